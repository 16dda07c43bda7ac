/** A part of a document that may be cut between its items, never inside one. */
export interface Section {
  /** Sections of a lower number are filled first; those of the same number take turns. */
  readonly priority: number
  /** What stands before the items and behind them: a heading, a fence, a fold. Only shown with at least one item. */
  readonly open: string
  readonly close: string
  /** Each complete in itself. Drawn one by one, so that what is cut is never made. */
  readonly items: Iterable<string | Item>
  /** How many things all items hold together. */
  readonly count: number
  /** Says how many items were left out; stands between the items and `close`. */
  readonly rest: (hidden: number) => string
}

/** An item that holds several things, for the count of what was left out; a mere text holds one. */
export interface Item {
  readonly text: string
  readonly holds: number
}

interface Filling {
  readonly section: Section
  readonly items: Iterator<string | Item>
  readonly taken: string[]
  held: number
}

/**
 * Puts sections together so that the whole stays within `maxBytes` of UTF-8 (which bounds its characters, too).
 * `foot` is always there; `omitted` says that whole sections found no room.
 */
export function fitWithin(
  head: string,
  sections: readonly Section[],
  foot: string,
  maxBytes: number,
  omitted: (sections: number) => string,
): string {
  const fillings: Filling[] = sections
    .filter((section) => section.count > 0)
    .map((section) => ({ section, items: section.items[Symbol.iterator](), taken: [], held: 0 }))
  let room = maxBytes - bytes(head) - bytes(foot) - bytes(omitted(fillings.length))
  const priorities = [...new Set(fillings.map((one) => one.section.priority))].sort((a, b) => a - b)
  for (const priority of priorities) {
    let active = fillings.filter((one) => one.section.priority === priority)
    while (active.length > 0) {
      active = active.filter((filling) => {
        const next = filling.items.next()
        if (next.done) return false
        const { open, close, rest, count } = filling.section
        const frame = filling.taken.length === 0 ? bytes(open) + bytes(close) + bytes(rest(count)) : 0
        const item = typeof next.value === 'string' ? { text: next.value, holds: 1 } : next.value
        const cost = bytes(item.text) + frame
        if (cost > room) return false
        room -= cost
        filling.taken.push(item.text)
        filling.held += item.holds
        return true
      })
    }
  }
  const unseen = fillings.filter((one) => one.taken.length === 0).length
  const body = fillings
    .filter((one) => one.taken.length > 0)
    .map(({ section, taken, held }) => {
      const hidden = section.count - held
      return `${section.open}${taken.join('')}${hidden > 0 ? section.rest(hidden) : ''}${section.close}`
    })
  return `${head}${body.join('')}${unseen > 0 ? omitted(unseen) : ''}${foot}`
}

/** Length in UTF-8, as GitHub counts. */
export function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
