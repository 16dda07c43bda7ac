import { describe, expect, it } from '@jest/globals'
import type { Example } from '../../src/criteria/define.js'
import { boxesOf, picturesIn } from '../../src/facts/pull-request.js'
import { checkExample, findingsOf } from '../support/connector.js'

const FOLDER = 'independent-publisher-connectors/Orchard Harvest'

async function messages(criterion: string, example: Example): Promise<string[]> {
  return (await findingsOf(criterion, example)).map((finding) => `${finding.level}: ${finding.message}`)
}

function ofPull(over: Partial<NonNullable<Example['pullRequest']>>, folder = FOLDER): Example {
  const pullRequest = {
    title: 'Orchard Harvest (Independent Publisher)',
    body: '',
    baseBranch: 'dev',
    labels: [],
    ...over,
  }
  return { folder, publisher: 'independent', pullRequest }
}

describe('a pull request of an independent publisher', () => {
  it.each([
    ['Orchard Harvest (independent publisher) – new trigger', []],
    [
      'Orchard Harvest',
      ["recommended: The title of the pull request, 'Orchard Harvest', does not say (Independent Publisher)."],
    ],
    [
      'Proposal - Orchard Harvest (Independent Publisher)',
      ['advice: The title of the pull request still says Proposal, and the connector is here.'],
    ],
  ])('is named %s', async (title, expected) => {
    expect(await messages('ip-pr-title', ofPull({ title }))).toEqual(expected)
  })

  it('lists the boxes that are not ticked, but not those that need not apply', async () => {
    const body = '- [x] Done\n- [ ] I tested it\n* [ ] If applicable, I added a script\n  - [ ] I agree\n'
    expect(await messages('ip-checklist-ticked', ofPull({ body }))).toEqual([
      "recommended: 2 boxes are not ticked: 'I tested it' and 'I agree'.",
    ])
  })

  it('goes to dev with the label of its kind', async () => {
    expect(await messages('ip-label', ofPull({ baseBranch: 'master' }))).toEqual([
      "advice: The pull request does not carry the label 'independent-publisher-connector'.",
      "advice: The pull request goes to 'master' instead of 'dev'.",
    ])
  })

  it('in a repository of its own is named as its owner likes', async () => {
    expect(await messages('ip-pr-title', ofPull({ title: 'Fix' }, 'Orchard Harvest'))).toEqual([])
  })

  it('is not asked for outside a pull request', async () => {
    const connector = await checkExample({ folder: FOLDER, publisher: 'independent' })
    expect(connector.criteria.find((one) => one.id === 'ip-pr-title')).toMatchObject({
      outcome: 'not-applicable',
      because: 'There is no pull request.',
    })
  })

  it('with a hostile title tells it in one line', async () => {
    const [told] = await messages('ip-pr-title', ofPull({ title: `x\n::error::y${'z'.repeat(500)}` }))
    expect(told?.includes('\n')).toBe(false)
  })
})

describe('the description of a pull request', () => {
  it('shows pictures in every notation, each once', () => {
    const body = [
      '![a](https://x.example/a.png) ![a](https://x.example/a.png)',
      '<img width="300" alt="b" src="https://x.example/b.png">',
      'https://github.com/user-attachments/assets/6f1b-22',
    ].join('\n')
    expect(picturesIn(body)).toBe(3)
  })

  it('of any length is read in linear time', () => {
    const started = performance.now()
    for (const piece of ['![', '![a](', '<img ', '- [ ] ', '[', '<img src='])
      expect(picturesIn(piece.repeat(200_000)) + boxesOf(piece.repeat(200_000)).length).toBeLessThan(70_000)
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

describe('the domains of a verified publisher', () => {
  it.each([
    ['api.orchardharvest.com', 0],
    ['api.orchardharvest.io', 0],
    ['orchard.azure-api.net', 0],
    ['api.fruit.co.uk', 1],
  ])('with the API at %s', async (host, findings) => {
    expect(await messages('vp-domain-consistency', { definition: { host } })).toHaveLength(findings)
  })
})

describe('a change of the publisher', () => {
  it('is told of an independent publisher', async () => {
    const base = { properties: { properties: { publisher: 'Ada' } } }
    expect(await messages('ip-same-publisher', { publisher: 'independent', base })).toEqual([
      "recommended: The publisher was 'Ada' and is 'Orchard Harvest Ltd' now.",
    ])
  })
})
