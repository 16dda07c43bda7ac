import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { Locatable } from '../model/criterion.js'
import { LineTable, type Position, type Span } from '../model/location.js'
import type { Acknowledgement, LevelChange, Waiver } from '../model/policy.js'
import { quote, shorten } from '../model/quote.js'
import { isStandIn } from '../model/stand-in.js'
import type { FileContent } from '../model/submission.js'
import { LEVELS, type Level, PUBLISHER_KINDS, type PublisherKind } from '../model/verdict.js'
import { type Declaration, type DeclaredAnswer, NO_DECLARATION, OTHER_ANSWERS } from './declaration.js'
import { DeclarationError } from './declaration-error.js'
import { deepestLine } from './declaration-nesting.js'
import { isTameGlob } from './exclusion.js'
import { decodeText, textPlace } from './json/document.js'
import { nearest } from './nearest.js'

const KEYS = ['publisher', 'answers', 'waivers', 'breaking-changes', 'criteria', 'exclude', 'baseline'] as const
const LARGEST_DECLARATION = 1024 * 1024
const DATE = /^\d{4}-\d{2}-\d{2}$/
const FINGERPRINT = /^[0-9a-f]{16}$/

/** What a declaration may name; without it names are not compared with anything. */
export interface KnownNames {
  readonly criteria: ReadonlySet<string>
  readonly questions: ReadonlySet<string>
  /** Those of the criteria that compare with an earlier version. */
  readonly breaks: ReadonlySet<string>
}

/**
 * Reads `certification.yml`.
 * @param known ids of the criteria and questions there are
 * @param isShared the file speaks for the whole repository: only there paths can be excluded
 * @throws DeclarationError at the first fault: unknown key or name, wrong type, a waiver without a reason
 */
export function parseDeclaration(file: string, content: FileContent, known?: KnownNames, isShared = true): Declaration {
  const start: Position = { line: 1, column: 1 }
  if (content.kind === 'unreadable') throw new DeclarationError(`It cannot be read: ${content.because}.`, file, start)
  if (content.bytes.length > LARGEST_DECLARATION) throw new DeclarationError('It has more than 1 MB.', file, start)
  const { text, encoding } = decodeText(content.bytes)
  if (!encoding.isValid) throw new DeclarationError('It is not encoded as UTF-8.', file, start)
  const deep = deepestLine(text)
  if (deep !== undefined) throw new DeclarationError('It is nested too deep.', file, { line: deep, column: 1 })
  const counter = new LineCounter()
  // Repeated keys are looked for below: the parser compares each key with each.
  const document = parseDocument(text, {
    lineCounter: counter,
    version: '1.2',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
  })
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault) {
    const { line, col } = counter.linePos(fault.pos[0])
    throw new DeclarationError(`It is not valid YAML: ${sentenceOf(fault)}`, file, { line, column: col })
  }
  if (document.contents === null) return { ...NO_DECLARATION, files: [file] }
  return new Reader(file, text, known, isShared).declaration(document.contents)
}

function sentenceOf(fault: { readonly code: string; readonly message: string }): string {
  if (fault.code === 'MULTIPLE_DOCS') return 'only one document may stand in the file.'
  if (fault.code === 'TAB_AS_INDENT') return 'a tab stands where blanks have to.'
  if (fault.code === 'TAG_RESOLVE_FAILED') return 'tags such as !name are not read here.'
  return shorten((fault.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''), 160)
}

class Reader {
  readonly #file: string
  readonly #lines: LineTable
  readonly #known: KnownNames | undefined
  readonly #isShared: boolean

  constructor(file: string, text: string, known: KnownNames | undefined, isShared: boolean) {
    this.#file = file
    this.#lines = new LineTable(text)
    this.#known = known
    this.#isShared = isShared
  }

