import { redact as redactSecrets } from '../model/redaction.js'
import type { ConnectorReport, Report } from '../model/report.js'
import { html } from './escape/html.js'
import { Excerpts } from './excerpt.js'
import { confirmSection, furtherQuestions, levelSection, questionsSection, settledSection } from './html/findings.js'
import { iconSection } from './html/icon.js'
import { makerSection } from './html/maker.js'
import { connectorsTable, criteriaSection, furtherSections, uncheckedSection } from './html/remainder.js'
import type { HtmlSources } from './html/sources.js'
import { CONTENT_SECURITY_POLICY, STYLE } from './html/style.js'
import { verdictSentence } from './markdown/headline.js'
import { webAddress } from './markdown/links.js'
import { changes, select } from './selection.js'
import { distinctNames, tally, VERDICT_WORDS } from './verdicts.js'

export type { HtmlSources, IconView, MakerOperation, MakerParameter, MakerView } from './html/sources.js'

/**
 * One page that holds all it needs and works from disk: no script, no request. What it may do is written into its
 * content security policy. Folds are the browser's own, so that the keyboard and a screen reader work.
 */
export function renderHtml(report: Report, sources: HtmlSources = {}): string {
  const excerpts = new Excerpts(sources.lines ?? (() => undefined), sources.redact ?? redactSecrets)
  const sentence = html(
    verdictSentence(report, (text) => text),
    300,
  )
  const several = report.connectors.length > 1
  const changed = changes(report.connectors)
  const lead = changed ? `<p>${changed.new} new, ${changed.fixed} fixed, ${changed.existing} from before.</p>` : ''
  const notes = report.notes.map((note) => `<p>${html(note, 600)}</p>`).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${sentence}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#report">To the report</a>
<header><h1 class="verdict ${report.verdict}">${sentence}</h1>${lead}
<p class="dim">${origin(report)}</p></header>
<main id="report">
${notes}${several ? connectorsTable(report) : ''}
${[...distinctNames(report)].map(([connector, name], index) => connectorPart(connector, name, index, sources, excerpts)).join('\n')}
</main>
<footer>${tool(report)}</footer>
</body>
</html>
`
}

function connectorPart(
  connector: ConnectorReport,
  name: string,
  index: number,
  sources: HtmlSources,
  excerpts: Excerpts,
): string {
  const selection = select(connector)
  const icon = sources.icon?.(connector.path)
  const { update } = connector
  const version = update?.suggestedVersion ? `; the version should become ${html(update.suggestedVersion, 40)}` : ''
  return `<article aria-labelledby="connector-${index}">
<h2 id="connector-${index}">${html(name, 200)}</h2>
<p><span class="verdict ${connector.verdict}">${VERDICT_WORDS[connector.verdict]}</span>: ${tally(connector.counts)}</p>
<p class="dim">${connector.path === '.' ? '' : `${html(connector.path, 300)} · `}${connector.publisher} publisher (${html(connector.publisherBecause, 200)})</p>
${update ? `<p>Update since ${html(update.base, 80)}: ${update.class}${version}.</p>` : ''}
${uncheckedSection(selection)}
${levelSection(selection.defects.required, 'required', connector, excerpts)}
${questionsSection(selection)}
${confirmSection(selection)}
${levelSection(selection.defects.recommended, 'recommended', connector, excerpts)}
${levelSection(selection.defects.advice, 'advice', connector, excerpts)}
${furtherQuestions(selection)}
${settledSection(selection)}
${furtherSections(connector)}
${iconSection(icon)}
${makerSection(sources.maker?.(connector.path), icon)}
${criteriaSection(connector.criteria)}
</article>`
}

function origin(report: Report): string {
  const commit = report.commit ? `commit <code>${html(report.commit.slice(0, 12))}</code> · ` : ''
  return `${commit}stage ${report.stage}`
}

function tool(report: Report): string {
  const name = `${html(report.tool.name, 60)} ${html(report.tool.version, 40)}`
  const url = webAddress(report.tool.docs)
  return url ? `<a href="${html(url)}" rel="noreferrer">${name}</a>` : name
}
