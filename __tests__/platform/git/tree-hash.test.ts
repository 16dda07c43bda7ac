import { afterEach, describe, expect, it } from '@jest/globals'
import { Git } from '../../../src/platform/git/git.js'
import { RevisionTree } from '../../../src/platform/git/revision-tree.js'
import { treeHash } from '../../../src/platform/git/tree-hash.js'
import { Repository } from '../../support/git.js'

describe('the hash of a tree that is put together here', () => {
  let repository: Repository
  afterEach(() => repository.dispose())

  it('is the one that git gives it: order of folders, links, names in any script, deep folders', () => {
    repository = new Repository()
    repository.write('a/b.json', '1').write('a.json', '2').write('a-b/c', '3').write('a0', '4').write('語/é/😀', '5')
    repository
      .write(`${'deep/'.repeat(60)}end`, '')
      .link('link', '../elsewhere')
      .write('A/x', '6')
      .write('a/b/c', '7')
    const commit = repository.commit()
    const items = new RevisionTree(new Git(repository.folder), commit).items()
    expect(treeHash(items)).toBe(repository.git('rev-parse', 'HEAD^{tree}'))
    expect(treeHash(new Map([...items].reverse()))).toBe(repository.git('rev-parse', 'HEAD^{tree}'))
    expect(treeHash(new Map())).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904')
  })

  it('is none where a file stands in the place of a folder', () => {
    repository = new Repository()
    const item = { mode: '100644', hash: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391' }
    expect(
      treeHash(
        new Map([
          ['a', item],
          ['a/b', item],
        ]),
      ),
    ).toBeUndefined()
    expect(
      treeHash(
        new Map([
          ['a/b', item],
          ['a', item],
        ]),
      ),
    ).toBeUndefined()
  })
})
