import { redact } from '../../model/redaction.js'
import { hexColor, html } from '../escape/html.js'
import type { IconView } from './sources.js'

/** Pixels on the page for the longer side of the icon. */
const SHOWN = 276

/** The icon with what was measured drawn over it: the logo's box, the background and the brand color side by side. */
export function iconSection(icon: IconView | undefined): string {
  if (!icon || !(icon.width > 0) || !(icon.height > 0)) return ''
  const { width, height, box } = icon
  const scale = SHOWN / Math.max(width, height)
  const size = `width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" viewBox="0 0 ${width} ${height}"`
  const stroke = Math.max(width, height) / 115
  const rectangle = box ? `x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}" fill="none"` : ''
  // Two colors, one of which stands out on any icon.
  const outline = box
    ? `<rect ${rectangle} stroke="#ffffff" stroke-width="${stroke}"/><rect ${rectangle} stroke="#111111" stroke-width="${stroke}" stroke-dasharray="${stroke * 3}"/>`
    : ''
  const share = box ? Math.round((Math.max(box.width, box.height) / Math.max(width, height)) * 100) : 0
  const told = box ? `; its logo takes ${box.width} by ${box.height}, ${share} percent of the side` : ''
  const rows = [
    `<dt>Size</dt><dd>${width} × ${height} pixels, ${icon.format.toUpperCase()}</dd>`,
    box
      ? `<dt>Logo (dashed)</dt><dd>${box.width} × ${box.height} pixels, ${share} % of the side</dd>`
      : '<dt>Logo</dt><dd>not told from the background</dd>',
    `<dt>Background</dt><dd>${swatch(icon.background)}</dd>`,
    `<dt>Brand color${hexColor(icon.brandColor) ? ' (upper left corner)' : ''}</dt><dd>${swatch(icon.brandColor)}</dd>`,
  ]
  return `<section><h3>Icon</h3><div class="icon">
<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="The icon, ${width} by ${height} pixels${told}">${image(icon)}${corner(icon)}${outline}</svg>
<dl>${rows.join('\n')}</dl></div></section>`
}

/** The brand color in a corner of the icon: where it differs from the background it shows. */
function corner({ brandColor, width, height }: IconView): string {
  const color = hexColor(brandColor)
  if (!color) return ''
  const side = Math.min(width, height) / 8
  return `<rect width="${side}" height="${side}" fill="${color}"/>`
}

/** The icon small on the brand color, as in the list of connectors. */
export function tile(icon: IconView | undefined, title: string): string {
  const color = hexColor(icon?.brandColor) ?? '#767676'
  const picture = icon
    ? `<svg x="0" y="0" width="40" height="40" viewBox="0 0 ${icon.width} ${icon.height}">${image(icon)}</svg>`
    : ''
  return `<div class="tile"><svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true"><rect width="40" height="40" fill="${color}"/>${picture}</svg><p>${html(redact(title), 200) || '(no title)'}</p></div>`
}

function image({ bytes, format, width, height }: IconView): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return `<image href="data:image/${format === 'png' ? 'png' : 'jpeg'};base64,${data}" width="${width}" height="${height}"/>`
}

function swatch(color: string | undefined): string {
  const safe = hexColor(color)
  if (!safe) return color ? `<code>${html(color, 40)}</code>` : 'not known'
  return `<svg class="swatch" width="18" height="18" aria-hidden="true"><rect width="18" height="18" fill="${safe}"/></svg> <code>${safe}</code>`
}
