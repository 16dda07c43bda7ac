import { GitObjects } from './objects.js'

export type Permission = 'read' | 'write' | 'none'

/** What a token may do. Scopes that are not named are `none`. */
export interface Token {
  readonly login: string
  readonly type: 'Bot' | 'User'
  /** Slug of the app behind the token; undefined for a person's own token. */
  readonly app?: string
  readonly permissions: Readonly<Record<string, Permission>>
}

export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number
  readonly end_column?: number
  readonly annotation_level: string
  readonly message: string
  readonly title?: string
}

export interface CheckRun {
  readonly id: number
  readonly name: string
  readonly head_sha: string
  readonly external_id: string | null
  readonly app: string
  status: string
  conclusion: string | null
  output: { title: string | null; summary: string | null; text: string | null }
  readonly annotations: Annotation[]
  /** A text over 65,535 bytes is cut without a word. */
  textWasCut: boolean
}

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly login: string
  readonly type: 'Bot' | 'User'
  body: string
  updates: number
}

export interface ReviewComment {
  readonly id: number
  readonly pull: number
  readonly login: string
  readonly type: 'Bot' | 'User'
  readonly path: string
  readonly line: number
  readonly start_line?: number
  readonly commit_id: string
  readonly body: string
}

export interface Review {
  readonly id: number
  readonly pull: number
  readonly login: string
  readonly type: 'Bot' | 'User'
  readonly association: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
  readonly commit_id: string
  readonly body: string
}

export interface Pull {
  readonly number: number
  title: string
  state: 'open' | 'closed'
  readonly login: string
  readonly base: { readonly ref: string; sha: string }
  readonly head: { readonly ref: string; sha: string; readonly repo: { id: number; full_name: string } | null }
  changedFiles?: number
}

export const ACTIONS_PERMISSIONS = { contents: 'read', checks: 'write', pull_requests: 'write' } as const
export const READ_ONLY = { contents: 'read', checks: 'read', pull_requests: 'read' } as const

/** Everything the stand-in remembers of one repository. */
export class GitHubState {
  readonly owner: string
  readonly repo: string
  readonly id = 35129377
  readonly git = new GitObjects()
  /** Branches and tags by full name, `refs/heads/main`. */
  readonly refs = new Map<string, string>()
  readonly tokens = new Map<string, Token>()
  readonly checkRuns: CheckRun[] = []
  readonly comments: Comment[] = []
  readonly reviewComments: ReviewComment[] = []
  readonly reviews: Review[] = []
  /** What each user may do in the repository. */
  readonly access = new Map<string, 'admin' | 'write' | 'read' | 'none'>()
  readonly pulls = new Map<number, Pull>()
  #id = 1000

  constructor(owner = 'contoso', repo = 'connectors') {
    this.owner = owner
    this.repo = repo
    this.tokens.set('ghs_actions', {
      login: 'github-actions[bot]',
      type: 'Bot',
      app: 'github-actions',
      permissions: ACTIONS_PERMISSIONS,
    })
    this.tokens.set('ghs_readonly', {
      login: 'github-actions[bot]',
      type: 'Bot',
      app: 'github-actions',
      permissions: READ_ONLY,
    })
  }

  nextId(): number {
    this.#id += 1
    return this.#id
  }

  /** Gives the usual token other permissions. */
  permit(permissions: Readonly<Record<string, Permission>>, token = 'ghs_actions'): void {
    const known = this.tokens.get(token)
    if (known) this.tokens.set(token, { ...known, permissions })
  }

  /** Opens a pull request from `head` to `base`, both commits. */
  openPull(over: Partial<Pull> & { baseSha: string; headSha: string; fork?: boolean }): Pull {
    const number = over.number ?? 7
    const pull: Pull = {
      number,
      title: over.title ?? 'Orders (Preview)',
      state: over.state ?? 'open',
      login: over.login ?? 'octocat',
      base: { ref: 'main', sha: over.baseSha },
      head: {
        ref: 'orders',
        sha: over.headSha,
        repo: over.fork
          ? { id: 998, full_name: `stranger/${this.repo}` }
          : { id: this.id, full_name: `${this.owner}/${this.repo}` },
      },
    }
    this.pulls.set(number, pull)
    this.refs.set(`refs/pull/${number}/head`, over.headSha)
    return pull
  }

  addComment(issue: number, login: string, body: string, type: 'Bot' | 'User' = 'User'): Comment {
    const comment: Comment = { id: this.nextId(), issue, login, type, body, updates: 0 }
    this.comments.push(comment)
    return comment
  }
}
