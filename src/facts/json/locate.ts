import type { Span } from '../../model/location.js'
import { pointerKeys } from './node.js'

/** Where one value stands: its key (absent for the root and for array elements) and itself. */
export interface JsonSpans {
  readonly key: Span | undefined
  readonly value: Span
}

interface Wanted {
  readonly children: Map<string, Wanted>
  pointer: string | undefined
}

const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?/y
const SCALAR = /[^\s,\]}:"]+/y
const SPACE = /(?:[\s,]+|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?)+/y

/**
 * Finds the places of many JSON pointers in one scan of the text. Works on text that `JSON.parse` accepts and on
 * text with comments or stray commas; of repeated keys the last one counts, as it does for `JSON.parse`.
 * Never recursive: depth is held in a stack of our own.
 */
export function locate(text: string, pointers: Iterable<string>): Map<string, JsonSpans> {
  const root: Wanted = { children: new Map(), pointer: undefined }
  for (const pointer of pointers) addWanted(root, pointer)
  const found = new Map<string, JsonSpans>()
  interface Frame {
    readonly wanted: Wanted | undefined
    readonly isArray: boolean
    readonly start: number
    readonly key: Span | undefined
    index: number
  }
  const stack: Frame[] = []
  let pendingKey: Span | undefined
  let pendingName = ''
  let at = 0
  const skip = (): void => {
    SPACE.lastIndex = at
    if (SPACE.test(text)) at = SPACE.lastIndex
  }
  const close = (wanted: Wanted | undefined, key: Span | undefined, start: number, end: number): void => {
    if (wanted?.pointer !== undefined) found.set(wanted.pointer, { key, value: { start, end } })
  }
  for (;;) {
    skip()
    if (at >= text.length) break
    const top = stack[stack.length - 1]
    const char = text[at]
    if (char === '}' || char === ']') {
      at++
      const frame = stack.pop()
      if (!frame) break
      close(frame.wanted, frame.key, frame.start, at)
      if (stack.length === 0) break
      continue
    }
    if (char === ':') {
      at++
      continue
    }
    if (top && !top.isArray && pendingKey === undefined && char === '"') {
      const end = endOf(STRING, text, at)
      pendingKey = { start: at, end }
      // Names are needed only where somebody looks for a child.
      pendingName = top.wanted ? unquote(text.slice(at, end)) : ''
      at = end
      continue
    }
    let wanted: Wanted | undefined
    if (!top) wanted = root
    else if (top.isArray) wanted = top.wanted?.children.get(String(top.index++))
    else wanted = top.wanted?.children.get(pendingName)
    const key = pendingKey
    pendingKey = undefined
    if (char === '{' || char === '[') {
      stack.push({ wanted, isArray: char === '[', start: at, key, index: 0 })
      at++
      continue
    }
    const end = endOf(char === '"' ? STRING : SCALAR, text, at)
    close(wanted, key, at, end)
    at = end
    if (stack.length === 0) break
  }
  // A truncated text leaves containers open: they end where the text does.
  for (const frame of stack) close(frame.wanted, frame.key, frame.start, text.length)
  return found
}

function addWanted(root: Wanted, pointer: string): void {
  let node = root
  for (const key of pointerKeys(pointer)) {
    let child = node.children.get(key)
    if (!child) {
      child = { children: new Map(), pointer: undefined }
      node.children.set(key, child)
    }
    node = child
  }
  node.pointer = pointer
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) && pattern.lastIndex > at ? pattern.lastIndex : at + 1
}

function unquote(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1)
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal.slice(1, -1)
  }
}
