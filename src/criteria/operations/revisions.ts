import type { JsonNode } from '../../facts/json/node.js'
import { nearest } from '../../facts/nearest.js'
import type { Operation } from '../../facts/openapi/model.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { withListOrders } from './_examples.js'
import { nameOf } from './_name.js'

const ANNOTATION = 'x-ms-api-annotation'
const KEYS = ['family', 'revision', 'status', 'replacement', 'expires']

interface Member {
  readonly operation: Operation
  readonly annotation: JsonNode
  readonly revision: number | undefined
}

const annotated = (orders: object, order: object) => ({
  definition: {
    paths: {
      '/orders': { get: { [ANNOTATION]: orders } },
      '/orders/{orderId}': { get: { [ANNOTATION]: order } },
    },
  },
})

const criteria: readonly DefinedCriterion[] = [
  defineCriterion({
    id: 'operation-revision-family',
    title: 'The operations of a family are told apart by revision, and only the newest are active.',
    level: 'required',
    validator: { rule: 'OperationFamilyHasDuplicateRevisions' },
    covers: [
      'OperationFamilyHasManyActiveOperations',
      'OperationFamilyHasManyActiveProductionOperations',
      'OperationFamilyHasManyEmptyRevisions',
      'OperationRevisionEmpty',
      'OperationIdShouldEndWithRevision',
    ],
    why: 'The designer offers the newest revision of a family; two that claim to be it hide one another.',
    remedy: 'Give each operation of the family a revision of its own, and mark the old ones as deprecated.',
    source: written(
      'versioning',
      'documented',
      'Only revisions used twice and more than two active ones are required.',
    ),
    prevalence: 'no published connector',
    needs: ['openapi'],
    *check({ openapi }) {
      const families = new Map<string, Member[]>()
      for (const operation of openapi.operations) {
        const annotation = operation.node.get(ANNOTATION)
        const family = annotation?.string('family')
        if (!annotation || !family?.trim()) continue
        const revision = annotation.raw('revision')
        const member = { operation, annotation, revision: typeof revision === 'number' ? revision : undefined }
        const members = families.get(family)
        if (members) members.push(member)
        else families.set(family, [member])
      }
      for (const [family, members] of families) yield* judgeFamily(family, members)
    },
    examples: {
      fails: annotated({ family: 'Orders', revision: 1 }, { family: 'Orders', revision: 1 }),
      passes: annotated({ family: 'ListOrders', revision: 1 }, { family: 'GetOrder', revision: 1 }),
    },
  }),
  defineCriterion({
    id: 'operation-annotation-shape',
    title: 'x-ms-api-annotation has the keys and values the platform reads.',
    level: 'recommended',
    why: 'An annotation that is not understood is ignored, and the operation appears as if it had no revision.',
    remedy:
      'Write "family", "revision" from 1, "status" Preview or Production, and "replacement" on deprecated operations.',
    source: written('versioning'),
    prevalence: '0.2 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const place of [openapi.root, openapi.info]) {
        const annotation = place?.get(ANNOTATION)
        if (annotation?.isObject) yield* judgeStatus(annotation)
      }
      for (const operation of openapi.operations) {
        const annotation = operation.node.get(ANNOTATION)
        if (!annotation?.isObject) continue
        yield* judgeStatus(annotation)
        yield* judgeKeys(annotation)
        const revision = annotation.get('revision')
        const isWhole = typeof revision?.value === 'number' && Number.isInteger(revision.value) && revision.value >= 1
        if (revision && !isWhole)
          yield {
            at: revision,
            message: `The revision of ${nameOf(operation)} is ${quote(revision.value)}, and revisions are counted from 1.`,
            remedy: 'Write a whole number from 1.',
          }
      }
    },
    examples: {
      fails: withListOrders({ [ANNOTATION]: { family: 'ListOrders', revision: 1, status: 'production' } }),
      passes: withListOrders({ [ANNOTATION]: { family: 'ListOrders', revision: 1, status: 'Production' } }),
    },
  }),
  defineCriterion({
    id: 'operation-replacement',
    title: 'A replacement stands on deprecated operations and names API and operation.',
    level: 'required',
    validator: { rule: 'ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations' },
    covers: [
      'ApiAnnotationExtensionReplacementInfoMissingApiProperty',
      'ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty',
    ],
    why: 'Makers of a deprecated action are led to the one that takes its place.',
    remedy: 'Add "deprecated": true to the operation, and write "replacement": { "api": …, "operationId": … }.',
    source: written('versioning'),
    prevalence: 'no published connector has a replacement',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        const replacement = operation.node.at(ANNOTATION, 'replacement')
        if (!replacement) continue
        const begin = `The 'x-ms-api-annotation' extension for operation '${operation.id ?? ''}' is invalid.`
        if (!operation.isDeprecated)
          yield {
            at: replacement,
            message: `${nameOf(operation)} has a replacement and is not deprecated.`,
            upstream: `${begin} The replacement property should be specified for deprecated operations only.`,
          }
        else
          for (const key of ['api', 'operationId']) {
            if (replacement.string(key)?.trim()) continue
            yield {
              at: replacement.get(key) ?? replacement,
              subject: key,
              message: `The replacement of ${nameOf(operation)} does not name ${quote(key)}.`,
              upstream: `${begin} The replacement property must specify '${key}' property.`,
            }
          }
      }
    },
    examples: {
      fails: withListOrders({
        [ANNOTATION]: { family: 'ListOrders', revision: 1, replacement: { api: 'orchard', operationId: 'GetOrder' } },
      }),
    },
  }),
  defineCriterion({
    id: 'operation-deprecated-important',
    title: 'A deprecated operation is not shown first.',
    level: 'recommended',
    why: 'x-ms-visibility "important" puts it at the top of the list, where new makers pick it.',
    remedy: 'Delete "x-ms-visibility" or write "advanced".',
    source: written('deprecation', 'inferred'),
    prevalence: '1.5 % of published connectors',
    needs: ['openapi'],
    *check({ openapi }) {
      for (const operation of openapi.operations) {
        if (!operation.isDeprecated || operation.visibility !== 'important') continue
        yield {
          at: operation.node.get('x-ms-visibility') ?? operation.node,
          message: `${nameOf(operation)} is deprecated and shown first.`,
        }
      }
    },
    examples: { fails: withListOrders({ deprecated: true, 'x-ms-visibility': 'important' }) },
  }),
]

