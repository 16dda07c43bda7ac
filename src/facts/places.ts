import type { Place } from '../model/criterion.js'
import { FILE_START, type Range, type Span } from '../model/location.js'
import type { JsonDocument } from './json/document.js'
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
  for (const [document, pointers] of wanted) found.set(document, spansIn(document, pointers))
  return (place) => {
    if (place.kind === 'text') return place.range
    if (place.kind === 'file') return FILE_START
    const document = documentOf(place)
    if (!document) return FILE_START
    return document.lines.range(spanOf(found.get(document) ?? new Map(), place.pointer, place.target))
  }
}

function spansIn({ text, reread }: JsonDocument, pointers: Iterable<string>): Map<string, JsonSpans> {
  if (!reread) return locate(text, pointers)
  const original = ({ start, end }: Span): Span => ({ start: reread.original(start), end: reread.original(end) })
  const spans = new Map<string, JsonSpans>()
  for (const [pointer, { key, value }] of locate(reread.text, pointers))
    spans.set(pointer, { key: key && original(key), value: original(value) })
  return spans
}

function spanOf(spans: ReadonlyMap<string, JsonSpans>, pointer: string, target: 'key' | 'value'): Span {
  const hit = spans.get(pointer)
  // Text that could only be read tolerantly may lack the very node: then its file is the place.
  if (!hit) return { start: 0, end: 0 }
  if (target === 'value') return hit.value
  return hit.key ?? { start: hit.value.start, end: hit.value.start + 1 }
}
