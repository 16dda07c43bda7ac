import type { SecondOpinion, SecondOpinionSource } from '../../model/second-opinion.js'
import type { OpenApi } from './model.js'
import { outlineOf } from './outline.js'

/** Steps the other validator may need: it compares each parameter with each, and follows `allOf` again and again. */
const MOST_STEPS = 5_000_000

/** Up to here its steps are nothing beside the rest of a check: no clock has to watch them. */
const FEW_STEPS = 500_000

/**
 * Asks for a second opinion on a document. Whether it is asked depends on the document alone, never on the machine:
 * what would take the other validator too long is not sent.
 */
export async function askSecondOpinion(
  openapi: OpenApi | undefined,
  source: SecondOpinionSource | undefined,
): Promise<SecondOpinion> {
  if (!source) return { state: 'not-asked', because: 'nobody is there to be asked' }
  if (!openapi) return { state: 'not-asked', because: 'the API definition cannot be read' }
  if (openapi.root.raw('swagger') !== '2.0') return { state: 'not-asked', because: 'the document is not OpenAPI 2.0' }
  if (openapi.document.faults.length > 0) return { state: 'not-asked', because: 'the file is not strict JSON' }
  const steps = estimateSteps(openapi)
  if (steps > MOST_STEPS) return { state: 'cut-off', because: 'the document would cost it more than any published one' }
  return await source.ask({
    text: openapi.document.text,
    outline: steps > FEW_STEPS ? undefined : outlineOf(openapi.root.value),
  })
}

/** How many steps swagger-parser needs, counted in linear time. */
export function estimateSteps(openapi: OpenApi): number {
  let steps = openapi.operations.length ** 2 / 2
  for (const operation of openapi.operations) steps += operation.parameters.length ** 2
  const sizes = new AllOfSizes(openapi)
  for (const schema of openapi.schemas) {
    if (steps > MOST_STEPS) break
    if (schema.role === 'definition' || schema.role === 'body') steps += sizes.of(schema.node)
  }
  return steps
}

/** Counts the schemas reached by following `allOf` to its end, every way separately; each schema is looked at once. */
class AllOfSizes {
  readonly #openapi: OpenApi
  readonly #sizes = new Map<unknown, number>()

  constructor(openapi: OpenApi) {
    this.#openapi = openapi
  }

  of(start: OpenApi['root']): number {
    const stack = [{ node: start, isExpanded: false }]
    for (let step = stack.pop(); step; step = stack.pop()) {
      const { node } = step
      const parts = [...(node.get('allOf')?.elements() ?? [])].flatMap((part) => this.#openapi.resolve(part) ?? [])
      if (step.isExpanded) {
        const total = parts.reduce((sum, part) => sum + (this.#sizes.get(part.value) ?? 0), 1)
        this.#sizes.set(node.value, Math.min(total, MOST_STEPS + 1))
      } else if (!this.#sizes.has(node.value)) {
        // A schema that is still open counts as one: a circle makes the parser break off at once.
        this.#sizes.set(node.value, 1)
        stack.push({ node, isExpanded: true })
        for (const part of parts) if (part.isObject) stack.push({ node: part, isExpanded: false })
      }
    }
    return this.#sizes.get(start.value) ?? 0
  }
}
