import { describe, expect, it } from '@jest/globals'
import { check } from '../../src/core.js'
import { CRITERIA } from '../../src/generated/registry.js'
import { CHECK_DEFAULTS, connectorFiles } from '../support/connector.js'
import { MemoryTree } from '../support/tree.js'

const COMPARING = CRITERIA.filter(({ area }) => area === 'compatibility')
const KINDS = {
  unchanged: {},
  cosmetic: { info: { contact: { name: 'Desk' } } },
  compatible: { definitions: { Order: { properties: { note: { type: 'string' } } } } },
  attention: { host: 'b.example.com' },
  breaking: { paths: { '/orders/{orderId}': null } },
} as const

/** What is said of a version: the suggested one, then each finding as `level message`. */
async function said(kind: keyof typeof KINDS, before: unknown, after: unknown, tag?: string): Promise<string[]> {
  const of = (version: unknown, over: object = {}) =>
    new MemoryTree(
      connectorFiles({
        definition: {
          ...over,
          info: { ...(over as { info?: object }).info, version: version === undefined ? null : version },
        },
      }),
    )
  const { report } = await check(
    {
      ...CHECK_DEFAULTS,
      tree: of(after, KINDS[kind]),
      base: { tree: of(before), label: 'base', ...(tag === undefined ? {} : { tag }) },
    },
    COMPARING,
  )
  const [connector] = report.connectors
  return [
    connector?.update?.suggestedVersion ?? '-',
    ...(connector?.findings ?? [])
      .filter(({ criterion }) => criterion === 'version-raised')
      .map(({ level, message }) => `${level} ${message}`),
  ]
}

