import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Git } from '../../../src/platform/git/git.js'
import { lastRelease, releaseTagAt } from '../../../src/platform/git/release.js'
import { Repository } from '../../support/git.js'

describe('the last release', () => {
  let repository: Repository
  let git: Git
  beforeEach(() => {
    repository = new Repository()
    git = new Git(repository.folder)
  })
  afterEach(() => repository.dispose())

  it('is the newest tag before the commit that holds the connector', () => {
    repository.git('tag', 'v0.1.0', repository.write('other.txt', '1').commit())
    repository.git('tag', 'v1.0.0', repository.write('a/apiDefinition.swagger.json', '{}').commit())
    const head = repository.write('a/apiDefinition.swagger.json', '{ }').commit()
    repository.git('tag', 'v1.1.0', head)
    expect(lastRelease(git, head, ['a/apiDefinition.swagger.json'])).toBe('v1.0.0')
    expect(lastRelease(git, head, ['b/apiDefinition.swagger.json'])).toBeUndefined()
  })

  it('is none where there are no tags', () => {
    const head = repository.write('a', '1').commit()
    expect(lastRelease(git, head, ['a'])).toBeUndefined()
    expect(releaseTagAt(git, head)).toBeUndefined()
  })

  it('is named by a tag that is a version', () => {
    const head = repository.write('a', '1').commit()
    repository.git('tag', 'latest', head)
    expect(releaseTagAt(git, head)).toBeUndefined()
    repository.git('tag', 'v1.2.0', head)
    expect(releaseTagAt(git, head)).toBe('v1.2.0')
  })
})
