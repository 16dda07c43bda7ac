import { type JsonNode, pointerKeys } from '../json/node.js'
import type { Reference } from './model.js'

/** What a reference leads to after every step, or why it leads nowhere. */
type End = { readonly node: JsonNode } | { readonly node: undefined; readonly fault: 'dangling' | 'loop' }

const DANGLING: End = { node: undefined, fault: 'dangling' }
const LOOP: End = { node: undefined, fault: 'loop' }

/** Follows local references lazily; never expands anything and never leaves the document. */
export class References {
  readonly #root: JsonNode
  readonly #ends = new Map<string, End>()
  readonly found: Reference[] = []
  readonly #noted = new Set<unknown>()

  constructor(root: JsonNode) {
    this.#root = root
  }

  resolve(node: JsonNode | undefined): JsonNode | undefined {
    const target = node?.string('$ref')
    return target === undefined ? node : this.#end(target).node
  }

  /** Records a reference for the criteria that judge it; each node once. */
  note(node: JsonNode): void {
    const target = node.string('$ref')
    if (target === undefined || this.#noted.has(node.value)) return
    this.#noted.add(node.value)
    if (!target.startsWith('#')) {
      this.found.push({ node, target, kind: 'external', resolved: undefined, fault: 'external' })
      return
    }
    const end = this.#end(target)
    const fault = end.node ? undefined : end.fault
    this.found.push({ node, target, kind: 'local', resolved: end.node, fault })
  }

  /** Every reference on the way has the same end and is remembered with it, so that long chains are walked once. */
  #end(reference: string): End {
    const known = this.#ends.get(reference)
    if (known) return known
    const passed = new Set<string>()
    let end: End | undefined
    let next = reference
    while (end === undefined) {
      if (passed.has(next)) end = LOOP
      else {
        passed.add(next)
        const node = this.#find(next)
        const further = node?.string('$ref')
        if (!node) end = DANGLING
        else if (further === undefined) end = { node }
        else {
          end = this.#ends.get(further)
          next = further
        }
      }
    }
    for (const one of passed) this.#ends.set(one, end)
    return end
  }

  #find(reference: string): JsonNode | undefined {
    if (reference === '#') return this.#root
    if (!reference.startsWith('#/')) return undefined
    const exact = nodeAt(this.#root, reference.slice(1))
    if (exact) return exact
    if (!reference.includes('%')) return undefined
    try {
      return nodeAt(this.#root, decodeURIComponent(reference.slice(1)))
    } catch {
      return undefined
    }
  }
}

/** The node at a JSON pointer of any length; undefined when there is none. */
export function nodeAt(root: JsonNode, pointer: string): JsonNode | undefined {
  let node: JsonNode | undefined = root
  for (const key of pointerKeys(pointer)) {
    node = node.get(key)
    if (!node) return undefined
  }
  return node
}