describe('the version', () => {
  it.each<[keyof typeof KINDS, unknown, unknown, string[]]>([
    [
      'breaking',
      '1.2.3',
      '1.2.3',
      ['2.0.0', "recommended The version is still '1.2.3', and this update breaks something."],
    ],
    [
      'breaking',
      '1.2.3',
      '1.2.4',
      [
        '2.0.0',
        "advice The version went from '1.2.3' to '1.2.4', which does not tell that this update breaks something.",
      ],
    ],
    [
      'breaking',
      '1.2.3',
      '1.3.0',
      [
        '2.0.0',
        "advice The version went from '1.2.3' to '1.3.0', which does not tell that this update breaks something.",
      ],
    ],
    ['breaking', '1.2.3', '2.0.0', ['-']],
    ['breaking', '1.2.3', '2.1.0', ['-']],
    ['breaking', '1.2.3', '3.0.0', ['-']],
    ['breaking', '1.2.3', '1.2.2', ['2.0.0', "recommended The version went back from '1.2.3' to '1.2.2'."]],
    [
      'breaking',
      '0.9.0',
      '0.9.0',
      ['1.0.0', "recommended The version is still '0.9.0', and this update breaks something."],
    ],
    [
      'breaking',
      '0.9.0',
      '0.10.0',
      [
        '1.0.0',
        "advice The version went from '0.9.0' to '0.10.0', which does not tell that this update breaks something.",
      ],
    ],
    ['breaking', '1.0', '1.0', ['2.0', "recommended The version is still '1.0', and this update breaks something."]],
    ['breaking', '1.0', '2.0', ['-']],
    ['breaking', 'v1', 'v1', ['v2', "recommended The version is still 'v1', and this update breaks something."]],
    ['breaking', '1', '2', ['-']],
    [
      'breaking',
      '1.2.3.4',
      '1.2.3.4',
      ['2.0.0.0', "recommended The version is still '1.2.3.4', and this update breaks something."],
    ],
    [
      'breaking',
      '1.2.3-beta',
      '1.2.3-beta',
      ['2.0.0', "recommended The version is still '1.2.3-beta', and this update breaks something."],
    ],
    ['breaking', '1.2.3', '2.0.0-beta.1', ['-']],
    [
      'breaking',
      '2024-01-01',
      '2024-01-01',
      ['-', "recommended The version is still '2024-01-01', and this update breaks something."],
    ],
    ['breaking', '2024-01-01', '2024-05-01', ['-']],
    [
      'breaking',
      'spring',
      'spring',
      ['-', "recommended The version is still 'spring', and this update breaks something."],
    ],
    [
      'breaking',
      '1.2.3',
      'spring',
      ['2.0.0', "advice The version went from '1.2.3' to 'spring', which is no version that can be compared."],
    ],
    ['breaking', 'spring', '1.0.0', ['-']],
    ['breaking', undefined, undefined, ['-']],
    ['breaking', '1.2.3', undefined, ['2.0.0']],
    ['breaking', undefined, '1.0.0', ['-']],
    ['breaking', 1, 1, ['-']],
    ['breaking', '1.2.3', '', ['2.0.0']],
    [
      'attention',
      '1.2.3',
      '1.2.3',
      ['1.3.0', "advice The version is still '1.2.3', and this update changes more than texts."],
    ],
    [
      'attention',
      '1.2.3',
      '1.2.4',
      [
        '1.3.0',
        "advice The version went from '1.2.3' to '1.2.4', which does not tell that this update changes more than texts.",
      ],
    ],
    ['attention', '1.2.3', '1.3.0', ['-']],
    ['compatible', '1.2.3', '1.2.3', ['1.3.0', "advice The version is still '1.2.3', and this update adds something."]],
    [
      'compatible',
      '1.2.3',
      '1.2.4',
      [
        '1.3.0',
        "advice The version went from '1.2.3' to '1.2.4', which does not tell that this update adds something.",
      ],
    ],
    ['compatible', '1.2.3', '1.3.0', ['-']],
    ['compatible', '1.2.3', '1.1.0', ['1.3.0', "recommended The version went back from '1.2.3' to '1.1.0'."]],
    [
      'cosmetic',
      '1.2.3',
      '1.2.3',
      ['1.2.4', "advice The version is still '1.2.3', and this update changes texts or looks."],
    ],
    ['cosmetic', '1.2.3', '1.2.4', ['-']],
    ['cosmetic', '1.2.3', '2.0.0', ['-']],
    ['unchanged', '1.2.3', '1.2.3', ['-']],
    ['unchanged', '1.2.3', '1.2.2', ['1.2.4', "recommended The version went back from '1.2.3' to '1.2.2'."]],
    ['unchanged', '1.2.3', '1.2.4', ['-']],
  ])('of a %s update from %j to %j', async (kind, before, after, expected) => {
    expect(await said(kind, before, after)).toEqual(expected)
  })
  it.each<[keyof typeof KINDS, string, unknown, string, string[]]>([
    ['breaking', '1.2.3', '2.0.0', 'v2.0.0', ['-']],
    ['breaking', '1.2.3', '2.0.0', '2.0', ['-']],
    [
      'breaking',
      '1.2.3',
      '2.0.0',
      'v2.0.1',
      ['-', "recommended The release is tagged 'v2.0.1' and info.version says '2.0.0'."],
    ],
    [
      'unchanged',
      '1.2.3',
      '1.2.3',
      'v1.2.4',
      ['-', "recommended The release is tagged 'v1.2.4' and info.version says '1.2.3'."],
    ],
    ['compatible', '1.2.3', undefined, 'v1.3.0', ['1.3.0']],
    [
      'compatible',
      '1.2.3',
      'spring',
      'v1.3.0',
      [
        '1.3.0',
        "advice The version went from '1.2.3' to 'spring', which is no version that can be compared.",
        "recommended The release is tagged 'v1.3.0' and info.version says 'spring'.",
      ],
    ],
    ['compatible', '1.2.3', '1.3.0', 'orders/v1.4.0', ['-']],
    ['compatible', '1.2.3', '1.3.0', 'latest', ['-']],
  ])('of a %s update from %j to %j released as %j', async (kind, before, after, tag, expected) => {
    expect(await said(kind, before, after, tag)).toEqual(expected)
  })
})
