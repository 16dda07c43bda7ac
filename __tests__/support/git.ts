import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A throw-away git repository on disk. */
export class Repository {
  readonly folder: string

  constructor(folder = realpathSync(mkdtempSync(join(tmpdir(), 'certification-git-')))) {
    this.folder = folder
    this.git('init', '-q', '-b', 'main')
    this.git('config', 'user.name', 'Octo Cat')
    this.git('config', 'user.email', 'octocat@example.com')
    this.git('config', 'commit.gpgsign', 'false')
    this.git('config', 'core.autocrlf', 'false')
  }

  git(...words: readonly string[]): string {
    const result = spawnSync('git', ['-C', this.folder, ...words], { encoding: 'utf8' })
    if (result.status !== 0) throw new Error(`git ${words.join(' ')}: ${result.stderr}`)
    return result.stdout.trim()
  }

  write(path: string, content: string | Uint8Array): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), content)
    return this
  }

  link(path: string, target: string): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    symlinkSync(target, join(this.folder, path))
    return this
  }

  remove(path: string): this {
    rmSync(join(this.folder, path), { recursive: true })
    return this
  }

  commit(message = 'A commit'): string {
    this.git('add', '-A')
    this.git('commit', '-q', '--allow-empty', '-m', message)
    return this.git('rev-parse', 'HEAD')
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
