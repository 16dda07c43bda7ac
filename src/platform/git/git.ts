import { spawnSync } from 'node:child_process'
import { devNull } from 'node:os'

/** Git said no, or is not there. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure'
}

const MOST_OUTPUT = 512 * 1024 * 1024
const LONGEST = 60_000

/**
 * Git's plumbing on one repository, as a reader: nothing is written, fetched or checked out, no hook, filter, pager or
 * external diff of the repository is run, and no configuration of the user changes what comes out.
 */
export class Git {
  readonly #folder: string

  /** @param folder a folder of the working tree */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Runs one command and gives what it wrote.
   * @param command its name and its arguments, each one word; what came from outside stands behind `--end-of-options`
   * @throws GitFailure
   */
  run(command: readonly string[], input?: string): Buffer {
    const result = spawnSync('git', [...SETTINGS, '-C', this.#folder, ...command], {
      env: environment(),
      input: input ?? '',
      maxBuffer: MOST_OUTPUT,
      timeout: LONGEST,
      windowsHide: true,
      shell: false,
    })
    if (result.error) throw new GitFailure(`git could not be run: ${result.error.message}`)
    if (result.status !== 0) {
      const said = result.stderr.toString('utf8').trim().split('\n')[0] ?? ''
      throw new GitFailure(said.slice(0, 300) || `git ${command[0]} ended with ${result.status}`)
    }
    return result.stdout
  }

  /** What the command wrote, without the line break at its end. */
  text(...command: readonly string[]): string {
    return this.run(command)
      .toString('utf8')
      .replace(/\r?\n$/, '')
  }
}

const SETTINGS: readonly string[] = [
  ['core.hooksPath', devNull],
  ['core.fsmonitor', 'false'],
  ['core.pager', 'cat'],
  ['core.quotePath', 'false'],
  ['core.attributesFile', devNull],
  // A partial clone would fetch what it lacks.
  ['protocol.allow', 'never'],
  ['diff.renameLimit', '4000'],
  ['log.showSignature', 'false'],
  ['safe.directory', '*'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** Only what git needs to start: no variable of ours or of the workflow reaches it. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SYSTEMROOT, TEMP, TMP } = process.env
  return {
    ...(PATH === undefined ? {} : { PATH }),
    ...(SYSTEMROOT === undefined ? {} : { SYSTEMROOT }),
    ...(TEMP === undefined ? {} : { TEMP }),
    ...(TMP === undefined ? {} : { TMP }),
    HOME: devNull,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_PAGER: 'cat',
  }
}
