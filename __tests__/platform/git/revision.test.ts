import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Git } from '../../../src/platform/git/git.js'
import { changedPaths, commitOf, hasCommit, mergeBase, parentsOf } from '../../../src/platform/git/revision.js'
import { RevisionTree } from '../../../src/platform/git/revision-tree.js'
import { Repository } from '../../support/git.js'

describe('a git revision', () => {
  let repository: Repository
  let git: Git
  beforeEach(() => {
    repository = new Repository()
    git = new Git(repository.folder)
  })
  afterEach(() => repository.dispose())
  const text = (tree: RevisionTree, path: string) => {
    const content = tree.read(path)
    return content.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : content.because
  }

  it('is read as it was, whatever the working tree holds now', () => {
    const odd = 'a b/\u8a9e "q" -rf $(id).json'
    repository.write(odd, '{"a":1}\n').link('link.json', '/etc/passwd')
    const first = repository.commit()
    repository.write(odd, 'changed').remove('link.json')
    const tree = new RevisionTree(git, first)
    expect(tree.entries()).toEqual([
      { path: 'a b', kind: 'directory', size: 0 },
      { path: odd, kind: 'file', size: 8 },
      { path: 'link.json', kind: 'link', size: 0 },
    ])
    expect(text(tree, odd)).toBe('{"a":1}\n')
    expect(text(tree, 'link.json')).toBe('it is not there')
    expect(text(tree, '../outside')).toBe('it is not there')
  })

  it('is found by what a person types, and an option is never taken for one', () => {
    const first = repository.write('a', '1').commit()
    repository.git('tag', 'v1', first)
    repository.write('a', '2').commit()
    expect(commitOf(git, 'v1')).toBe(first)
    expect(commitOf(git, 'HEAD~1')).toBe(first)
    for (const wrong of ['', '--help', '--output=/tmp/x', '-h', 'nothing', 'v1\0'])
      expect(() => commitOf(git, wrong)).toThrow()
  })

  it('says what changed, renames and deletions included', () => {
    const base = repository
      .write('old/a.json', '{"long":"enough to be told apart from any other file"}\n')
      .write('gone.json', '1')
      .write('kept.json', '2')
      .commit()
    repository.git('mv', 'old', 'new folder')
    const head = repository.remove('gone.json').write('kept.json', '3').write('added.json', '4').commit()
    expect(changedPaths(git, base, head)).toEqual([
      { path: 'added.json', state: 'added' },
      { path: 'gone.json', state: 'removed' },
      { path: 'kept.json', state: 'modified' },
      { path: 'new folder/a.json', was: 'old/a.json', state: 'renamed' },
    ])
  })

  it('knows the parents of a test merge also in a clone of depth one', () => {
    const root = repository.write('a', '1').commit()
    repository.git('checkout', '-q', '-b', 'side')
    const side = repository.write('b', '1').commit()
    repository.git('checkout', '-q', 'main')
    const main = repository.write('c', '1').commit()
    repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'side')
    const merge = repository.git('rev-parse', 'HEAD')
    expect(mergeBase(git, main, side)).toBe(root)
    const shallow = new Repository()
    shallow.git('fetch', '-q', '--depth=1', `file://${repository.folder}`, 'main')
    shallow.git('checkout', '-q', 'FETCH_HEAD')
    const reader = new Git(shallow.folder)
    expect(parentsOf(reader, merge)).toEqual([main, side])
    expect([hasCommit(reader, merge), hasCommit(reader, main)]).toEqual([true, false])
    expect(mergeBase(reader, main, merge)).toBeUndefined()
    shallow.dispose()
  })

  it('never runs what a repository brings along', () => {
    const trap = join(repository.folder, 'trap.sh')
    const sprung = join(repository.folder, 'sprung')
    repository
      .write('trap.sh', `#!/bin/sh\necho ran >> '${sprung}'\n`)
      .write('.gitattributes', '* diff=trap filter=trap\n')
    chmodSync(trap, 0o755)
    const base = repository.write('a.json', '1').commit()
    const head = repository.write('a.json', '2').commit()
    for (const [key, value] of [
      ['core.fsmonitor', trap],
      ['core.hooksPath', repository.folder],
      ['diff.external', trap],
      ['diff.trap.command', trap],
      ['diff.trap.textconv', trap],
      ['filter.trap.smudge', trap],
      ['core.pager', trap],
      ['core.sshCommand', trap],
    ] as const)
      repository.git('config', key, value)
    mkdirSync(join(repository.folder, 'hooks'), { recursive: true })
    expect(changedPaths(git, base, head)).toEqual([{ path: 'a.json', state: 'modified' }])
    expect(text(new RevisionTree(git, base), 'a.json')).toBe('1')
    expect(existsSync(sprung)).toBe(false)
  })
})
