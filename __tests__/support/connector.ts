import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { type Checked, type CheckOptions, check } from '../../src/core.js'
import type { Example, ExampleFile } from '../../src/criteria/define.js'
import type { Finding } from '../../src/model/finding.js'
import type { ConnectorReport } from '../../src/model/report.js'
import { drawIcon } from './icon.js'
import { type MemoryFiles, MemoryTree } from './tree.js'

const CLEAN = new URL('./clean/', import.meta.url)
const FOLDER = 'Orchard Harvest'

function cleanFile(name: string): string {
  return readFileSync(new URL(name, CLEAN), 'utf8')
}

/** A file of an example; an archive is packed from its entries. */
export function bytesOf(file: ExampleFile): string | Uint8Array | null {
  return typeof file === 'string' || file === null ? file : zipped(file.zip)
}

/** Packs entries, archives inside archives included. */
export function zipped(entries: Readonly<Record<string, ExampleFile>>): Uint8Array {
  const packed = Object.entries(entries).map(([name, file]) => {
    const content = bytesOf(file) ?? ''
    return [name, typeof content === 'string' ? strToU8(content) : content] as const
  })
  return zipSync(Object.fromEntries(packed), { mtime: '2026-01-01' })
}

/** RFC 7386: null removes, objects merge, everything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch
  const isObject = typeof target === 'object' && target !== null && !Array.isArray(target)
  const result: Record<string, unknown> = isObject ? { ...(target as Record<string, unknown>) } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = mergePatch(result[key], value)
  }
  return result
}

/** The files of the clean connector with an example's changes. */
export function connectorFiles(example: Omit<Example, 'base'> = {}): Record<string, string | Uint8Array> {
  const patched = (name: string, patch: unknown): string =>
    patch === undefined
      ? cleanFile(name)
      : `${JSON.stringify(mergePatch(JSON.parse(cleanFile(name)), patch), null, 2)}\n`
  const files: Record<string, string | Uint8Array | null | undefined> = {
    'apiDefinition.swagger.json': patched('apiDefinition.swagger.json', example.definition),
    'apiProperties.json': patched('apiProperties.json', example.properties),
    'readme.md': example.readme === undefined ? cleanFile('readme.md') : example.readme,
    'intro.md': example.intro === undefined ? cleanFile('intro.md') : example.intro,
    'certification.yml': example.declaration === undefined ? cleanFile('certification.yml') : example.declaration,
    'icon.png': example.icon ? drawIcon(example.icon) : readFileSync(new URL('icon.png', CLEAN)),
    'script.csx': example.script ?? null,
    ...Object.fromEntries(Object.entries(example.files ?? {}).map(([name, content]) => [name, bytesOf(content)])),
  }
  return Object.fromEntries(
    Object.entries(files)
      .filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null && entry[1] !== undefined)
      .map(([name, content]) => [`${example.folder ?? FOLDER}/${name}`, content]),
  )
}

export const CHECK_DEFAULTS: Omit<CheckOptions, 'tree'> = {
  stage: 'review',
  failOn: 'required',
  today: '2026-11-25',
  tool: { name: 'connector-certification', version: '0.0.0', docs: 'https://example.com/docs/criteria' },
}

/** Checks a tree in memory. */
export function checkFiles(files: MemoryFiles, options: Partial<CheckOptions> = {}): Promise<Checked> {
  return check({ ...CHECK_DEFAULTS, tree: new MemoryTree(files), ...options })
}

/** Checks the clean connector with an example's changes. */
export async function checkExample(
  example: Example = {},
  options: Partial<CheckOptions> = {},
): Promise<ConnectorReport> {
  const publisher = example.publisher === undefined ? {} : { publisher: example.publisher }
  const declaration =
    example.publisher !== undefined && example.declaration === undefined
      ? { declaration: cleanFile('certification.yml').replace(/^publisher:.*\n/m, '') }
      : {}
  const base =
    example.base === undefined ? {} : { base: { tree: new MemoryTree(connectorFiles(example.base)), label: 'base' } }
  const { report } = await checkFiles(connectorFiles({ ...example, ...declaration }), {
    ...publisher,
    ...base,
    ...(example.pullRequest ? { pullRequest: example.pullRequest } : {}),
    ...options,
  })
  const connector = report.connectors[0]
  if (!connector) throw new Error('no connector was found')
  return connector
}

/** The findings of one criterion on the clean connector with an example's changes. */
export async function findingsOf(
  criterion: string,
  example: Example = {},
  options: Partial<CheckOptions> = {},
): Promise<readonly Finding[]> {
  const connector = await checkExample(example, options)
  return connector.findings.filter((finding) => finding.criterion === criterion)
}
