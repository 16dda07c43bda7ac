/** A part of a document that may be cut between its items, never inside one. */
export interface Section {
  /** Sections of a lower number are filled first; those of the same number take turns. */
  readonly priority: number
  /** What stands before the items and behind them: a heading, a fence, a fold. Only shown with at least one item. */
  readonly open: string
  readonly close: string
  /** Each complete in itself. Drawn one by one, so that what is cut is never made. */
  readonly items: Iterable<string>
  readonly count: number
  /** Says how many items were left out; stands between the items and `close`. */
  readonly rest: (hidden: number) => string
}

interface Filling {
  readonly section: Section
  readonly items: Iterator<string>
  readonly taken: string[]
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
    .map((section) => ({ section, items: section.items[Symbol.iterator](), taken: [] }))
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
        const cost = bytes(next.value) + frame
        if (cost > room) return false
        room -= cost
        filling.taken.push(next.value)
        return true
      })
    }
  }
  const unseen = fillings.filter((one) => one.taken.length === 0).length
  const body = fillings
    .filter((one) => one.taken.length > 0)
    .map(({ section, taken }) => {
      const hidden = section.count - taken.length
      return `${section.open}${taken.join('')}${hidden > 0 ? section.rest(hidden) : ''}${section.close}`
    })
  return `${head}${body.join('')}${unseen > 0 ? omitted(unseen) : ''}${foot}`
}

/** Length in UTF-8, as GitHub counts. */
export function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
