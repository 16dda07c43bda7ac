import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { Locatable } from '../model/criterion.js'
import { LineTable, type Position, type Span } from '../model/location.js'
import type { Acknowledgement, LevelChange, Waiver } from '../model/policy.js'
import type { FileContent } from '../model/submission.js'
import { LEVELS, type Level, PUBLISHER_KINDS, type PublisherKind } from '../model/verdict.js'
import { type Declaration, type DeclaredAnswer, NO_DECLARATION } from './declaration.js'
import { DeclarationError } from './declaration-error.js'
import { decodeText, textPlace } from './json/document.js'

const KEYS = ['publisher', 'answers', 'waivers', 'breaking-changes', 'criteria', 'exclude', 'baseline'] as const
const LARGEST_DECLARATION = 1024 * 1024
const DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads `certification.yml`.
 * @throws DeclarationError at the first fault: unknown key, wrong type, a waiver without a reason
 */
export function parseDeclaration(file: string, content: FileContent): Declaration {
  const start: Position = { line: 1, column: 1 }
  if (content.kind === 'unreadable') throw new DeclarationError(`It cannot be read: ${content.because}.`, file, start)
  if (content.bytes.length > LARGEST_DECLARATION) throw new DeclarationError('It has more than 1 MB.', file, start)
  const { text } = decodeText(content.bytes)
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, version: '1.2', merge: false })
  const error = document.errors[0]
  if (error) {
    const { line, col } = counter.linePos(error.pos[0])
    throw new DeclarationError(`It is not valid YAML: ${error.message.split('\n')[0]}`, file, { line, column: col })
  }
  if (document.contents === null) return { ...NO_DECLARATION, files: [file] }
  return new Reader(file, text).declaration(document.contents)
}

class Reader {
  readonly #file: string
  readonly #lines: LineTable

  constructor(file: string, text: string) {
    this.#file = file
    this.#lines = new LineTable(text)
  }

  declaration(contents: Node): Declaration {
    const map = this.#map(contents, 'The file')
    for (const { key, node } of this.#members(map)) {
      if (!(KEYS as readonly string[]).includes(key))
        this.#fail(`'${key.slice(0, 60)}' is not known here; known are ${KEYS.join(', ')}.`, node)
    }
    const baseline = this.#list(map, 'baseline').map((node) => this.#text(node, 'A fingerprint'))
    return {
      files: [this.#file],
      publisher: this.#choice<PublisherKind>(map, 'publisher', PUBLISHER_KINDS),
      answers: this.#answers(map),
      waivers: this.#list(map, 'waivers').map((node) => this.#waiver(node)),
      acknowledgements: this.#list(map, 'breaking-changes').map((node) => this.#acknowledgement(node)),
      levels: this.#levels(map),
      exclude: this.#list(map, 'exclude').map((node) => this.#text(node, 'A glob')),
      baseline: new Set(baseline),
    }
  }

  #answers(map: YAMLMap): ReadonlyMap<string, DeclaredAnswer> {
    const answers = new Map<string, DeclaredAnswer>()
    const node = map.get('answers', true) as Node | undefined
    if (node === undefined) return answers
    for (const { key, node: value, keyNode } of this.#members(this.#map(node, "'answers'"))) {
      const at = this.#place(keyNode)
      if (isMap(value)) {
        const text =
          this.#optional(value, 'answer') ?? this.#optional(value, 'evidence') ?? this.#optional(value, 'date')
        if (text === undefined) this.#fail(`The answer to '${key}' is empty.`, value)
        this.#only(value, ['answer', 'evidence', 'date'])
        answers.set(key, {
          question: key,
          text: text ?? '',
          date: this.#date(value, 'date'),
          evidence: this.#optional(value, 'evidence'),
          at,
        })
      } else {
        const text = this.#text(value, `The answer to '${key}'`)
        answers.set(key, {
          question: key,
          text,
          date: /\b(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1],
          evidence: undefined,
          at,
        })
      }
    }
    return answers
  }

