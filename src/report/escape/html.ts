import { plain, visible } from './plain.js'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Text for HTML and SVG, between tags or inside a quoted attribute: one line, no markup. */
export function html(text: string, longest = 2_000): string {
  return entities(plain(text, longest))
}

/** The same for text whose blanks matter. */
export function htmlExcerpt(text: string): string {
  return entities(visible(text))
}

/** A color for an attribute: only `#` and hexadecimal digits pass. */
export function hexColor(color: string | undefined): string | undefined {
  return color !== undefined && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(color) ? color.toLowerCase() : undefined
}

function entities(text: string): string {
  return text.replace(/[&<>"'`]/g, (mark) => ENTITIES[mark] ?? '')
}
