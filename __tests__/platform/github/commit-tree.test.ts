import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { listCommit, readCommit, TREE_LIMITS } from '../../../src/platform/github/commit-tree.js'
import { hurry, unhurry } from '../../support/github/hurry.js'
import { clientOf } from '../../support/github/reporting.js'
import { StandIn } from '../../support/github/server.js'

describe('a commit read through the API', () => {
  let github: StandIn
  beforeAll(() => hurry())
  afterAll(unhurry)
  beforeEach(async () => {
    github = await new StandIn().start()
  })
  afterEach(async () => {
    await github.stop()
    expect(github.objections).toEqual([])
  })
  const read = async (files: Parameters<StandIn['state']['git']['commit']>[0], options = {}) => {
    const sha = github.state.git.commit(files)
    const client = clientOf(github)
    return readCommit(client, await listCommit(client, sha), (path) => !path.startsWith('skip'), options)
  }
  const said = (tree: Awaited<ReturnType<typeof read>>, path: string) => {
    const content = tree.read(path)
    return content.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : content.because
  }

  it('lists everything, follows no link, and reads only what is wanted', async () => {
    const tree = await read({
      'a/b.json': '{"語":1}',
      'link.json': { link: '../../etc/passwd' },
      'skip.bin': new Uint8Array([0, 255]),
    })
    expect(tree.entries()).toEqual([
      { path: 'a', kind: 'directory', size: 0 },
      { path: 'a/b.json', kind: 'file', size: 9 },
      { path: 'link.json', kind: 'link', size: 0 },
      { path: 'skip.bin', kind: 'file', size: 2 },
    ])
    expect(said(tree, 'a/b.json')).toBe('{"語":1}')
    expect(said(tree, 'link.json')).toBe('it is not there')
    expect(github.told).toEqual(['git/get-tree', 'git/get-blob'])
  })

  it('keeps to its limits of files and bytes, and says what it left', async () => {
    const limits = { ...TREE_LIMITS, files: 2, largestFile: 10 }
    const tree = await read({ a: '1', b: 'x'.repeat(11), c: '3', d: '4' }, { limits })
    expect(['a', 'b', 'c', 'd'].map((path) => said(tree, path))).toEqual([
      '1',
      'it has more than 10 bytes',
      '3',
      'it has more than is read through the API',
    ])
  })

  it('does not ask for what is at hand', async () => {
    const hash = github.state.git.blob('same')
    const known = (_path: string, wanted: string) => (wanted === hash ? new TextEncoder().encode('same') : undefined)
    const tree = await read({ a: 'same' }, { known })
    expect(said(tree, 'a')).toBe('same')
    expect(github.told).toEqual(['git/get-tree'])
  })
})
