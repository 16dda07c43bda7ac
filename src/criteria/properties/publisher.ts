import type { ApiProperties } from '../../facts/properties.js'
import { companyName, isPlaceholder } from '../../facts/wording.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'

const inSolution = ({ properties }: { readonly properties: ApiProperties }): string | undefined =>
  properties.isSolution ? 'In a solution it stands in another file.' : undefined
const SET = (values: Record<string, unknown>) => ({ properties: { properties: values } })
const TEMPLATE_TEXT =
  /^(?:publisher(?: name)?|your (?:company|name|publisher)[\w ]*|company name|stack ?owner|<.*>|\[.*\]|\{.*\})$/i

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'properties-publisher',
    title: 'The publisher is named.',
    level: 'required',
    why: 'The name is shown with the connector, and certification compares it with the account.',
    remedy: 'Set "publisher" to the full name of the company, or of the person for an independent publisher.',
    source: written('submission'),
    prevalence: '5.3 % of published connectors, 0.6 % of those since 2023',
    needs: ['properties'],
    notApplicable: inSolution,
    *check({ properties }) {
      const { publisher } = properties
      const at = properties.properties.get('publisher') ?? properties.properties
      if (!publisher?.trim())
        yield { at, message: 'No publisher is named.', lacks: { in: properties.properties, key: 'publisher' } }
      else if (isPlaceholder(publisher) || TEMPLATE_TEXT.test(publisher.trim().slice(0, 200)))
        yield { at, message: `The publisher ${quote(publisher)} is the text of a template.` }
      else if (/https?:\/\/|[\p{Cc}"<>]/u.test(publisher))
        yield { at, message: 'The publisher is not a plain name.', level: 'recommended' }
    },
    examples: { fails: SET({ publisher: null }) },
  }),
  defineCriterion({
    id: 'properties-stack-owner',
    title: 'The stack owner is named.',
    level: 'required',
    why: 'Reviewers ask for it: it says who owns the service behind the connector.',
    remedy: 'Set "stackOwner" to the owner of the service, which for a verified publisher is the publisher.',
    source: written(
      'submission',
      'observed',
      'More recent connectors break it than a required rule allows, and reviewers demand it in public threads. The paconn tool cannot upload a file with this property; leave it out there.',
    ),
    prevalence: '7.6 % of published connectors, 5.0 % of those since 2023',
    needs: ['properties'],
    notApplicable: inSolution,
    *check({ properties }) {
      const { stackOwner } = properties
      const node = properties.properties
      if (!stackOwner?.trim())
        yield {
          at: node.get('stackOwner') ?? node,
          message: 'No stack owner is named.',
          lacks: { in: node, key: 'stackOwner' },
        }
      else if (isPlaceholder(stackOwner) || TEMPLATE_TEXT.test(stackOwner.trim().slice(0, 200)))
        yield {
          at: node.get('stackOwner') ?? node,
          message: `The stack owner ${quote(stackOwner)} is the text of a template.`,
        }
    },
    examples: { fails: SET({ stackOwner: '' }) },
  }),
  defineCriterion({
    id: 'properties-publisher-vs-owner',
    title: 'Publisher and stack owner fit the publisher kind.',
    level: { verified: 'advice', independent: 'recommended', custom: 'advice' },
    why: 'A verified publisher owns the service or shows rights to it; an independent one does not own it.',
    remedy:
      'Name the owner of the service as stackOwner; if you publish on behalf of somebody, keep the evidence ready.',
    source: written('submission'),
    prevalence: '7.0 % of certified connectors differ, 0.8 % of independent ones do not',
    needs: ['properties', 'publisher'],
    *check({ properties, publisher }) {
      const owner = companyName(properties.stackOwner ?? '')
      const name = companyName(properties.publisher ?? '')
      if (owner === '' || name === '') return
      const at = properties.properties.get('stackOwner') ?? properties.properties
      if (publisher.kind === 'independent' && owner === name)
        yield {
          at,
          message:
            'An independent publisher does not own the service, and here publisher and stack owner are the same.',
        }
      else if (publisher.kind === 'verified' && owner !== name)
        yield {
          at,
          message: `The publisher ${quote(properties.publisher)} is not the stack owner ${quote(properties.stackOwner)}.`,
        }
    },
    examples: { fails: SET({ stackOwner: 'Somebody Else' }) },
  }),
]

export default criteria