  #waiver(node: Node): Waiver {
    const map = this.#map(node, 'A waiver')
    this.#only(map, ['criterion', 'reason', 'until', 'pointer', 'file'])
    return {
      criterion: this.#required(map, 'criterion', 'A waiver'),
      reason: this.#required(map, 'reason', 'A waiver'),
      until: this.#date(map, 'until'),
      pointer: this.#optional(map, 'pointer'),
      file: this.#optional(map, 'file'),
      at: this.#place(node),
    }
  }

  #acknowledgement(node: Node): Acknowledgement {
    const map = this.#map(node, 'An entry of breaking-changes')
    this.#only(map, ['criterion', 'operation', 'reason', 'by', 'ticket'])
    return {
      criterion: this.#required(map, 'criterion', 'An entry of breaking-changes'),
      operation: this.#optional(map, 'operation'),
      reason: this.#required(map, 'reason', 'An entry of breaking-changes'),
      by: this.#optional(map, 'by'),
      ticket: this.#optional(map, 'ticket'),
      at: this.#place(node),
    }
  }

  #levels(map: YAMLMap): LevelChange[] {
    const node = map.get('criteria', true) as Node | undefined
    if (node === undefined) return []
    return this.#members(this.#map(node, "'criteria'")).map(({ key, node: value, keyNode }) => {
      const entry = this.#map(value, `The entry of '${key}'`)
      this.#only(entry, ['level', 'reason'])
      const level = this.#choice<Level | 'off'>(entry, 'level', [...LEVELS, 'off'])
      if (level === undefined) return this.#fail(`The entry of '${key}' needs a 'level'.`, entry)
      return {
        criterion: key,
        level,
        reason: this.#required(entry, 'reason', `The entry of '${key}'`),
        at: this.#place(keyNode),
      }
    })
  }

  #members(map: YAMLMap): { key: string; node: Node; keyNode: Node }[] {
    return map.items.map((pair) => {
      const keyNode = pair.key as Node
      if (!isScalar(keyNode)) return this.#fail('A key must be plain text.', keyNode)
      return { key: String(keyNode.value), node: (pair.value ?? keyNode) as Node, keyNode }
    })
  }

  #map(node: unknown, what: string): YAMLMap {
    return isMap(node) ? node : this.#fail(`${what} must be a list of 'key: value' lines.`, node as Node)
  }

  #list(map: YAMLMap, key: string): Node[] {
    const node = map.get(key, true) as Node | undefined
    if (node === undefined || (isScalar(node) && node.value === null)) return []
    return isSeq(node) ? (node.items as Node[]) : this.#fail(`'${key}' must be a list.`, node)
  }

  #only(map: YAMLMap, known: readonly string[]): void {
    for (const { key, keyNode } of this.#members(map)) {
      if (!known.includes(key))
        this.#fail(`'${key.slice(0, 60)}' is not known here; known are ${known.join(', ')}.`, keyNode)
    }
  }

  #text(node: Node | undefined, what: string): string {
    if (isScalar(node) && node.value !== null && node.value !== undefined && String(node.value).trim() !== '')
      return String(node.value).trim()
    return this.#fail(`${what} must be a text.`, node)
  }

  #optional(map: YAMLMap, key: string): string | undefined {
    const node = map.get(key, true) as Node | undefined
    return node === undefined ? undefined : this.#text(node, `'${key}'`)
  }

  #required(map: YAMLMap, key: string, what: string): string {
    return this.#optional(map, key) ?? this.#fail(`${what} needs a '${key}'.`, map)
  }

  #date(map: YAMLMap, key: string): string | undefined {
    const text = this.#optional(map, key)
    if (text === undefined) return undefined
    const isDate = DATE.test(text) && !Number.isNaN(Date.parse(text))
    return isDate ? text : this.#fail(`'${key}' must be a date such as 2027-01-31.`, map.get(key, true) as Node)
  }

  #choice<T extends string>(map: YAMLMap, key: string, choices: readonly T[]): T | undefined {
    const text = this.#optional(map, key)
    if (text === undefined) return undefined
    return (
      choices.find((choice) => choice === text) ??
      this.#fail(`'${key}' must be one of ${choices.join(', ')}.`, map.get(key, true) as Node)
    )
  }

  #span(node: Node | undefined): Span {
    const range = node?.range
    return range ? { start: range[0], end: Math.max(range[0], range[1]) } : { start: 0, end: 0 }
  }

  #place(node: Node): Locatable {
    return textPlace(this.#file, this.#lines, this.#span(node))
  }

  #fail(message: string, node: Node | undefined): never {
    throw new DeclarationError(message, this.#file, this.#lines.position(this.#span(node).start))
  }
}
