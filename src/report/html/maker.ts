import { redact } from '../../model/redaction.js'
import { html } from '../escape/html.js'
import { tile } from './icon.js'
import type { IconView, MakerOperation, MakerParameter, MakerView } from './sources.js'

/** More operations than this are counted, not drawn. */
const MOST_OPERATIONS = 500
const MOST_PARAMETERS = 200

/** The connector as makers see it: its tile, then triggers and actions; what is internal stays out of sight. */
export function makerSection(maker: MakerView | undefined, icon: IconView | undefined): string {
  if (!maker) return ''
  const seen = maker.operations.filter((operation) => operation.visibility !== 'internal')
  const hidden = maker.operations.length - seen.length
  const note =
    hidden > 0
      ? `<p class="dim">${hidden} internal ${hidden === 1 ? 'operation is' : 'operations are'} hidden.</p>`
      : ''
  return `<section><h3>As makers see it</h3><div class="maker">
${tile(icon, maker.title)}<p>${shown(maker.description, 1_000) || '(no description)'}</p>
${kind(
  'Triggers',
  seen.filter((operation) => operation.kind === 'trigger'),
)}
${kind(
  'Actions',
  seen.filter((operation) => operation.kind === 'action'),
)}${note}</div></section>`
}

/** Whatever a maker would see may hold what nobody should. */
function shown(text: string, longest: number): string {
  return html(redact(text), longest)
}

function kind(title: string, operations: readonly MakerOperation[]): string {
  if (operations.length === 0) return ''
  const shown = operations.slice(0, MOST_OPERATIONS)
  const advanced = shown.filter((operation) => operation.visibility === 'advanced')
  const plain = shown.filter((operation) => operation.visibility !== 'advanced')
  const rest = operations.length - shown.length
  return `<h4>${title} (${operations.length})</h4>${plain.map(draw).join('\n')}${
    advanced.length > 0
      ? `<details><summary>Show ${advanced.length} advanced</summary>${advanced.map(draw).join('\n')}</details>`
      : ''
  }${rest > 0 ? `<p class="dim">…and ${rest} more.</p>` : ''}`
}

function draw(operation: MakerOperation): string {
  const parameters = operation.parameters.slice(0, MOST_PARAMETERS)
  const of = (...visibility: string[]) => parameters.filter((parameter) => visibility.includes(parameter.visibility))
  const advanced = of('advanced')
  const open = of('important', 'normal')
  const title = shown(operation.summary, 200) || shown(operation.operationId, 200) || '(no summary)'
  const old = operation.deprecated ? ' <span class="level recommended">deprecated</span>' : ''
  return `<details class="operation"><summary>${title}${old}</summary>
<p>${shown(operation.description, 1_000) || '(no description)'}</p>
<p class="dim"><code>${shown(operation.operationId, 200)}</code></p>
${open.length > 0 ? fields(open) : '<p class="dim">Nothing to fill in.</p>'}${
  advanced.length > 0 ? `<details><summary>Show ${advanced.length} advanced</summary>${fields(advanced)}</details>` : ''
}</details>`
}

function fields(parameters: readonly MakerParameter[]): string {
  const rows = parameters.map((parameter) => {
    const star = parameter.required ? ' <span class="star" title="required">*</span>' : ''
    const name = shown(parameter.title, 200) || shown(parameter.name, 200) || '(no name)'
    const type = shown(parameter.type, 60)
    return `<dt>${name}${star}</dt><dd>${shown(parameter.description, 600)}${type ? ` <span class="dim">${type}</span>` : ''}</dd>`
  })
  return `<dl class="fields">${rows.join('\n')}</dl>`
}
