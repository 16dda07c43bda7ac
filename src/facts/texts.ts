import { LineTable } from '../model/location.js'
import type { FileTree, TreeEntry } from '../model/submission.js'
import type { TextFile } from './facts.js'
import { decodeText, type JsonDocument, textPlace } from './json/document.js'
import { baseName } from './layout.js'

/** So many files beside a connector are read as text at most: beyond that the folder is a program, not a submission. */
const MOST_FILES = 300
const LARGEST_FILE = 4 * 1024 * 1024
const LARGEST_SUM = 24 * 1024 * 1024
/** A text has no zero byte near its start; UTF-16 is told by its byte-order mark. */
const LOOKED_AT = 8000

const BINARY =
  /\.(?:png|jpe?g|gif|webp|bmp|ico|zip|gz|7z|pdf|docx?|xlsx?|pptx?|dll|exe|pdb|so|dylib|woff2?|ttf|mp4|mov|wasm|jar|nupkg)$/i

/** Every text file of a connector's folder, nearest first, bounded in number and size. */
export function readTexts(
  tree: FileTree,
  entries: readonly TreeEntry[],
  documents: ReadonlyMap<string, JsonDocument>,
): TextFile[] {
  const depth = (path: string): number => path.split('/').length
  const candidates = entries
    .filter((entry) => entry.kind === 'file' && !BINARY.test(baseName(entry.path)))
    .map((entry) => ({ path: entry.path, size: entry.size, depth: depth(entry.path) }))
    .sort((a, b) => a.depth - b.depth || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_FILES)
  const texts: TextFile[] = []
  let sum = 0
  for (const { path, size } of candidates) {
    const document = documents.get(path)
    if (document) {
      texts.push(asText(path, document.text, document.bytes, document.lines))
      continue
    }
    if (size > LARGEST_FILE || sum + size > LARGEST_SUM) continue
    const content = tree.read(path)
    if (content.kind !== 'bytes' || !isText(content.bytes)) continue
    sum += content.bytes.length
    const { text } = decodeText(content.bytes)
    texts.push(asText(path, text, content.bytes.length, new LineTable(text)))
  }
  return texts
}

function isText(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return isUtf16 || !bytes.subarray(0, LOOKED_AT).includes(0)
}

/** A text as a fact, with places by offset. */
export function asText(file: string, text: string, bytes: number, lines: LineTable): TextFile {
  return {
    file,
    text,
    bytes,
    span: (start, end) => textPlace(file, lines, { start, end }),
    place: () => ({ kind: 'file', file }),
  }
}
