import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isMap, parseDocument } from 'yaml'
import { type Checked, UsageError } from '../core.js'

/** What became of the baseline. */
export interface BaselineResult {
  readonly kept: number
  readonly dropped: number
  /** Open findings that an existing baseline does not take in: it only shrinks. */
  readonly refused: number
}

/**
 * Notes the open required and recommended findings as old debt in a configuration file. A baseline that exists is only
 * made shorter: what was mended is dropped, what is new is never added.
 * @throws UsageError when the file is not YAML or cannot be written
 */
export function writeBaseline(checked: Checked, file: string): BaselineResult {
  const absolute = resolve(file)
  const text = existsSync(absolute) ? readFileSync(absolute, 'utf8') : ''
  const document = parseDocument(text)
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) {
    throw new UsageError(`'${file}' is not a list of 'key: value' lines, so no baseline can be written into it.`)
  }
  const found = checked.report.connectors.flatMap((connector) => connector.findings)
  const isDebt = (finding: (typeof found)[number]): boolean => finding.kind === 'defect' && finding.level !== 'advice'
  const open = new Set(
    found.filter((finding) => isDebt(finding) && finding.status === 'open').map((finding) => finding.fingerprint),
  )
  const present = new Set(found.map((finding) => finding.fingerprint))
  const existing = document.toJS() as { baseline?: unknown } | null
  const old = Array.isArray(existing?.baseline) ? existing.baseline.map(String) : undefined
  const baseline = old ? old.filter((fingerprint) => present.has(fingerprint)) : [...open].sort()
  document.set('baseline', baseline)
  try {
    mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, document.toString())
  } catch (error) {
    throw new UsageError(`'${file}' cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
  return {
    kept: baseline.length,
    dropped: (old?.length ?? baseline.length) - baseline.length,
    refused: old ? open.size : 0,
  }
}
