import SwaggerParser from '@apidevtools/swagger-parser'
import type { Objection, SecondOpinion } from '../model/second-opinion.js'

/** More objections than this are not told: the parser names the first of most kinds only. */
const MOST_OBJECTIONS = 50

type Document = Parameters<typeof SwaggerParser.validate>[0]

/**
 * Asks swagger-parser about a Swagger 2.0 document. It is given the parsed object, never a path, and external
 * references stay closed, so that it can read nothing beside the document. The schema is left out: we have compiled
 * it ahead of time, and the parser needs eight times as long for it. It may change the object, which nobody else has.
 */
export async function opine(document: unknown): Promise<SecondOpinion> {
  try {
    await SwaggerParser.validate(document as Document, {
      resolve: { external: false },
      validate: { schema: false },
      continueOnError: true,
    })
    return { state: 'given', objections: [] }
  } catch (error) {
    return judge(error)
  }
}

/** The same for a document as text: strict JSON. */
export async function opineOnText(text: string): Promise<SecondOpinion> {
  return await opine(JSON.parse(text))
}

function judge(error: unknown): SecondOpinion {
  const errors: readonly unknown[] = hasErrors(error) ? error.errors : [error]
  const objections: Objection[] = []
  for (const each of errors.slice(0, MOST_OBJECTIONS)) {
    if (!(each instanceof Error)) continue
    // A shape it does not expect, or nesting it cannot follow, says nothing about the document.
    const isBreakdown = each instanceof TypeError || each instanceof RangeError
    if (isBreakdown) return { state: 'cut-off', because: 'it broke off on this document' }
    const pointer = pointerOf(each)
    const message = each.message.replace(/^Validation failed\.\s*/, '')
    objections.push(pointer === undefined ? { message } : { message, pointer })
  }
  return { state: 'given', objections }
}

function hasErrors(error: unknown): error is { errors: readonly unknown[] } {
  return typeof error === 'object' && error !== null && 'errors' in error && Array.isArray(error.errors)
}

function pointerOf(error: Error): string | undefined {
  const path: unknown = 'path' in error ? error.path : undefined
  if (!Array.isArray(path) || path.length === 0) return undefined
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
