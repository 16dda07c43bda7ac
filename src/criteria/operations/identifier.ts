import { nearest } from '../../facts/nearest.js'
import { leading, quote } from '../../model/quote.js'
import { redact } from '../../model/redaction.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { nameOf } from './_name.js'

const VISIBILITIES = ['important', 'advanced', 'internal']

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'operation-id-present',
    title: 'Every operation has an operation ID.',
    level: 'required',
    breaksConnector: true,
    validator: { rule: 'OperationIdRequired', text: "The operation 'operationId' property is required." },
    why: 'Flows refer to an action by its operation ID, so an operation without one cannot be used.',
    remedy: 'Add "operationId" in PascalCase, for example "GetOrder".',
    source: written('validator'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (operation.id?.trim()) continue
        yield {
          at: operation.node.get('operationId') ?? operation.node,
          message: `The operation ${quote(`${operation.method} ${operation.path}`)} has no operation ID.`,
          lacks: { in: operation.node, key: 'operationId' },
        }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { get: { operationId: null } } } } } },
  }),
  defineCriterion({
    id: 'operation-id-characters',
    title: 'An operation ID holds letters, digits and underscores only.',
    level: 'recommended',
    validator: { rule: 'OperationIdSanitized' },
    why: 'The platform rewrites other characters, so that the ID in flows is not the one in the file.',
    remedy: 'Leave out hyphens, dots and blanks; of a published operation keep the ID, for renaming breaks flows.',
    source: written('validator'),
    prevalence: '6.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const { id } = operation
        if (!id?.trim() || /^[A-Za-z0-9_]+$/.test(id)) continue
        // Without its punctuation a secret is not known any more.
        const sanitized = redact(id) === id ? id.replace(/[^A-Za-z0-9_]/g, '') : ''
        yield {
          at: operation.node.get('operationId') ?? operation.node,
          message: `The operation ID ${quote(id)} holds other characters than letters, digits and underscores.`,
          upstream: `The 'operationId' property value is different from its sanitized value '${leading(sanitized, 120)}'. Please avoid the useage of non-alphanumeric characters to have matching values.`,
        }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { get: { operationId: 'list-orders' } } } } } },
  }),
  defineCriterion({
    id: 'operation-id-pascal-case',
    title: 'An operation ID is written in PascalCase.',
    level: 'advice',
    why: 'The coding standards ask for it; a revision suffix such as _V2 is fine.',
    remedy: 'Write new IDs like "GetOrder"; never rename one that is published.',
    source: written('coding'),
    prevalence: '21.1 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const others = openapi.operations.filter(
        ({ id }) => id && /^[A-Za-z0-9_]+$/.test(id) && !/^[A-Z][A-Za-z0-9]*(?:_V\d{1,4})?$/.test(id),
      )
      const [first] = others
      if (!first) return
      yield {
        at: first.node.get('operationId') ?? first.node,
        // A convention that is followed or not: told once for the whole file.
        subject: 'all',
        message: `The operation ID ${quote(first.id)} is not in PascalCase${others.length > 1 ? ` (${others.length} of ${openapi.operations.length} are not)` : ''}.`,
      }
    },
    examples: {
      fails: { definition: { paths: { '/orders': { get: { operationId: 'listOrders' } } } } },
      passes: { definition: { paths: { '/orders': { get: { operationId: 'ListOrders_V2' } } } } },
    },
  }),
  defineCriterion({
    id: 'operation-id-length',
    title: 'An operation ID has at most 80 characters.',
    level: 'recommended',
    validator: { rule: 'OperationIdTooLong' },
    why: 'The platform limits the length; the limit is not published, and no published ID is longer than 77.',
    remedy: 'Shorten the operation ID.',
    source: written('validator', 'inferred'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (operation.id === undefined || operation.id.length <= 80) continue
        yield {
          at: operation.node.get('operationId') ?? operation.node,
          message: `The operation ID ${quote(operation.id)} has ${operation.id.length} characters.`,
          upstream: `The operationId length must be less than '80'.`,
        }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { get: { operationId: 'ListOrders'.repeat(9) } } } } } },
  }),
  defineCriterion({
    id: 'operation-deprecated-marked',
    title: 'A deprecated operation says so in its summary.',
    level: 'advice',
    why: 'Makers see the summary, not the flag.',
    remedy: 'Add " (deprecated)" to the summary and name the replacement in the description.',
    source: written('deprecation'),
    prevalence: '63 % of connectors with deprecated operations',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (!operation.isDeprecated || operation.isInternal || /deprecated/i.test(operation.summary ?? '')) continue
        yield {
          at: operation.node.get('summary') ?? operation.node,
          message: `The operation ${nameOf(operation)} is deprecated, and its summary does not say so.`,
        }
      }
    },
    examples: {
      fails: { definition: { paths: { '/orders': { get: { deprecated: true } } } } },
      passes: {
        definition: { paths: { '/orders': { get: { deprecated: true, summary: 'List orders (deprecated)' } } } },
      },
    },
  }),
  defineCriterion({
    id: 'operation-visibility-value',
    title: 'x-ms-visibility is important, advanced or internal.',
    level: 'recommended',
    covers: ['operation-visibility-declared'],
    why: 'Any other value is ignored, and the operation or parameter is shown as if nothing were written.',
    remedy: 'Write "important", "advanced" or "internal", in lower case, or leave it out.',
    source: written('extensions'),
    prevalence: '0.0 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      const nodes = [...openapi.operations, ...openapi.parameters, ...openapi.schemas].map(({ node }) => node)
      const seen = new Set<unknown>()
      for (const node of nodes) {
        const visibility = node.get('x-ms-visibility')
        if (!visibility || seen.has(node.value)) continue
        seen.add(node.value)
        const { value } = visibility
        if (value === '' || (typeof value === 'string' && VISIBILITIES.includes(value))) continue
        const meant = typeof value === 'string' ? nearest(value, VISIBILITIES) : undefined
        yield {
          at: visibility,
          message: `${quote(value)} is not a visibility${meant ? `; did you mean ${quote(meant)}?` : '.'}`,
          ...(value === 'none' ? { level: 'advice' as const } : {}),
        }
      }
    },
    examples: { fails: { definition: { paths: { '/orders': { get: { 'x-ms-visibility': 'Internal' } } } } } },
  }),
]

export default criteria
