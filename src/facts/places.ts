import type { Place } from '../model/criterion.js'
import { FILE_START, type Range, type Span } from '../model/location.js'
import type { JsonDocument } from './json/document.js'
import { partOfLiteral } from './json/literal.js'
import { type JsonSpans, locate } from './json/locate.js'

/** Finds the ranges of many places: one scan per file, however many findings there are. */
export function resolvePlaces(
  places: readonly Place[],
  documents: ReadonlyMap<string, JsonDocument>,
  baseDocuments: ReadonlyMap<string, JsonDocument> = new Map(),
): (place: Place) => Range {
  const documentOf = (place: { file: string; side?: 'base' }): JsonDocument | undefined =>
    (place.side ? baseDocuments : documents).get(place.file)
  const wanted = new Map<JsonDocument, Set<string>>()
  for (const place of places) {
    const document = place.kind === 'json' ? documentOf(place) : undefined
    if (place.kind !== 'json' || !document) continue
    const pointers = wanted.get(document)
    if (pointers) pointers.add(place.pointer)
    else wanted.set(document, new Set([place.pointer]))
  }
  const found = new Map<JsonDocument, Map<string, JsonSpans>>()
  for (const [document, pointers] of wanted)
    found.set(document, locate(document.reread?.text ?? document.text, pointers))
  return (place) => {
    if (place.kind === 'text') return place.range
    if (place.kind === 'file') return FILE_START
    const document = documentOf(place)
    if (!document) return FILE_START
    return document.lines.range(spanOf(document, found.get(document)?.get(place.pointer), place))
  }
}

function spanOf(document: JsonDocument, hit: JsonSpans | undefined, place: Place & { kind: 'json' }): Span {
  // Text that could only be read tolerantly may lack the very node: then its file is the place.
  if (!hit) return { start: 0, end: 0 }
  const { reread } = document
  const span = spanRead(reread?.text ?? document.text, hit, place)
  return reread ? { start: reread.original(span.start), end: reread.original(span.end) } : span
}

/** The span in the text as it was understood. */
function spanRead(text: string, { key, value }: JsonSpans, { target, part }: Place & { kind: 'json' }): Span {
  if (target === 'key') return key ?? { start: value.start, end: value.start + 1 }
  return part ? partOfLiteral(text, value, part) : value
}