  declaration(contents: Node): Declaration {
    const map = this.#map(contents, 'The file')
    this.#only(map, KEYS)
    const excluded = map.get('exclude', true) as Node | undefined
    if (excluded !== undefined && !this.#isShared)
      this.#fail("'exclude' is only read in .github/certification.yml: it speaks for the whole repository.", excluded)
    const baseline = this.#list(map, 'baseline').map((node) => this.#fingerprint(node))
    return {
      files: [this.#file],
      publisher: this.#choice<PublisherKind>(map, 'publisher', PUBLISHER_KINDS),
      answers: this.#answers(map),
      waivers: this.#list(map, 'waivers').map((node) => this.#waiver(node)),
      acknowledgements: this.#list(map, 'breaking-changes').map((node) => this.#acknowledgement(node)),
      levels: this.#levels(map),
      exclude: this.#list(map, 'exclude').map((node) => this.#glob(node)),
      baseline: new Set(baseline),
    }
  }

  #answers(map: YAMLMap): ReadonlyMap<string, DeclaredAnswer> {
    const answers = new Map<string, DeclaredAnswer>()
    const node = map.get('answers', true) as Node | undefined
    if (node === undefined) return answers
    if (isEmpty(node)) return answers
    for (const { key, node: value, keyNode } of this.#members(this.#map(node, "'answers'"))) {
      this.#named(key, this.#known?.questions, 'question', keyNode)
      const at = this.#place(keyNode)
      if (isMap(value)) {
        const text =
          this.#optional(value, 'answer') ?? this.#optional(value, 'evidence') ?? this.#optional(value, 'date')
        if (text === undefined) return this.#fail(`The answer to '${key}' is empty.`, value)
        this.#settles(key, text, value)
        this.#only(value, ['answer', 'evidence', 'date'])
        answers.set(key, {
          question: key,
          text,
          date: this.#date(value, 'date'),
          evidence: this.#optional(value, 'evidence'),
          at,
        })
      } else {
        const text = this.#text(value, `The answer to '${key}'`)
        this.#settles(key, text, value)
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

  /** What settles a finding like a waiver must say as much; what answers a question is judged where it is asked. */
  #settles(key: string, text: string, node: Node): void {
    if (Object.hasOwn(OTHER_ANSWERS, key) && isStandIn(text))
      this.#fail(`The answer to '${key}' still has to be written: ${quote(text)} stands for it.`, node)
  }

  #waiver(node: Node): Waiver {
    const map = this.#map(node, 'A waiver')
    this.#only(map, ['criterion', 'reason', 'until', 'pointer', 'file'])
    return {
      criterion: this.#criterion(map, 'A waiver'),
      reason: this.#reason(map, 'A waiver'),
      until: this.#date(map, 'until'),
      pointer: this.#pointer(map),
      file: this.#optional(map, 'file')?.replace(/^\.\//, ''),
      at: this.#place(node),
    }
  }

  #acknowledgement(node: Node): Acknowledgement {
    const map = this.#map(node, 'An entry of breaking-changes')
    this.#only(map, ['criterion', 'operation', 'reason', 'by', 'ticket'])
    const criterion = this.#criterion(map, 'An entry of breaking-changes')
    if (this.#known && !this.#known.breaks.has(criterion))
      this.#fail(
        `'${criterion}' is no breaking change: set it aside under 'waivers'.`,
        map.get('criterion', true) as Node,
      )
    return {
      criterion,
      operation: this.#optional(map, 'operation'),
      reason: this.#reason(map, 'An entry of breaking-changes'),
      by: this.#filled(map, 'by'),
      ticket: this.#optional(map, 'ticket'),
      at: this.#place(node),
    }
  }

  #levels(map: YAMLMap): LevelChange[] {
    const node = map.get('criteria', true) as Node | undefined
    if (node === undefined || isEmpty(node)) return []
    return this.#members(this.#map(node, "'criteria'")).map(({ key, node: value, keyNode }) => {
      this.#named(key, this.#known?.criteria, 'criterion', keyNode)
      const entry = this.#map(value, `The entry of '${key}'`)
      this.#only(entry, ['level', 'reason'])
      const level = this.#choice<Level | 'off'>(entry, 'level', [...LEVELS, 'off'])
      if (level === undefined) return this.#fail(`The entry of '${key}' needs a 'level'.`, entry)
      return {
        criterion: key,
        level,
        reason: this.#reason(entry, `The entry of '${key}'`),
        at: this.#place(keyNode),
      }
    })
  }

  #members(map: YAMLMap): { key: string; node: Node; keyNode: Node }[] {
    const seen = new Set<string>()
    return map.items.map((pair) => {
      const keyNode = pair.key as Node
      if (!isScalar(keyNode)) return this.#fail('A key must be plain text.', keyNode)
      this.#plain(keyNode)
      const key = String(keyNode.value)
      if (seen.has(key)) return this.#fail(`${quote(key)} stands here a second time.`, keyNode)
      seen.add(key)
      return { key, node: (pair.value ?? keyNode) as Node, keyNode }
    })
  }

  #map(node: unknown, what: string): YAMLMap {
    this.#plain(node)
    return isMap(node) ? node : this.#fail(`${what} must be a list of 'key: value' lines.`, node as Node)
  }

  #list(map: YAMLMap, key: string): Node[] {
    const node = map.get(key, true) as Node | undefined
    if (node === undefined || isEmpty(node)) return []
    this.#plain(node)
    return isSeq(node) ? (node.items as Node[]) : this.#fail(`'${key}' must be a list.`, node)
  }

  /** References and tags make a text mean something else than it says. */
  #plain(node: unknown): void {
    if (isAlias(node)) this.#fail('References such as *name are not read here: write the value out.', node)
    if (isNode(node) && 'anchor' in node && node.anchor !== undefined)
      this.#fail('Anchors such as &name are not read here: delete it.', node)
  }

  #only(map: YAMLMap, known: readonly string[]): void {
    for (const { key, keyNode } of this.#members(map)) {
      if (known.includes(key)) continue
      const meant = nearest(key, known)
      const hint = meant === undefined ? `known are ${known.join(', ')}` : `did you mean '${meant}'?`
      this.#fail(`${quote(key)} is not known here; ${hint}${hint.endsWith('?') ? '' : '.'}`, keyNode)
    }
  }

  #named(name: string, known: ReadonlySet<string> | undefined, what: 'criterion' | 'question', node: Node): void {
    if (known === undefined || known.has(name)) return
    const meant = nearest(name, known)
    this.#fail(`There is no ${what} ${quote(name)}${meant === undefined ? '.' : `; did you mean '${meant}'?`}`, node)
  }

  #criterion(map: YAMLMap, what: string): string {
    const name = this.#required(map, 'criterion', what)
    this.#named(name, this.#known?.criteria, 'criterion', map.get('criterion', true) as Node)
    return name
  }

  #pointer(map: YAMLMap): string | undefined {
    const pointer = this.#optional(map, 'pointer')?.replace(/^#/, '')
    if (pointer === undefined || pointer === '' || pointer.startsWith('/')) return pointer
    const node = map.get('pointer', true) as Node
    return this.#fail("'pointer' must be a JSON pointer such as /paths/~1items/get.", node)
  }

  #glob(node: Node): string {
    const glob = this.#text(node, 'A glob')
    return isTameGlob(glob) ? glob : this.#fail('This glob is too long or has too many wildcards.', node)
  }

  #fingerprint(node: Node): string {
    const text = this.#text(node, 'A fingerprint')
    return FINGERPRINT.test(text) ? text : this.#fail('A fingerprint has 16 hexadecimal digits.', node)
  }

  /** Numbers stay as they are written: `1.10` is no `1.1`. */
  #text(node: Node | undefined, what: string): string {
    this.#plain(node)
    if (isScalar(node) && node.value !== null && node.value !== undefined) {
      const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
      if (text.trim() !== '') return text.trim()
    }
    return this.#fail(`${what} must be a text.`, node)
  }

  #optional(map: YAMLMap, key: string): string | undefined {
    const node = map.get(key, true) as Node | undefined
    return node === undefined ? undefined : this.#text(node, `'${key}'`)
  }

  #required(map: YAMLMap, key: string, what: string): string {
    return this.#optional(map, key) ?? this.#fail(`${what} needs a '${key}'.`, map)
  }

  #reason(map: YAMLMap, what: string): string {
    return this.#filled(map, 'reason') ?? this.#required(map, 'reason', what)
  }

  /** A pasted line that was left as it is settles nothing. */
  #filled(map: YAMLMap, key: string): string | undefined {
    const text = this.#optional(map, key)
    if (text !== undefined && isStandIn(text))
      this.#fail(`'${key}' still has to be written: ${quote(text)} stands for it.`, map.get(key, true) as Node)
    return text
  }

  #date(map: YAMLMap, key: string): string | undefined {
    const text = this.#optional(map, key)
    if (text === undefined) return undefined
    return isDay(text) ? text : this.#fail(`'${key}' must be a date such as 2027-01-31.`, map.get(key, true) as Node)
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

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null
}

function isDay(text: string): boolean {
  if (!DATE.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
