import type { Entry, ZipFile } from 'yauzl'

/** Something that is wrong with an archive, or with one entry of it. */
export interface ArchiveFault {
  readonly kind:
    | 'damaged'
    | 'too-many'
    | 'too-large'
    | 'too-dense'
    | 'overlap'
    | 'unsafe-name'
    | 'repeated-name'
    | 'link'
    | 'encrypted'
  /** Name of the entry; undefined for the archive as a whole. */
  readonly entry: string | undefined
  /** Ends a sentence that begins with the name of the archive or entry. */
  readonly because: string
}

export interface ArchiveEntry {
  /** `/` as separator, never leading out of the archive; folders end in `/`. */
  readonly name: string
  readonly size: number
}

/** The listing of a ZIP archive. Nothing is unpacked until it is asked for, and nothing is ever written. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[]
  readonly faults: readonly ArchiveFault[]
  /** The content of an entry; undefined when it is not there, at fault, or over what may be unpacked. */
  read(name: string): Promise<Uint8Array | undefined>
}

/** What may be unpacked, over all archives and the archives inside them. */
export class UnpackBudget {
  entries = 4000
  bytes = 64 * 1024 * 1024
}

const LARGEST_ENTRY = 32 * 1024 * 1024
/** Text packs 20 times, repetitive JSON 60 times; only a bomb packs more. Small entries are never bombs. */
const DENSEST = 200
const SMALL = 256 * 1024

/**
 * Lists a ZIP archive in memory. Every limit is looked at in the listing, before anything is unpacked: number of
 * entries, their size and density, names that lead elsewhere, entries that share bytes, links, encryption.
 * Never throws on any bytes.
 */
export async function openArchive(bytes: Uint8Array, budget: UnpackBudget): Promise<Archive> {
  const yauzl = (await import('yauzl')).default
  let zip: ZipFile
  try {
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      decodeStrings: false,
    })
  } catch {
    return closed('damaged', 'is no ZIP archive, or a damaged one')
  }
  if (zip.entryCount > budget.entries) return closed('too-many', `has ${zip.entryCount} entries, more than are read`)
  budget.entries -= zip.entryCount
  const found: { entry: Entry; name: string }[] = []
  const faults: ArchiveFault[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      const raw = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
      const name = raw.normalize('NFC')
      const because = yauzl.validateFileName(name) === null ? faultOf(entry) : UNSAFE
      if (because) faults.push({ ...because, entry: name })
      else found.push({ entry, name })
    }
  } catch {
    faults.push({ kind: 'damaged', entry: undefined, because: 'is damaged: its listing breaks off' })
  }
  const byName = new Map<string, Entry>()
  const seen = new Set<string>()
  for (const { entry, name } of found) {
    const lower = name.toLowerCase()
    if (seen.has(lower)) faults.push({ kind: 'repeated-name', entry: name, because: 'is there more than once' })
    else byName.set(name, entry)
    seen.add(lower)
  }
  if (overlaps(found.map(({ entry }) => entry))) {
    faults.push({ kind: 'overlap', entry: undefined, because: 'holds entries that share the same bytes' })
    byName.clear()
  }
  return {
    entries: [...byName].map(([name, entry]) => ({ name, size: entry.uncompressedSize })),
    faults,
    read: async (name) => {
      const entry = byName.get(name)
      if (!entry || name.endsWith('/') || entry.uncompressedSize > budget.bytes) return undefined
      budget.bytes -= entry.uncompressedSize
      return unpack(zip, entry)
    },
  }
}

const UNSAFE = { kind: 'unsafe-name', because: 'has a name that leads out of the archive' } as const

function closed(kind: ArchiveFault['kind'], because: string): Archive {
  return { entries: [], faults: [{ kind, entry: undefined, because }], read: async () => undefined }
}

function faultOf(entry: Entry): Pick<ArchiveFault, 'kind' | 'because'> | undefined {
  const mode = entry.externalFileAttributes >>> 16
  if ((mode & 0o170000) === 0o120000) return { kind: 'link', because: 'is a link, and links are not followed' }
  if (entry.isEncrypted()) return { kind: 'encrypted', because: 'is encrypted' }
  if (entry.uncompressedSize > LARGEST_ENTRY)
    return { kind: 'too-large', because: `would have more than ${LARGEST_ENTRY / 1024 / 1024} MB` }
  if (entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * DENSEST)
    return { kind: 'too-dense', because: 'would grow more than 200 times when it is unpacked' }
  if (!entry.canDecodeFileData()) return { kind: 'damaged', because: 'is packed in a way that is not read here' }
  return undefined
}

/** Entries of an honest archive stand one behind the other. */
function overlaps(entries: readonly Entry[]): boolean {
  const spans = entries
    .map((entry) => ({
      start: entry.relativeOffsetOfLocalHeader,
      end: entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize,
    }))
    .sort((a, b) => a.start - b.start)
  return spans.some((span, index) => index > 0 && span.start < (spans[index - 1]?.end ?? 0))
}

/** Stops as soon as more comes out than the listing says. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array | undefined> {
  try {
    const stream = await zip.openReadStreamPromise(entry)
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of stream) {
      size += (chunk as Buffer).length
      if (size > entry.uncompressedSize) return undefined
      chunks.push(chunk as Buffer)
    }
    return new Uint8Array(Buffer.concat(chunks))
  } catch {
    return undefined
  }
}
