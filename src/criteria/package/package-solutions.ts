import type { JsonNode } from '../../facts/json/node.js'
import type { PackagedSolution } from '../../facts/package.js'
import { listOf, quote } from '../../model/quote.js'
import { type DefinedCriterion, defineCriterion, type ExampleFile } from '../define.js'
import {
  connectorSolution,
  flowSolution,
  innerPackage,
  outerPackage,
  POLICIES,
  solutionsOf,
  solutionXml,
  VALIDATOR,
} from './_submission.js'

const EXPORT = 'Export the solution again.'

const connector = defineCriterion({
  id: 'package-connector-solution',
  title: 'One solution holds the connector and nothing else.',
  level: 'required',
  policyCodes: ['5000.1.1.8'],
  validator: {
    rule: 'PackageStructure',
    text: "Connector solution is invalid. Connector solution should only contain 'Connector' folder.",
  },
  why: 'The connector is imported by itself before the sample flow is.',
  remedy: 'Make a solution with the connector alone, and export it unmanaged.',
  source: VALIDATOR,
  needs: ['packages'],
  *check({ packages }) {
    for (const entry of packages) {
      if (!entry.inner || entry.solutions.length === 0) continue
      if (!entry.solutions.some(isConnectorOnly))
        yield {
          at: entry,
          message: `No solution in ${quote(entry.inner.label)} holds the connector alone.`,
          subject: 'connector',
        }
    }
  },
  examples: { fails: packaged({ 'PkgAssets/ConnectorSolution.zip': flowSolution() }), passes: packaged() },
})

const flow = defineCriterion({
  id: 'package-flow-solution',
  title: 'One solution holds a sample flow.',
  level: 'required',
  policyCodes: ['5000.1.1.6', '5000.1.1.7', '5000.1.1.14'],
  validator: {
    rule: 'PackageStructure',
    text: "Flow solution is invalid. Flow solution should contain both 'Connector' and 'Workflows' folders.",
  },
  why: 'Microsoft tests the connector with the flow of the package.',
  remedy: 'Make a solution with the connector and a flow that uses it, and export it unmanaged.',
  source: VALIDATOR,
  needs: ['packages'],
  *check({ packages }) {
    for (const entry of packages) {
      if (!entry.inner || entry.solutions.length === 0) continue
      const flows = entry.solutions.filter((solution) => solution.hasWorkflows)
      if (flows.length === 0)
        yield { at: entry, message: `No solution in ${quote(entry.inner.label)} holds a flow.`, subject: 'flow' }
      for (const solution of flows) {
        if (solution.hasConnector) continue
        yield {
          at: entry,
          message: `${quote(solution.label)} holds a flow and not the connector it uses.`,
          subject: solution.label,
        }
      }
    }
  },
  examples: { fails: packaged({ 'PkgAssets/FlowSolution.zip': connectorSolution() }), passes: packaged() },
})

const workflows = defineCriterion({
  id: 'package-workflow-match',
  title: 'The flows that a solution lists are the flows it holds.',
  level: 'required',
  policyCodes: ['5000.1.1.15'],
  why: 'A flow that is listed and not there makes the import fail.',
  remedy: EXPORT,
  source: POLICIES,
  needs: ['packages'],
  *check({ packages }) {
    for (const [entry, solution] of solutionsOf(packages)) {
      if (!solution.customizations?.isWellFormed) continue
      const there = new Map(
        solution.workflowFiles.filter((name) => /\.json$/i.test(name)).map((name) => [lower(name), name]),
      )
      const listed = new Map(solution.customizations.workflowFiles.map((name) => [lower(name), name]))
      const lacking = [...listed].filter(([key]) => !there.has(key)).map(([, name]) => name)
      const extra = [...there].filter(([key]) => !listed.has(key)).map(([, name]) => name)
      if (lacking.length > 0)
        yield {
          at: entry,
          message: `${quote(solution.label)} lists flows that are not in it: ${listOf(lacking, 3)}.`,
          subject: `${solution.label} lacking`,
        }
      if (extra.length > 0)
        yield {
          at: entry,
          message: `${quote(solution.label)} holds flows that it does not list: ${listOf(extra, 3)}.`,
          subject: `${solution.label} extra`,
        }
    }
  },
  examples: {
    fails: packaged({
      'PkgAssets/FlowSolution.zip': flowSolution({ 'Workflows/Pick.json': null, 'Workflows/Other.json': '{}' }),
    }),
    passes: packaged(),
  },
})

