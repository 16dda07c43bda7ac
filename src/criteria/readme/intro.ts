import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { bare, headingLike, INTRO_GUIDE, notMarkdown, openingOf, otherThanMarkdown, sentencesOf } from './_readme.js'

const CHECKED = '2026-11-23'
const MOST_SENTENCES = 8

const SECTIONS: readonly {
  readonly name: string
  readonly heading: RegExp
  readonly isAdvice?: true
  readonly signsIn?: true
}[] = [
  { name: 'Prerequisites', heading: /pre-?\s?requisi(?:te|e)s?|\brequirements?\b/i },
  {
    name: 'How to get credentials',
    heading: /credential|authenticat|authoriz|api[ -]?key|access (?:key|token)|\boauth/i,
    signsIn: true,
  },
  { name: 'Get started with your connector', heading: /\bget(?:ting)? started\b/i },
  { name: 'Known issues and limitations', heading: /\bknown issues?\b|\blimitations?\b/i },
  { name: 'Common errors and remedies', heading: /\berrors?\b|\bremed|\btroubleshoot/i, isAdvice: true },
  { name: 'FAQ', heading: /\bfaqs?\b|frequently asked/i, isAdvice: true },
]

const OPENING =
  '# Orchard Harvest\n\nOrchard Harvest plans fruit picking for farms, from the first bud to the last crate.\n'

const description = defineCriterion({
  id: 'intro-description',
  title: 'The intro begins with a description of its own.',
  level: 'recommended',
  why: 'The intro becomes the public page, which already shows the description of the API definition.',
  remedy: `Begin with a paragraph of at most ${MOST_SENTENCES} sentences that says more than the description of the API definition.`,
  source: {
    url: INTRO_GUIDE,
    checked: CHECKED,
    confidence: 'documented',
    note: 'Recommended although the guide demands it: half of the published intros repeat the description.',
  },
  prevalence: '2 of the 4 published intros looked at',
  needs: ['intro', 'openapi'],
  *check({ intro, openapi }) {
    const other = otherThanMarkdown(intro)
    if (other !== undefined) {
      yield {
        at: intro,
        message: `The intro is ${other}, not Markdown.`,
        remedy: 'Write the intro as plain text in Markdown.',
      }
      return
    }
    const opening = openingOf(intro)
    const before = intro.blocks.find((block) => block.kind === 'paragraph' && block.text.trim() !== '')
    const isAtTop = before !== undefined && (intro.headings[0] === undefined || before.line < intro.headings[0].line)
    const first = isAtTop ? before.text : opening[0]
    const at = intro.headings[0] ?? intro
    if (first === undefined) yield { at, message: 'The intro does not begin with a description of the connector.' }
    else if (sentencesOf(first) > MOST_SENTENCES)
      yield {
        at,
        message: `The description in the intro has ${sentencesOf(first)} sentences; at most ${MOST_SENTENCES} are asked for.`,
      }
    else if (bare(first) !== '' && bare(first) === bare(openapi.info?.string('description') ?? ''))
      yield { at, message: 'The intro begins with the very description of the API definition.' }
  },
  examples: { fails: { intro: '# Orchard Harvest\n\n## Prerequisites\n\nAn account.\n' } },
})

const sections = defineCriterion({
  id: 'intro-sections',
  title: 'The intro has the sections of the template.',
  level: 'recommended',
  why: 'The intro becomes the public page of the connector, and every page has the same sections.',
  remedy: 'Add the heading with a few lines below it.',
  source: {
    url: INTRO_GUIDE,
    checked: CHECKED,
    confidence: 'documented',
    note: 'Recommended although the guide demands it: no published intro has all sections. The last two are advice.',
  },
  prevalence: '4 of the 4 published intros looked at',
  needs: ['intro', 'properties'],
  notApplicable: ({ intro }) => notMarkdown(intro),
  *check({ intro, properties }) {
    const isAnonymous = properties.connectionParameters.length === 0
    for (const section of SECTIONS) {
      if ((section.signsIn && isAnonymous) || headingLike(intro, section.heading)) continue
      yield {
        at: intro,
        subject: section.name,
        message: `The intro has no section "${section.name}".`,
        remedy: `Add a heading "## ${section.name}" with a few lines below it.`,
        ...(section.isAdvice ? { level: 'advice' as const } : {}),
      }
    }
  },
  examples: { fails: { intro: OPENING } },
})

const noOperations = defineCriterion({
  id: 'intro-no-operations',
  title: 'The intro does not list the operations.',
  level: 'recommended',
  why: 'The page lists actions and triggers from the API definition; a second list grows stale.',
  remedy: 'Delete the section.',
  source: {
    url: INTRO_GUIDE,
    checked: CHECKED,
    confidence: 'documented',
    note: 'Recommended although the guide demands it: published intros list their operations.',
  },
  prevalence: '1 of the 4 published intros looked at',
  needs: ['intro'],
  notApplicable: ({ intro }) => notMarkdown(intro),
  *check({ intro }) {
    const heading = headingLike(
      intro,
      /^\W{0,6}(?:(?:supported|available|list of|the)\s){0,2}(?:actions?|triggers?|operations?)\b(?:\s(?:and|&|\/)\s(?:actions?|triggers?|operations?))?\W{0,6}$/i,
    )
    if (heading)
      yield { at: heading, message: `The section ${quote(heading.text)} lists what the page lists by itself.` }
  },
  examples: { fails: { intro: `${OPENING}\n## Supported operations\n\nList orders.\n` } },
})

const criteria: readonly DefinedCriterion[] = [description, sections, noOperations]
export default criteria
