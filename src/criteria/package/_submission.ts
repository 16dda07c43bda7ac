import type { PackagedSolution, SubmissionPackage } from '../../facts/package.js'
import type { Source } from '../../model/criterion.js'
import type { ExampleFile } from '../define.js'

/** The page of the policy codes. */
export const POLICIES: Source = {
  url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-policy-errors',
  checked: '2026-11-23',
  confidence: 'documented',
}

/** The script that publishers are asked to run over their package. */
export const VALIDATOR: Source = {
  url: 'https://github.com/microsoft/PowerPlatformConnectors/blob/dev/scripts/ConnectorPackageValidator.ps1',
  checked: '2026-11-23',
  confidence: 'observed',
}

type Entries = Readonly<Record<string, ExampleFile>>

const CONTENT_TYPES = '<Types/>'

/** `solution.xml` of an export. */
export function solutionXml(managed = 0): string {
  return `<ImportExportXml><SolutionManifest><UniqueName>Orchard</UniqueName><Managed>${managed}</Managed><RootComponents><RootComponent type="372" /></RootComponents></SolutionManifest></ImportExportXml>`
}

const CONNECTOR: Entries = {
  'Connector/orchard_openapidefinition.json': '{ "swagger": "2.0" }',
  'Connector/orchard_connectionparameters.json': '{}',
  'Connector/orchard_policytemplateinstances.json': '[]',
  'Connector/orchard_iconblob.Png': 'x',
}

const FLOW =
  '{ "properties": { "connectionReferences": { "orchard": { "api": { "name": "orchard" } } }, "definition": { "actions": { "List": { "inputs": { "host": { "operationId": "ListOrders" } } } } } } }'

/** The solution with the connector alone. */
export function connectorSolution(changes: Entries = {}): ExampleFile {
  return zipOf({
    '[Content_Types].xml': CONTENT_TYPES,
    'solution.xml': solutionXml(),
    'customizations.xml':
      '<ImportExportXml><connectors><connector><name>orchard</name></connector></connectors></ImportExportXml>',
    ...CONNECTOR,
    ...changes,
  })
}

/** The solution with a flow that uses the connector. */
export function flowSolution(changes: Entries = {}): ExampleFile {
  return zipOf({
    '[Content_Types].xml': CONTENT_TYPES,
    'solution.xml': solutionXml(),
    'customizations.xml':
      '<ImportExportXml><connectors><connector><name>orchard</name></connector></connectors><Workflows><Workflow><JsonFileName>/Workflows/Pick.json</JsonFileName></Workflow></Workflows></ImportExportXml>',
    ...CONNECTOR,
    'Workflows/Pick.json': FLOW,
    ...changes,
  })
}

/** `package.zip`. */
export function innerPackage(changes: Entries = {}): ExampleFile {
  return zipOf({
    'PkgAssets/ConnectorSolution.zip': connectorSolution(),
    'PkgAssets/FlowSolution.zip': flowSolution(),
    'Package.dll': 'x',
    ...changes,
  })
}

/** `ConnectorPackage.zip`. */
export function outerPackage(changes: Entries = {}): ExampleFile {
  return zipOf({ 'intro.md': '# Orchard Harvest', 'package.zip': innerPackage(), ...changes })
}

function zipOf(entries: Entries): ExampleFile {
  return { zip: Object.fromEntries(Object.entries(entries).filter(([, content]) => content !== null)) }
}

/** Every solution of every package with the package it is in. */
export function* solutionsOf(packages: readonly SubmissionPackage[]): Generator<[SubmissionPackage, PackagedSolution]> {
  for (const entry of packages) for (const solution of entry.solutions) yield [entry, solution]
}