const uses = defineCriterion({
  id: 'package-flow-uses-connector',
  title: 'The sample flow uses operations of the connector.',
  level: 'required',
  policyCodes: ['5000.1.1.7', '5000.1.1.9'],
  why: 'Microsoft looks in the flow for the operations of the connector and tests what it finds.',
  remedy: 'Add an action or trigger of the connector to the flow, and export the solution again.',
  source: POLICIES,
  needs: ['packages', 'openapi'],
  *check({ packages, openapi }) {
    for (const [entry, solution] of solutionsOf(packages)) {
      const used = solution.workflows.flatMap((workflow) => [...operationIdsIn(workflow.root)])
      if (solution.workflows.length === 0) continue
      if (!used.some((id) => openapi.operation(id)))
        yield {
          at: entry,
          message:
            used.length === 0
              ? `The flow in ${quote(solution.label)} calls no operation of any connector.`
              : `The flow in ${quote(solution.label)} calls ${listOf([...new Set(used)], 3)}, none of which is an operation of this connector.`,
          subject: solution.label,
        }
    }
  },
  examples: {
    fails: packaged({ 'PkgAssets/FlowSolution.zip': flowSolution({ 'Workflows/Pick.json': '{ "properties": {} }' }) }),
    passes: packaged(),
  },
})

const artifacts = defineCriterion({
  id: 'package-connector-artifacts',
  title: 'The Connector folder of a solution is complete.',
  level: 'recommended',
  policyCodes: ['5000.1.1.10', '5000.1.1.17'],
  why: 'A file that is missing from the export is missing from the connector that is certified.',
  remedy: EXPORT,
  source: { ...POLICIES, confidence: 'third-party' },
  needs: ['packages', 'files'],
  *check({ packages, files }) {
    for (const [entry, solution] of solutionsOf(packages)) {
      if (solution.connectorFiles.length === 0) continue
      const wanted = [
        '_openapidefinition.json',
        '_connectionparameters.json',
        '_policytemplateinstances.json',
        '_iconblob.Png',
        // The script is exported only where the connector has one.
        ...(files.script === undefined ? [] : ['_customcodeblobcontent.csx']),
      ]
      const lacking = wanted.filter(
        (ending) => !solution.connectorFiles.some((name) => name.toLowerCase().endsWith(ending.toLowerCase())),
      )
      if (lacking.length > 0)
        yield {
          at: entry,
          message: `The Connector folder of ${quote(solution.label)} lacks the files that end in ${listOf(lacking)}.`,
          subject: solution.label,
        }
    }
  },
  examples: {
    fails: packaged({
      'PkgAssets/ConnectorSolution.zip': connectorSolution({ 'Connector/orchard_iconblob.Png': null }),
    }),
    passes: packaged(),
  },
})

