import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url))

/** A copy of `dist` with no `node_modules` anywhere above it, and a place to put connectors. */
export interface DistPlace {
  readonly folder: string
  write(files: Readonly<Record<string, string | Uint8Array>>): void
  /** Runs the command line inside the place. */
  cli(...args: string[]): { status: number | null; stdout: string; stderr: string }
  /** Runs the Action's check as the runner starts it. */
  action(environment: Readonly<Record<string, string>>): { status: number | null; stdout: string; stderr: string }
  remove(): void
}

export function copyDist(): DistPlace {
  const folder = mkdtempSync(join(tmpdir(), 'certification-'))
  cpSync(join(CHECKOUT, 'dist'), join(folder, '.dist'), { recursive: true })
  const clean = { PATH: process.env.PATH ?? '', HOME: folder, NO_COLOR: '1' }
  const run = (entry: string, args: readonly string[], environment: Readonly<Record<string, string>>) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, '.dist', entry, 'index.js'), ...args],
      {
        cwd: folder,
        env: { ...clean, ...environment },
        encoding: 'utf8',
        timeout: 60_000,
        maxBuffer: 64 * 1024 * 1024,
      },
    )
    return { status, stdout, stderr }
  }
  return {
    folder,
    write(files) {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), content)
      }
    },
    cli: (...args) => run('cli', args, {}),
    action: (environment) => run('check', [], { GITHUB_WORKSPACE: folder, GITHUB_EVENT_NAME: 'push', ...environment }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
