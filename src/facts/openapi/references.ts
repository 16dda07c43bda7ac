import { type JsonNode, pointerKeys } from '../json/node.js'
import type { Reference } from './model.js'

const LONGEST_CHAIN = 64

/** Follows local references lazily; never expands anything and never leaves the document. */
export class References {
  readonly #root: JsonNode
  readonly #targets = new Map<string, JsonNode | undefined>()
  readonly found: Reference[] = []
  readonly #noted = new Set<unknown>()

  constructor(root: JsonNode) {
    this.#root = root
  }

  resolve(node: JsonNode | undefined): JsonNode | undefined {
    let current = node
    for (let step = 0; current && step < LONGEST_CHAIN; step++) {
      const target = current.string('$ref')
      if (target === undefined) return current
      current = this.#target(target)
    }
    return undefined
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
    const resolved = this.resolve(node)
    const fault = resolved ? undefined : this.#loops(node) ? 'loop' : 'dangling'
    this.found.push({ node, target, kind: 'local', resolved, fault })
  }

  #loops(node: JsonNode): boolean {
    let current: JsonNode | undefined = node
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      const target: string | undefined = current?.string('$ref')
      if (target === undefined) return false
      current = this.#target(target)
    }
    return true
  }

  #target(reference: string): JsonNode | undefined {
    if (this.#targets.has(reference)) return this.#targets.get(reference)
    const node = this.#find(reference)
    this.#targets.set(reference, node)
    return node
  }

  #find(reference: string): JsonNode | undefined {
    if (reference === '#') return this.#root
    if (!reference.startsWith('#/')) return undefined
    const exact = this.#root.at(...pointerKeys(reference.slice(1)))
    if (exact) return exact
    if (!reference.includes('%')) return undefined
    try {
      return this.#root.at(...pointerKeys(decodeURIComponent(reference.slice(1))))
    } catch {
      return undefined
    }
  }
}
