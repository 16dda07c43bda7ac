import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { namedBase } from '../../src/entry/named-base.js'
import { openRoots } from '../../src/entry/paths.js'
import { Repository } from '../support/git.js'

describe('--base', () => {
  let repository: Repository
  beforeEach(() => {
    repository = new Repository()
  })
  afterEach(() => repository.dispose())
  const rootOf = (path: string, from = repository.folder) => {
    const [root] = openRoots([path], from)
    if (!root) throw new Error('no root')
    return root
  }
  const pathsOf = (named: string, path: string, from = repository.folder) =>
    namedBase(named, rootOf(path, from), from)
      .tree?.entries()
      .filter(({ kind }) => kind === 'file')
      .map((entry) => entry.path)

  it('reads a revision, its paths as they are typed in the working folder', () => {
    repository.write('connectors/a/apiDefinition.swagger.json', '{}').commit()
    expect(pathsOf('HEAD', '.')).toEqual(['connectors/a/apiDefinition.swagger.json'])
    expect(pathsOf('HEAD', 'a', join(repository.folder, 'connectors'))).toEqual(['a/apiDefinition.swagger.json'])
  })

  it('reads a folder in place of the one that is checked', () => {
    repository.write('new/apiDefinition.swagger.json', '{}').write('old/apiDefinition.swagger.json', '{}').commit()
    expect(pathsOf('old', 'new')).toEqual(['new/apiDefinition.swagger.json'])
  })

  it('reads a folder that holds the one that is checked as it is', () => {
    repository
      .write('a/apiDefinition.swagger.json', '{}')
      .write('published/a/apiDefinition.swagger.json', '{}')
      .commit()
    expect(pathsOf('published', 'a')).toEqual(['a/apiDefinition.swagger.json'])
  })

  it('says why there is nothing, and never takes an option for a revision', () => {
    repository.write('a', '1').commit()
    for (const named of ['nowhere', '--output=x', '-h', 'HEAD:a']) {
      const base = namedBase(named, rootOf('.'), repository.folder)
      expect([named, base.tree, base.because]).toEqual([
        named,
        undefined,
        'there is no such folder and no such branch, tag or commit',
      ])
    }
  })

  it('says that a file is no folder', () => {
    repository.write('a', '1').commit()
    expect(namedBase('a', rootOf('.'), repository.folder).because).toBe(
      'it is a file: name the folder that holds the connector',
    )
  })

  it('says what to do in a shallow clone', () => {
    const first = repository.write('a', '1').commit()
    repository.write('a', '2').commit()
    const parent = mkdtempSync(join(tmpdir(), 'shallow-'))
    try {
      repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, join(parent, 'clone'))
      const base = namedBase(first, rootOf('clone', parent), parent)
      expect(base.because).toContain('this clone is shallow: fetch the revision, or check out with "fetch-depth: 0"')
    } finally {
      rmSync(parent, { recursive: true, force: true })
    }
  })
})
