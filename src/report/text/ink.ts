type Paint = (text: string) => string

const plainPaint: Paint = (text) => text
const sequence =
  (open: string, close: string): Paint =>
  (text) =>
    `\u001b[${open}m${text}\u001b[${close}m`

const COLORS = {
  plain: plainPaint,
  bold: sequence('1', '22'),
  dim: sequence('2', '22'),
  underline: sequence('4', '24'),
  required: sequence('1;31', '22;39'),
  recommended: sequence('33', '39'),
  advice: sequence('36', '39'),
  question: sequence('35', '39'),
  remedy: sequence('32', '39'),
  ready: sequence('1;32', '22;39'),
  'needs-answers': sequence('1;33', '22;39'),
  'not-ready': sequence('1;31', '22;39'),
}

/** Colors by what they are for. */
export type Ink = Readonly<Record<keyof typeof COLORS, Paint>>

const COLORLESS: Ink = {
  plain: plainPaint,
  bold: plainPaint,
  dim: plainPaint,
  underline: plainPaint,
  required: plainPaint,
  recommended: plainPaint,
  advice: plainPaint,
  question: plainPaint,
  remedy: plainPaint,
  ready: plainPaint,
  'needs-answers': plainPaint,
  'not-ready': plainPaint,
}

/** The sixteen colors that every terminal has and every theme can change, or none. */
export function inks(color: boolean): Ink {
  return color ? COLORS : COLORLESS
}
