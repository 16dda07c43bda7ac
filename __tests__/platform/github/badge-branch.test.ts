import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { publishBadges } from '../../../src/platform/github/badge-branch.js'
import { hurry, unhurry } from '../../support/github/hurry.js'
import { clientOf } from '../../support/github/reporting.js'
import { StandIn } from '../../support/github/server.js'

describe('the badge branch', () => {
  let github: StandIn
  let main: string
  beforeAll(() => hurry())
  afterAll(unhurry)
  beforeEach(async () => {
    github = await new StandIn().start()
    github.state.permit({ contents: 'write' })
    main = github.state.git.commit({ 'a.json': '{}' })
    github.state.refs.set('refs/heads/main', main)
  })
  afterEach(async () => {
    await github.stop()
    expect(github.objections).toEqual([])
  })
  const publish = (files: Record<string, string>, over: { branch?: string; source?: string } = {}) =>
    publishBadges(clientOf(github), {
      branch: over.branch ?? 'badges',
      files: new Map(Object.entries(files)),
      source: { branch: 'main', commit: over.source ?? main },
    })
  const onBranch = () => {
    const commit = github.state.git.commits.get(github.state.refs.get('refs/heads/badges') ?? '')
    return Object.fromEntries([...(commit?.files ?? [])].map(([path, item]) => [path, github.state.git.text(item.sha)]))
  }

  it('is made without a parent, and holds the badges', async () => {
    expect(await publish({ 'repository.json': 'a', 'orders.json': 'b' })).toMatchObject({ state: 'posted' })
    expect(onBranch()).toEqual({ 'repository.json': 'a', 'orders.json': 'b' })
    const tip = github.state.refs.get('refs/heads/badges') ?? ''
    expect(github.state.git.commits.get(tip)?.parents).toEqual([])
  })

  it('gets what changed, and nothing when nothing did', async () => {
    await publish({ 'repository.json': 'a', 'orders.json': 'b' })
    await publish({ 'repository.json': 'a', 'orders.json': 'changed', 'new.json': 'c' })
    expect(onBranch()).toEqual({ 'repository.json': 'a', 'orders.json': 'changed', 'new.json': 'c' })
    expect(github.of('repos/create-or-update-file-contents')).toHaveLength(2)
    const tip = github.state.refs.get('refs/heads/badges')
    expect(await publish({ 'repository.json': 'a' })).toMatchObject({ state: 'unchanged' })
    expect(github.state.refs.get('refs/heads/badges')).toBe(tip)
  })

  it('survives that another run makes the branch at the same moment', async () => {
    github.before.set('git/create-ref', () => {
      github.before.clear()
      github.state.refs.set('refs/heads/badges', github.state.git.commit({ 'repository.json': 'theirs' }))
    })
    expect(await publish({ 'repository.json': 'ours' })).toMatchObject({ state: 'posted' })
    expect(onBranch()).toEqual({ 'repository.json': 'ours' })
  })

  it('survives that another run writes the same file at the same moment', async () => {
    await publish({ 'repository.json': 'a' })
    github.before.set('repos/create-or-update-file-contents', () => {
      github.before.clear()
      github.state.refs.set('refs/heads/badges', github.state.git.commit({ 'repository.json': 'theirs' }))
    })
    await publish({ 'repository.json': 'ours' })
    expect(onBranch()).toEqual({ 'repository.json': 'ours' })
    expect(github.of('repos/create-or-update-file-contents').map((call) => call.status)).toEqual([409, 200])
  })

  it('is never the default branch, and never written for a commit the branch has left behind', async () => {
    expect(await publish({ 'a.json': 'x' }, { branch: 'main' })).toMatchObject({ state: 'skipped' })
    github.state.refs.set('refs/heads/main', github.state.git.commit({ 'a.json': 'newer' }, [main]))
    expect(await publish({ 'a.json': 'x' })).toMatchObject({ state: 'skipped' })
    expect(github.state.refs.has('refs/heads/badges')).toBe(false)
  })
})