const plugin = defineCriterion({
  id: 'package-plugin-solution',
  title: 'The plugin solution holds the connector, the plugin and its operations.',
  level: 'required',
  validator: {
    rule: 'PackageStructure',
    text: "Plugin solution is invalid. Plugin solution should contain 'Connector', 'aiplugins' and 'aipluginoperations' folders.",
  },
  why: 'The plugin is installed with the operations it may call and the connector they belong to.',
  remedy: 'Export the solution with the connector, the plugin and its operations.',
  source: VALIDATOR,
  needs: ['packages'],
  *check({ packages }) {
    for (const [entry, solution] of solutionsOf(packages)) {
      if (!solution.hasPlugin) continue
      const folders = new Set(solution.names.map((name) => name.split('/')[0]?.toLowerCase()))
      const lacking = ['Connector', 'aiplugins', 'aipluginoperations'].filter(
        (folder) => !folders.has(folder.toLowerCase()),
      )
      if (lacking.length > 0)
        yield {
          at: entry,
          message: `${quote(solution.label)} lacks the folders ${listOf(lacking)}.`,
          subject: solution.label,
        }
    }
  },
  examples: {
    fails: packaged({ 'PkgAssets/PluginSolution.zip': connectorSolution({ 'aiplugins/a.xml': '<a/>' }) }),
    passes: packaged(),
  },
})

const unmanaged = defineCriterion({
  id: 'package-unmanaged',
  title: 'Solutions are exported unmanaged.',
  level: 'recommended',
  policyCodes: ['5000.1.1.16'],
  why: 'A managed solution cannot be opened and changed by those who certify it.',
  remedy: 'Export the solution as unmanaged.',
  source: { ...POLICIES, confidence: 'third-party', note: 'A publisher tells that managed exports are rejected.' },
  needs: ['packages'],
  *check({ packages }) {
    for (const [entry, solution] of solutionsOf(packages)) {
      if (solution.solution?.managed !== undefined && solution.solution.managed !== '0')
        yield { at: entry, message: `${quote(solution.label)} is a managed solution.`, subject: solution.label }
    }
  },
  examples: {
    fails: packaged({ 'PkgAssets/ConnectorSolution.zip': connectorSolution({ 'solution.xml': solutionXml(1) }) }),
    passes: packaged(),
  },
})

const policies = defineCriterion({
  id: 'package-policy-consistent',
  title: 'The policies in the package are those of the folder.',
  level: 'recommended',
  policyCodes: ['5000.1.1.16'],
  why: 'Without its policies the certified connector behaves in another way than the one that was tested.',
  remedy: EXPORT,
  source: { ...POLICIES, confidence: 'third-party' },
  needs: ['packages', 'properties'],
  *check({ packages, properties }) {
    for (const [entry, solution] of solutionsOf(packages)) {
      const root = solution.policies?.root
      if (!root?.isArray) continue
      const packedCount = [...root.elements()].length
      if (packedCount !== properties.policies.length)
        yield {
          at: entry,
          message: `${quote(solution.label)} holds ${packedCount} policies, and the API properties have ${properties.policies.length}.`,
          subject: solution.label,
        }
    }
  },
  examples: {
    fails: packaged({
      'PkgAssets/ConnectorSolution.zip': connectorSolution({
        'Connector/orchard_policytemplateinstances.json': '[{}]',
      }),
    }),
    passes: packaged(),
  },
})

const criteria: readonly DefinedCriterion[] = [connector, flow, workflows, uses, artifacts, plugin, unmanaged, policies]

export default criteria

function packaged(changes: Readonly<Record<string, ExampleFile>> = {}) {
  return { files: { 'ConnectorPackage.zip': outerPackage({ 'package.zip': innerPackage(changes) }) } }
}

function isConnectorOnly(solution: PackagedSolution): boolean {
  return solution.hasConnector && !solution.hasWorkflows && !solution.hasPlugin
}

function lower(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

const MOST_NODES = 200_000

/** Every `operationId` that a flow calls. */
function* operationIdsIn(root: JsonNode | undefined): Generator<string> {
  const stack: unknown[] = [root?.value]
  for (let step = 0; stack.length > 0 && step < MOST_NODES; step++) {
    const value = stack.pop()
    if (typeof value !== 'object' || value === null) continue
    for (const [key, child] of Object.entries(value)) {
      if (key === 'operationId' && typeof child === 'string') yield child
      else if (typeof child === 'object') stack.push(child)
    }
  }
}
