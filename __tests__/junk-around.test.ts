import { describe, expect, it } from '@jest/globals'
import type { Example } from '../src/criteria/define.js'
import { connectorSolution, flowSolution, innerPackage, outerPackage } from '../src/criteria/package/_submission.js'
import { CRITERIA } from '../src/generated/registry.js'
import type { CriterionReport } from '../src/model/report.js'
import { checkFiles, connectorFiles } from './support/connector.js'
import { EVERYTHING_DEFINITION, EVERYTHING_PROPERTIES, everything } from './support/everything.js'
import { JUNK } from './support/junk.js'
import { IN_PROCESS } from './support/second-opinion.js'
import { MemoryTree } from './support/tree.js'

const SITUATIONS = [
  ['verified', 'certified-connectors/Everything'],
  ['independent', 'independent-publisher-connectors/Everything'],
  ['custom', 'custom-connectors/Everything'],
] as const

/** A connector with everything that can stand around it, each text and value of it what is given. */
async function around(
  [publisher, folder]: (typeof SITUATIONS)[number],
  value: unknown,
  more: Pick<Example, 'declaration' | 'files'> & { readonly signsIn?: boolean; readonly isWhole?: boolean } = {},
): Promise<readonly CriterionReport[]> {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const { signsIn = true, isWhole = false, ...example } = more
  const properties = structuredClone(EVERYTHING_PROPERTIES) as { properties: Record<string, unknown> }
  if (!signsIn) properties.properties.connectionParameters = { api_key: { type: 'securestring' } }
  if (!signsIn) delete properties.properties.connectionParameterSets
  const base = everything(EVERYTHING_DEFINITION, properties)
  const changes = { folder, declaration: null, ...base, ...example, files: { ...base.files, ...example.files } }
  const files = connectorFiles(changes)
  // The icon and the second opinion cost most of the time, and junk around the connector changes neither.
  if (!isWhole) delete files[`${folder}/icon.png`]
  const { report } = await checkFiles(files, {
    publisher,
    base: { tree: new MemoryTree(connectorFiles({ folder })), label: 'base' },
    ...(isWhole ? { secondOpinion: IN_PROCESS } : {}),
    pullRequest: {
      title: text,
      body: `${text}\n- [ ] ${text}\n![a](${text})\n<!--${text}`,
      baseBranch: text,
      labels: [text],
      changed: [
        { path: `${folder}/apiDefinition.swagger.json`, was: `${text}/apiDefinition.swagger.json`, state: 'renamed' },
        { path: text, state: 'added' },
      ],
    },
  })
  return report.connectors.flatMap(({ criteria }) => criteria)
}

/** A package in which every file holds the same. */
function packageOf(value: unknown): NonNullable<Example['files']> {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const solution = {
    'Connector/orchard_openapidefinition.json': text,
    'Connector/orchard_connectionparameters.json': text,
    'Connector/orchard_policytemplateinstances.json': text,
  }
  const inner = innerPackage({
    'PkgAssets/ConnectorSolution.zip': connectorSolution(solution),
    'PkgAssets/FlowSolution.zip': flowSolution({ ...solution, 'Workflows/Pick.json': text }),
    'PkgAssets/Plugin.zip': connectorSolution({
      'aiplugins/a.xml': text,
      'customizations.xml': text,
      'solution.xml': text,
    }),
  })
  return {
    'ConnectorPackage.zip': outerPackage({ 'package.zip': inner, 'customProperties.json': text, 'intro.md': text }),
    'settings.json': JSON.stringify({ connectorId: value, environment: value, apiDefinition: value, icon: value }),
  }
}

const crashed = (criteria: readonly CriterionReport[]): string[] =>
  criteria.filter(({ outcome }) => outcome === 'crashed').map(({ id, because }) => `${id}: ${because}`)

describe('no criterion crashes', () => {
  it.each(JUNK)('on %s around the connector', async (_name, value) => {
    for (const situation of SITUATIONS) {
      expect(crashed(await around(situation, value, { files: packageOf(value) }))).toEqual([])
      if (situation !== SITUATIONS[0]) continue
      const files = {
        'settings.json': JSON.stringify(value),
        'ConnectorPackage.zip': outerPackage({ 'package.zip': JSON.stringify(value) }),
      }
      expect(crashed(await around(situation, value, { files }))).toEqual([])
    }
  })

  it('and each one is really asked', async () => {
    const asked = new Set<string>()
    const note = (criteria: readonly CriterionReport[]): void => {
      for (const { id, outcome } of criteria) if (outcome !== 'not-applicable' && outcome !== 'blocked') asked.add(id)
    }
    for (const situation of SITUATIONS) {
      note(await around(situation, 'x', { files: packageOf({ swagger: '2.0' }), isWhole: true }))
      note(await around(situation, 'x', { files: { 'icon.png': null }, signsIn: false }))
    }
    expect(CRITERIA.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([])
  })
})
