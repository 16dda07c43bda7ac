import type { Levels } from '../../model/criterion.js'
import type { PublisherKind } from '../../model/verdict.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { headingLike, notMarkdown, TEMPLATE } from './_readme.js'

interface Section {
  readonly id: string
  readonly name: string
  readonly heading: RegExp
  /** A line of text that stands for the heading. */
  readonly line?: RegExp
  readonly level: Levels
  readonly appliesTo?: readonly PublisherKind[]
  readonly why: string
  readonly prevalence?: string
}

const SECTIONS: readonly Section[] = [
  {
    id: 'readme-publisher',
    name: 'Publisher',
    heading: /\bpublishers?\b|\bpublished by\b/i,
    line: /^\s{0,10}publisher\s{0,4}[:：]/im,
    level: 'recommended',
    why: 'The template names the publisher right below the summary.',
    prevalence: '7.1 % of connectors published since 2023',
  },
  {
    id: 'readme-prerequisites',
    name: 'Prerequisites',
    heading: /pre-?\s?requisi(?:te|e)s?|\brequirements?\b|what you need|before you (?:begin|start)/i,
    level: 'recommended',
    why: 'People must know which account, plan or license they need before they try.',
    prevalence: '0.9 % of connectors published since 2023',
  },
  {
    id: 'readme-operations',
    name: 'Supported Operations',
    heading: /\b(?:operations?|actions?|triggers?|functions?|methods?|endpoints?)\b/i,
    level: 'recommended',
    why: 'The list of operations is what people look for first.',
    prevalence: '2.1 % of connectors published since 2023',
  },
  {
    id: 'readme-known-issues',
    name: 'Known Issues and Limitations',
    heading: /\b(?:known )?issues?\b|\blimitations?\b|\blimits?\b|\bthrottling\b/i,
    level: 'recommended',
    why: 'What does not work costs people hours unless it is written down.',
    prevalence: '4.7 % of connectors published since 2023',
  },
  {
    id: 'readme-deployment',
    name: 'Deployment Instructions',
    heading: /\bdeploy/i,
    level: 'recommended',
    appliesTo: ['verified'],
    why: 'People who want to try the connector from its files must know how.',
    prevalence: '19.9 % of connectors published since 2023',
  },
  {
    id: 'readme-getting-started',
    name: 'Getting Started',
    heading:
      /\bget(?:ting)? started\b|\bstarting\b|\bfaqs?\b|frequently asked|\bhow to\b|\busage\b|\busing\b|\bquick ?start\b|\btutorial\b|\bexamples?\b/i,
    level: 'advice',
    why: 'A first flow, or answers to frequent questions, are what keeps people from giving up.',
  },
]

function define(section: Section): DefinedCriterion {
  return defineCriterion({
    id: section.id,
    title: `The readme has a section "${section.name}".`,
    level: section.level,
    appliesTo: section.appliesTo ?? ['verified', 'independent', 'custom'],
    why: section.why,
    remedy: `Add a heading "## ${section.name}" with a few lines below it.`,
    source: { url: TEMPLATE, checked: '2026-11-23', confidence: 'documented' },
    ...(section.prevalence === undefined ? {} : { prevalence: section.prevalence }),
    needs: ['readme'],
    notApplicable: ({ readme }) => notMarkdown(readme),
    *check({ readme }) {
      if (headingLike(readme, section.heading)) return
      if (section.line && readme.blocks.some((block) => section.line?.test(block.text.slice(0, 2000)))) return
      yield { at: readme, message: `The readme has no section "${section.name}".` }
    },
    examples: { fails: { readme: '# Orchard Harvest\n\nOrchard Harvest plans picking. It reads orders.\n' } },
  })
}

export default SECTIONS.map(define)
