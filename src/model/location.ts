/** A position in a text, both 1-based; columns count UTF-16 units as editors and GitHub do. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of text; `end` is exclusive. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Offsets into a text in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Turns offsets into positions; the table of line starts is built once, on first use. */
export class LineTable {
  readonly #text: string
  #starts: number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** The position of a 0-based offset, clamped to the text. */
  position(offset: number): Position {
    const starts = this.#lineStarts()
    const at = Math.max(0, Math.min(offset, this.#text.length))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) }
  }

  #lineStarts(): number[] {
    if (this.#starts) return this.#starts
    const starts = [0]
    for (let at = this.#text.indexOf('\n'); at !== -1; at = this.#text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#starts = starts
    return starts
  }
}

/** The first character of a file: where a fault of the whole file is shown. */
export const FILE_START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
