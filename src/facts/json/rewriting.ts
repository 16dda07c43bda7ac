import type { Span } from '../../model/location.js'

/** Text that was set right to be understood. */
export interface Reread {
  readonly text: string
  /** The offset in the original text of an offset in this one. */
  original(offset: number): number
}

/** Puts a text together anew from left to right and remembers where everything stood. */
export class Rewriting {
  readonly #source: string
  readonly #pieces: string[] = []
  /** Where pieces of another length begin: offset here, offset there. */
  readonly #shifts: { readonly here: number; readonly there: number }[] = []
  #copied = 0
  #length = 0

  constructor(source: string) {
    this.#source = source
  }

  /** Writes a piece in place of a stretch of the source; nothing before the last one. */
  replace({ start, end }: Span, piece: string): void {
    this.#pieces.push(this.#source.slice(this.#copied, start), piece)
    this.#length += start - this.#copied + piece.length
    this.#copied = end
    this.#shifts.push({ here: this.#length, there: end })
  }

  finish(): Reread {
    this.#pieces.push(this.#source.slice(this.#copied))
    const shifts = this.#shifts
    return { text: this.#pieces.join(''), original: (offset) => originalOffset(shifts, offset) }
  }
}

function originalOffset(shifts: readonly { readonly here: number; readonly there: number }[], offset: number): number {
  let low = 0
  let high = shifts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((shifts[middle]?.here ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const shift = shifts[low - 1]
  const next = shifts[low]
  const exact = shift ? shift.there + (offset - shift.here) : offset
  return next ? Math.min(exact, next.there) : exact
}
