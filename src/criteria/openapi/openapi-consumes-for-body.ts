import type { JsonNode } from '../../facts/json/node.js'
import type { Operation } from '../../facts/openapi/model.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-consumes-for-body',
  title: "An operation with a body says in 'consumes' how the body is written.",
  level: 'recommended',
  validator: {
    rule: 'ConsumesMissing',
    text: "At least one supported MIME type must be provided in 'consumes' for operation '{0}'.",
  },
  covers: ['MimeTypeNotCompatibleWithRequestContentSchemaType'],
  why: 'Without it the platform guesses, and a form or a file reaches the API in the wrong wrapping.',
  remedy: 'Add "consumes": ["application/json"], or the type of the form.',
  source: { ...VALIDATOR_PAGE, confidence: 'observed', note: 'The validator logs it as a warning.' },
  prevalence: '15.5 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const shared = typesOf(openapi.root.raw('consumes'))
    const bare: Operation[] = []
    /** Operations with a body that fall back on form types of the whole document. */
    const asForm: Operation[] = []
    for (const operation of openapi.operations) {
      const places = new Set(operation.parameters.map(({ parameter }) => parameter.in))
      const hasForm = places.has('formData')
      if (!hasForm && !places.has('body')) continue
      const own = operation.node.get('consumes')
      const types = own ? typesOf(own.value) : shared
      if (types.length === 0) {
        bare.push(operation)
        continue
      }
      const hasFile = operation.parameters.some(({ parameter }) => parameter.node.raw('type') === 'file')
      const fits = types.some((type) => /form-data/.test(type) || (!hasFile && /x-www-form-urlencoded/.test(type)))
      // A body beside form fields is a fault of its own, told as such.
      if (!hasForm && types.every((type) => /form-data|x-www-form-urlencoded/.test(type))) {
        if (own) yield bodyAsForm(own, [operation])
        else asForm.push(operation)
      }
      if (hasForm && !fits)
        yield {
          at: own ?? operation.node,
          subject: 'form',
          message: hasFile
            ? `The operation ${quote(operation.id ?? operation.path)} uploads a file, and 'consumes' does not name multipart/form-data.`
            : `The operation ${quote(operation.id ?? operation.path)} sends a form, and 'consumes' names no form type.`,
          remedy: hasFile
            ? 'Write "consumes": ["multipart/form-data"].'
            : 'Write "consumes": ["application/x-www-form-urlencoded"] or ["multipart/form-data"].',
          upstream: `The MIME type(s) are not compatible with the request content type '${hasFile ? 'file' : 'formData'}' for operation '${operation.id ?? ''}'.`,
        }
    }
    if (asForm.length > 0) yield bodyAsForm(openapi.root.get('consumes') ?? openapi.root, asForm)
    const [first] = bare
    if (!first) return
    const upstream = `At least one supported MIME type must be provided in 'consumes' for operation '${first.id ?? ''}'.`
    if (bare.length > 1 && shared.length === 0) {
      yield {
        at: openapi.root.get('consumes') ?? openapi.root,
        message: `${bare.length} operations with a body do not say in 'consumes' how it is written, ${quote(first.id ?? first.path)} among them.`,
        remedy: 'Add "consumes": ["application/json"] at the top of the document.',
        lacks: { in: openapi.root, key: 'consumes' },
        upstream,
      }
    } else {
      for (const operation of bare)
        yield {
          at: operation.node.get('consumes') ?? operation.node,
          message: `The operation ${quote(operation.id ?? operation.path)} has a body and does not say in 'consumes' how it is written.`,
          lacks: {
            in: shared.length === 0 && !openapi.root.has('consumes') ? openapi.root : operation.node,
            key: 'consumes',
          },
          upstream: `At least one supported MIME type must be provided in 'consumes' for operation '${operation.id ?? ''}'.`,
        }
    }
  },
  examples: { fails: { definition: { consumes: null } } },
})

function bodyAsForm(at: JsonNode, operations: readonly Operation[]): Problem {
  const [first] = operations
  const name = quote(first?.id ?? first?.path)
  return {
    at,
    subject: 'body',
    message:
      operations.length > 1
        ? `${operations.length} operations send a body, ${name} among them, and 'consumes' names form types only.`
        : `The operation ${name} sends a body, and 'consumes' names form types only.`,
    remedy: 'Write "consumes": ["application/json"], or make each field of the form a parameter in formData.',
    upstream: `The MIME type(s) are not compatible with the request content type 'body' for operation '${first?.id ?? ''}'.`,
  }
}

function typesOf(consumes: unknown): string[] {
  return Array.isArray(consumes)
    ? consumes
        .filter((type): type is string => typeof type === 'string')
        .map((type) => type.slice(0, 300).toLowerCase())
    : []
}
