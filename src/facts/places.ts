import type { Place } from '../model/criterion.js'
import { FILE_START, type Range, type Span } from '../model/location.js'
import type { JsonDocument } from './json/document.js'
import { type JsonSpans, locate } from './json/locate.js'

/** Finds the ranges of many places: one scan per file, however many findings there are. */
export function resolvePlaces(
  places: readonly Place[],
  documents: ReadonlyMap<string, JsonDocument>,
): (place: Place) => Range {
  const wanted = new Map<string, Set<string>>()
  for (const place of places) {
    if (place.kind !== 'json') continue
    const pointers = wanted.get(place.file) ?? new Set()
    pointers.add(place.pointer)
    wanted.set(place.file, pointers)
  }
  const found = new Map<string, Map<string, JsonSpans>>()
  for (const [file, pointers] of wanted) {
    const document = documents.get(file)
    if (document) found.set(file, locate(document.text, pointers))
  }
  return (place) => {
    if (place.kind === 'text') return place.range
    if (place.kind === 'file') return FILE_START
    const document = documents.get(place.file)
    if (!document) return FILE_START
    return document.lines.range(spanOf(found.get(place.file) ?? new Map(), place.pointer, place.target))
  }
}

function spanOf(spans: ReadonlyMap<string, JsonSpans>, pointer: string, target: 'key' | 'value'): Span {
  const hit = spans.get(pointer)
  // Text that could only be read tolerantly may lack the very node: then its file is the place.
  if (!hit) return { start: 0, end: 0 }
  if (target === 'value') return hit.value
  return hit.key ?? { start: hit.value.start, end: hit.value.start + 1 }
}
