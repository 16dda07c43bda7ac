import type { Finding } from '../../model/finding.js'
import { grouped } from '../../model/number.js'
import type { ConnectorReport } from '../../model/report.js'
import type { Level } from '../../model/verdict.js'
import { html, htmlExcerpt } from '../escape/html.js'
import { type Excerpt, type Excerpts, pointsAtSecret } from '../excerpt.js'
import { webAddress } from '../markdown/links.js'
import { pasteLines } from '../paste.js'
import type { Selection } from '../selection.js'
import { LEVEL_HEADINGS } from '../verdicts.js'

/** How many findings of one level are drawn; more would only make the page slow. The rest is counted. */
const MOST_FINDINGS = 2_000
/** Lines shown above and below the place. */
const CONTEXT = 2
/** Characters of one line. */
const ROOM = 400

/** The defects of one level, by file, with the lines of the file around each. */
export function levelSection(
  findings: readonly Finding[],
  level: Level,
  connector: ConnectorReport,
  excerpts: Excerpts,
): string {
  if (findings.length === 0) return ''
  const parts: string[] = []
  let file: string | undefined
  for (const finding of findings.slice(0, MOST_FINDINGS)) {
    if (finding.file !== file) {
      if (file !== undefined) parts.push('</ul>')
      file = finding.file
      parts.push(`<h4>${html(nameInside(file, connector), 400) || '.'}</h4><ul class="plain">`)
    }
    parts.push(findingItem(finding, excerpts))
  }
  parts.push('</ul>', restOf(findings))
  return `<section><h3>${LEVEL_HEADINGS[level]} (${grouped(findings.length)})</h3>${parts.join('\n')}</section>`
}

function findingItem(finding: Finding, excerpts: Excerpts): string {
  const { line, column } = finding.range.start
  const marks = [finding.change === 'new' ? 'new' : '', finding.side === 'base' ? 'in the base' : ''].filter(Boolean)
  const place = `${html(finding.file, 400)}:${line}:${column}`
  const consumers = finding.consumers ?? []
  const related = finding.related
    .slice(0, 10)
    .map((one) => `<p class="dim">${html(one.file, 300)}:${one.range.start.line}: ${html(one.message)}</p>`)
  return [
    `<li class="finding ${finding.level}">`,
    `<p><span class="level ${finding.level}">${finding.level}</span> ${html(finding.message)}</p>`,
    drawLines(finding, excerpts),
    `<p class="remedy">${html(finding.remedy)}</p>`,
    ...related,
    ...(consumers.length > 0 ? [`<p>Breaks: ${consumers.map((one) => html(one, 200)).join('; ')}</p>`] : []),
    `<p class="dim">${place}${marks.length > 0 ? ` (${marks.join(', ')})` : ''} · ${origin(finding)}</p>`,
    '</li>',
  ].join('\n')
}

/** Policy codes, and the criterion with its page. */
export function origin(finding: Finding): string {
  const codes = finding.policyCodes.map((code) => html(code, 20)).join(', ')
  const url = webAddress(finding.docs)
  const name = html(finding.criterion, 100)
  return `${codes ? `policy ${codes} · ` : ''}${url ? `<a href="${html(url)}" rel="noreferrer">${name}</a>` : name}`
}

function drawLines(finding: Finding, excerpts: Excerpts): string {
  if (finding.side === 'base' || pointsAtSecret(finding.criterion)) return ''
  const lines = excerpts.around(finding.file, finding.range, CONTEXT, ROOM)
  return lines.length === 0 ? '' : `<pre><code>${lines.map(drawLine).join('\n')}</code></pre>`
}

function drawLine({ line, text, mark }: Excerpt): string {
  const number = `<span class="n">${line}</span>`
  if (!mark) return `${number}${htmlExcerpt(text)}`
  const end = mark.start + mark.length
  const marked = htmlExcerpt(text.slice(mark.start, end)) || ' '
  return `${number}${htmlExcerpt(text.slice(0, mark.start))}<mark>${marked}</mark>${htmlExcerpt(text.slice(end))}`
}

/** What a release waits for, and the lines that answer it. */
export function questionsSection({ questions }: Selection): string {
  if (questions.length === 0) return ''
  const title = `Answers needed before a release (${grouped(questions.length)})`
  return `<section><h3>${title}</h3>${questionList(questions)}</section>`
}

/** Questions that may stay open, folded. */
export function furtherQuestions({ furtherQuestions: questions }: Selection): string {
  if (questions.length === 0) return ''
  const title = `Further questions (${grouped(questions.length)})`
  return `<details><summary>${title}</summary>${questionList(questions)}</details>`
}

function questionList(questions: readonly Finding[]): string {
  const items = questions.slice(0, MOST_FINDINGS).map(
    (one) =>
      `<li class="finding question"><p><span class="level question">${one.level} question</span> ${html(one.message)}</p>
<p>${html(one.remedy)}</p><p class="dim">${origin(one)}</p></li>`,
  )
  const lines = pasteLines(questions).map(htmlExcerpt)
  const paste =
    lines.length > 0
      ? `<p>Paste into <code>certification.yml</code> (below its <code>answers:</code> when it has them) and complete:</p><pre><code>${lines.join('\n')}</code></pre>`
      : ''
  return `<ul class="plain">${items.join('\n')}</ul>${restOf(questions)}${paste}`
}

/** The entries that settle what is meant as it is, such as a break; folded. */
export function confirmSection({ defects }: Selection): string {
  const lines = pasteLines(defects.required).map(htmlExcerpt)
  if (lines.length === 0) return ''
  return `<details><summary>Is it meant? Lines that say so</summary>
<p>Paste into <code>certification.yml</code> (below its <code>breaking-changes:</code> when it has them) and complete:</p><pre><code>${lines.join('\n')}</code></pre></details>`
}

/** Waived findings and acknowledged breaks with their reasons. */
export function settledSection({ settled }: Selection): string {
  if (settled.length === 0) return ''
  const items = settled.slice(0, MOST_FINDINGS).map((one) => {
    const until = one.waiver?.until ? `, until ${html(one.waiver.until, 20)}` : ''
    const by = one.acknowledged?.by ? `, by ${html(one.acknowledged.by, 80)}` : ''
    const ticket = one.acknowledged?.ticket ? `, ${html(one.acknowledged.ticket, 80)}` : ''
    const reason = html(one.acknowledged?.reason ?? one.waiver?.reason ?? '', 400)
    return `<li><p>${html(one.message)}</p><p>Reason: ${reason}${by}${ticket}${until}</p>
<p class="dim">${html(one.file, 400)}:${one.range.start.line} · ${origin(one)}</p></li>`
  })
  return `<details><summary>Waived or acknowledged (${grouped(settled.length)})</summary><ul>${items.join('\n')}</ul>${restOf(settled)}</details>`
}

function restOf(findings: readonly Finding[]): string {
  const hidden = findings.length - MOST_FINDINGS
  return hidden > 0 ? `<p>…and ${grouped(hidden)} more: see the JSON report.</p>` : ''
}

function nameInside(file: string, connector: ConnectorReport): string {
  return connector.path !== '.' && file.startsWith(`${connector.path}/`) ? file.slice(connector.path.length + 1) : file
}
