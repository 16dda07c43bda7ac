import type { JsonNode } from '../json/node.js'
import type { Change, ChangeKind, ChangeTraits, Reach } from './model.js'

/** A change while ways to it are still being found. */
export interface OpenChange extends Change {
  readonly reaches: Reach[]
}

export interface Draft {
  readonly kind: ChangeKind
  readonly base: JsonNode | undefined
  readonly head: JsonNode | undefined
  readonly name?: string
  readonly from?: string
  readonly to?: string
  readonly is?: ChangeTraits
}

/**
 * Gathers changes and lets each stand once: what many operations meet at one shared node of the head is one change.
 */
export class Collector {
  readonly #changes: OpenChange[] = []
  readonly #known = new Map<unknown, Map<string, OpenChange>>()

  /** @param anchor node of the head the change is about; for what is gone, the node that lost it */
  add(draft: Draft, anchor: JsonNode | undefined = draft.head ?? draft.base): OpenChange {
    const { kind, base, head } = draft
    const name = draft.name ?? (base ?? head)?.key ?? ''
    const change: OpenChange = {
      kind,
      base,
      head,
      name,
      from: draft.from ?? '',
      to: draft.to ?? '',
      is: draft.is ?? {},
      reaches: [],
    }
    if (anchor && typeof anchor.value === 'object' && anchor.value !== null) {
      const key = [kind, name, change.from, change.to, change.is.internal === true].join('\n')
      const known = this.#known.get(anchor.value)
      const same = known?.get(key)
      if (same) return same
      if (known) known.set(key, change)
      else this.#known.set(anchor.value, new Map([[key, change]]))
    }
    this.#changes.push(change)
    return change
  }

  /** Every change once; what is met on a visible and on a hidden way counts as visible. In the order of their ways. */
  finish(): OpenChange[] {
    const doubled = new Set<OpenChange>()
    for (const known of this.#known.values()) {
      for (const [key, change] of known) {
        if (change.is.internal && known.has(key.replace(/true$/, 'false'))) doubled.add(change)
      }
    }
    const order = ({ reaches }: OpenChange): number => reaches[0]?.order ?? -1
    return this.#changes.filter((change) => !doubled.has(change)).sort((a, b) => order(a) - order(b))
  }
}
