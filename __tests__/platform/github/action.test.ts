import { afterEach, describe, expect, it } from '@jest/globals'
import { connectorFiles } from '../../support/connector.js'
import { Scene } from '../../support/github/scene.js'

const FOLDER = 'Orchard Harvest'
const DEFINITION = `${FOLDER}/apiDefinition.swagger.json`

/** Operations with one ID each: the second and third repeat it, which is a required finding each. */
const repeated = (count: number) => ({
  definition: {
    paths: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `/repeated${at}`,
        {
          get: {
            operationId: 'Repeated',
            summary: 'Repeat',
            description: 'Repeats an operation ID.',
            responses: { 200: { description: 'OK', schema: { type: 'string' } } },
          },
        },
      ]),
    ),
  },
})
const only = (files: Record<string, string | Uint8Array>, path: string) => ({ [path]: files[path] ?? '' })

describe('the Action on a pull request', () => {
  let scene: Scene | undefined
  afterEach(async () => {
    expect(scene?.github.objections).toEqual([])
    await scene?.close()
  })
  const open = async (over: Partial<Parameters<typeof Scene.open>[0]> = {}) => {
    scene = await Scene.open({
      base: connectorFiles(repeated(2)),
      head: only(connectorFiles(repeated(4)), DEFINITION),
      ...over,
    })
    return scene
  }

  it('posts one check run on the head and one comment, and fails the job', async () => {
    const { github, head } = await open()
    const ran = await scene?.run()
    expect(ran?.err).toBe('')
    expect([ran?.code, ran?.journal, ran?.leftovers]).toEqual([1, '', []])
    expect(github.state.checkRuns).toMatchObject([
      { name: 'Connector readiness', head_sha: head, status: 'completed', conclusion: 'failure', textWasCut: false },
    ])
    expect(github.state.comments).toHaveLength(1)
    expect(ran?.outputs).toMatchObject({
      verdict: 'not-ready',
      ready: 'false',
      'required-count': '3',
      'check-url': expect.stringContaining('/runs/'),
      'comment-url': expect.stringContaining('#issuecomment-'),
    })
    // The annotations are on the check run, so that none is written as a workflow command.
    expect(ran?.out).not.toContain('::error')
  })
})
