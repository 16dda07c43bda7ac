import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Repository } from '../git.js'
import type { TreeItem } from './objects.js'
import { type Ran, type Run, runAction } from './runner.js'
import { StandIn } from './server.js'

type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string } | null>>

const EXAMPLES = JSON.parse(readFileSync(new URL('payloads.json', import.meta.url), 'utf8')) as Record<string, object>

/** A payload of GitHub's own examples with parts replaced, deeply. */
export function payload(name: string, over: object): unknown {
  return merged(structuredClone(EXAMPLES[name] ?? {}), over)
}

function merged(target: unknown, over: unknown): unknown {
  if (typeof over !== 'object' || over === null || Array.isArray(over)) return over
  const base = typeof target === 'object' && target !== null ? (target as Record<string, unknown>) : {}
  return {
    ...base,
    ...Object.fromEntries(Object.entries(over).map(([key, value]) => [key, merged(base[key], value)])),
  }
}

/** A repository with a pull request, on the stand-in and as the runner checked it out. */
export class Scene {
  readonly github: StandIn
  readonly origin: Repository
  readonly workspace: Repository
  readonly base: string
  readonly head: string
  readonly merge: string
  readonly fork: boolean
  readonly login: string

  constructor(
    github: StandIn,
    origin: Repository,
    workspace: Repository,
    shas: { base: string; head: string; merge: string },
    who: { fork: boolean; login: string },
  ) {
    this.github = github
    this.origin = origin
    this.workspace = workspace
    this.base = shas.base
    this.head = shas.head
    this.merge = shas.merge
    this.fork = who.fork
    this.login = who.login
  }

  /**
   * @param base files of the base; `head` changes them, null removes; `meanwhile` changes the base branch after the head left it
   */
  static async open(scene: {
    base: Files
    head?: Files
    meanwhile?: Files
    fork?: boolean
    login?: string
    prefix?: string
    title?: string
    depth?: number
  }): Promise<Scene> {
    const origin = new Repository()
    put(origin, scene.base)
    const root = origin.commit('base')
    origin.git('checkout', '-q', '-b', 'orders')
    put(origin, scene.head ?? {})
    const head = origin.commit('head')
    origin.git('checkout', '-q', 'main')
    let base = root
    if (scene.meanwhile) {
      put(origin, scene.meanwhile)
      base = origin.commit('meanwhile')
    }
    origin.git('checkout', '-q', '--detach')
    origin.git('merge', '-q', '--no-ff', '-m', 'test merge', 'orders')
    const merge = origin.git('rev-parse', 'HEAD')
    origin.git('update-ref', 'refs/pull/7/merge', merge)
    const workspace = new Repository()
    workspace.git('fetch', '-q', `--depth=${scene.depth ?? 1}`, `file://${origin.folder}`, 'refs/pull/7/merge')
    workspace.git('checkout', '-q', 'FETCH_HEAD')
    const github = await new StandIn({ ...(scene.prefix ? { prefix: scene.prefix } : {}) }).start()
    const made = new Scene(
      github,
      origin,
      workspace,
      { base, head, merge },
      {
        fork: scene.fork ?? false,
        login: scene.login ?? 'octocat',
      },
    )
    made.bring(root)
    made.bring(base, [root])
    made.bring(head, [root])
    made.bring(merge, [base, head])
    github.state.refs.set('refs/heads/main', base)
    github.state.openPull({
      baseSha: base,
      headSha: head,
      fork: made.fork,
      login: made.login,
      ...(scene.title === undefined ? {} : { title: scene.title }),
    })
    return made
  }

  /** The same pull request on a fresh stand-in: what was posted is gone, what is asked can fail anew. */
  async again(): Promise<Scene> {
    const github = await new StandIn().start()
    const { origin, workspace, base, head, merge, fork, login } = this
    const scene = new Scene(github, origin, workspace, { base, head, merge }, { fork, login })
    for (const [sha, commit] of this.github.state.git.commits) github.state.git.commits.set(sha, commit)
    for (const [sha, bytes] of this.github.state.git.blobs) github.state.git.blobs.set(sha, bytes)
    github.state.refs.set('refs/heads/main', base)
    github.state.openPull({ baseSha: base, headSha: head, fork, login })
    return scene
  }

  /** Makes a commit of the origin known to the stand-in. */
  bring(sha: string, parents: readonly string[] = []): void {
    const items = new Map<string, TreeItem>()
    for (const row of this.origin.git('ls-tree', '-r', '-z', sha).split('\0')) {
      const tab = row.indexOf('\t')
      if (tab === -1) continue
      const [mode, , object = ''] = row.slice(0, tab).split(' ')
      const path = row.slice(tab + 1)
      const { stdout } = spawnSync('git', ['-C', this.origin.folder, 'cat-file', 'blob', object])
      this.github.state.git.blobs.set(object, stdout)
      items.set(path, { path, mode: mode as TreeItem['mode'], sha: object })
    }
    this.github.state.git.commitItems(items, parents, { sha })
  }

  /** The payload of the event `pull_request`, in the shape of GitHub's example. */
  pullPayload(over: object = {}): unknown {
    const { state } = this.github
    const pull = state.pulls.get(7)
    const repository = { id: state.id, full_name: `${state.owner}/${state.repo}` }
    const head = {
      ref: pull?.head.ref,
      sha: this.head,
      repo: pull?.head.repo ? { ...pull.head.repo, fork: this.fork } : null,
    }
    return payload(
      'pull_request',
      merged(
        {
          number: 7,
          repository,
          pull_request: {
            number: 7,
            title: pull?.title,
            user: { login: this.login },
            base: { ref: 'main', sha: this.base, repo: repository },
            head,
          },
          sender: { login: this.login },
        },
        over,
      ) as object,
    )
  }

  /** Runs the check as the runner runs it on the pull request, or on another event. */
  run(over: Partial<Run> = {}): Promise<Ran> {
    const { state } = this.github
    const isReadOnly = this.fork || this.login === 'dependabot[bot]'
    return runAction({
      event: 'pull_request',
      payload: this.pullPayload(),
      workspace: this.workspace.folder,
      apiUrl: this.github.apiUrl,
      serverUrl: this.github.serverUrl,
      repository: `${state.owner}/${state.repo}`,
      sha: this.merge,
      ref: 'refs/pull/7/merge',
      actor: this.login,
      token: isReadOnly ? 'ghs_readonly' : 'ghs_actions',
      ...over,
    })
  }

  async close(): Promise<void> {
    await this.github.stop()
    this.origin.dispose()
    this.workspace.dispose()
  }
}

function put(repository: Repository, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) repository.remove(path)
    else if (typeof content === 'object' && 'link' in content) repository.link(path, content.link)
    else repository.write(path, content)
  }
}