export default criteria

function* judgeFamily(family: string, members: readonly Member[]): Generator<Problem> {
  const first = new Map<number | undefined, Member>()
  for (const member of members) {
    const earlier = first.get(member.revision)
    if (!earlier) {
      first.set(member.revision, member)
      continue
    }
    const related = [{ at: earlier.annotation, message: 'The first of them.' }]
    if (member.revision === undefined)
      yield {
        at: member.annotation,
        related,
        message: `The family ${quote(family)} has several operations without a revision.`,
        upstream: `The operation family '${family}' has several operations with empty revision. Only one operation can have empty revision.`,
      }
    else
      yield {
        at: member.annotation.get('revision') ?? member.annotation,
        related,
        message: `The family ${quote(family)} has revision ${member.revision} twice.`,
        upstream: `The operation family '${family}' has operations with duplicate revision.`,
      }
  }
  const active = members.filter(({ operation }) => !operation.isDeprecated)
  const third = active[2]
  const production = active.filter(({ annotation }) => annotation.string('status')?.toLowerCase() === 'production')
  const second = production[1]
  if (third)
    yield {
      at: third.annotation,
      subject: 'active',
      message: `The family ${quote(family)} has ${active.length} active operations, and two are allowed.`,
      remedy: 'Add "deprecated": true to the older ones.',
      upstream: `The operation family '${family}' has more than two active operations. Extra operations must be deprecated.`,
    }
  else if (second)
    yield {
      at: second.annotation,
      subject: 'production',
      level: 'recommended',
      message: `The family ${quote(family)} has ${production.length} active operations in production.`,
      remedy: 'Add "deprecated": true to the older one.',
      upstream: `The operation family '${family}' has several active operations in Production status. Previous revisions should be deprecated.`,
    }
  for (const { operation, annotation, revision } of members) {
    if (revision === undefined && !annotation.has('revision') && members.length > 1)
      yield {
        at: annotation,
        subject: 'revision',
        level: 'advice',
        message: `${nameOf(operation)} belongs to a family and has no revision.`,
        upstream: `The operation '${operation.id ?? ''}' does not specify a revision in api annotation.`,
      }
    else if (
      revision !== undefined &&
      revision > 1 &&
      operation.id !== undefined &&
      !operation.id.endsWith(`V${revision}`)
    )
      yield {
        at: operation.node.get('operationId') ?? operation.node,
        subject: 'suffix',
        level: 'advice',
        message: `The ID of ${nameOf(operation)} does not end with its revision.`,
        remedy: `For a new operation write "_V${revision}" at the end; leave the ID of a published one.`,
        upstream: `The operation Id '${operation.id}' should end with revision suffix 'V${revision}'.`,
      }
  }
}

function* judgeStatus(annotation: JsonNode): Generator<Problem> {
  const status = annotation.get('status')
  if (!status || status.value === 'Preview' || status.value === 'Production') return
  const meant = typeof status.value === 'string' ? nearest(status.value, ['Preview', 'Production']) : undefined
  yield {
    at: status,
    message: `${quote(status.value)} is no status${meant ? `; did you mean ${quote(meant)}?` : '.'}`,
    remedy: meant ? `Write ${quote(meant)}.` : 'Write "Preview" or "Production".',
    ...(meant ? { fix: { description: `Write ${quote(meant)}.`, replaceValueWith: meant } } : {}),
  }
}

function* judgeKeys(annotation: JsonNode): Generator<Problem> {
  for (const key of annotation.keys) {
    if (KEYS.includes(key)) continue
    const meant = nearest(key, KEYS)
    if (!meant) continue
    yield {
      at: annotation.get(key)?.atKey ?? annotation,
      message: `x-ms-api-annotation has no key ${quote(key)}; did you mean ${quote(meant)}?`,
      remedy: `Rename it to ${quote(meant)}.`,
    }
  }
}
