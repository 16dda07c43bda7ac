/** Folders that hold build output, copies or templates: never a connector of their own. */
const LEFT_OUT = new Set([
  '.git',
  'node_modules',
  'bin',
  'obj',
  'build',
  'dist',
  'out',
  'template',
  'templates',
  '_template',
  '_templates',
  '_deployed',
])

/** The three folders of the public repository: what stands directly in them is a connector, whatever its name. */
export const ROOT_FOLDERS: readonly string[] = [
  'certified-connectors',
  'independent-publisher-connectors',
  'custom-connectors',
]

/**
 * Tells whether a path lies in build output, a copy or a template.
 * @param asked folders somebody named on purpose: they and what is above them are not left out
 */
export function isLeftOut(path: string, asked: readonly string[] = []): boolean {
  const parts = path.split('/')
  let folder = ''
  for (let at = 0; at < parts.length - 1; at++) {
    const name = (parts[at] ?? '').toLowerCase()
    folder = at === 0 ? (parts[0] ?? '') : `${folder}/${parts[at]}`
    const isSuspect = LEFT_OUT.has(name) || name.endsWith('_bak') || name.endsWith('.bak')
    if (!isSuspect) continue
    const isConnectorName = at > 0 && name !== '.git' && ROOT_FOLDERS.includes((parts[at - 1] ?? '').toLowerCase())
    const isAsked = asked.some((wanted) => wanted === folder || wanted.startsWith(`${folder}/`))
    if (!isConnectorName && !isAsked) return true
  }
  return false
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The folder of a path, `.` for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? '.' : path.slice(0, slash)
}

/** A path inside a folder, where `.` is the root. */
export function inside(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`
}

/** From this rank on the name alone does not make a file a definition: its content has to. */
export const LOOK_INSIDE = 5

/** 0 for the canonical name in any letter case, higher for variants, undefined for anything else. */
export function definitionRank(path: string): number | undefined {
  const name = baseName(path).toLowerCase()
  if (name === 'apidefinition.swagger.json') return 0
  if (name === 'apidefinition.json') return 1
  if (/^apidefinition(?:\.swagger)?\.(?:jason|josn|jsn|jsonc|json5)$/.test(name)) return 2
  if (/^apidefin\w{1,8}(?:\.swagger)?\.json$/.test(name)) return 3
  if (environmentOf(path) !== undefined && name.startsWith('apidefinition')) return 4
  if (name.endsWith('.swagger.json')) return 5
  if (name.endsWith('-connector.json')) return 6
  if (name === 'swagger.json') return 7
  return undefined
}

/** 0 for `apiProperties.json` in any letter case, higher for variants and slips of the pen. */
export function propertiesRank(path: string): number | undefined {
  const name = baseName(path).toLowerCase()
  if (name === 'apiproperties.json') return 0
  if (/^apiproperties\.(?:jason|josn|jsn|jsonc|json5)$/.test(name)) return 1
  if (/^apipropert\w{1,6}\.json$/.test(name)) return 2
  if (environmentOf(path) !== undefined && name.startsWith('apiproperties')) return 3
  return undefined
}

const ENVIRONMENT = /^api(?:definition|properties)(?:\.swagger)?[._-]([^/.]{1,40})(?:\.swagger)?\.json$/

/** The environment a variant is for: `prod` of `apiDefinition.prod.json`. */
export function environmentOf(path: string): string | undefined {
  const name = ENVIRONMENT.exec(baseName(path).toLowerCase())?.[1]
  return name === 'swagger' ? undefined : name
}

const PRODUCTION: readonly string[] = ['production', 'prod', 'prd', 'live', 'release', 'public']

const ENVIRONMENTS: ReadonlySet<string> = new Set([
  ...PRODUCTION,
  ...['dev', 'development', 'test', 'testing', 'qa', 'uat', 'int', 'stage', 'staging', 'sandbox', 'preprod', 'demo'],
])

/** Folder names that stand for an environment of the connector above. */
export function isEnvironment(name: string): boolean {
  return ENVIRONMENTS.has(name.toLowerCase())
}

/** The production environment is the one that is certified. */
export function isProduction(environment: string | undefined): boolean {
  return environment !== undefined && PRODUCTION.includes(environment.toLowerCase())
}

export type SolutionRole = 'definition' | 'properties' | 'policies' | 'icon' | 'script'

const SOLUTION_SUFFIXES: readonly (readonly [string, SolutionRole])[] = [
  ['_openapidefinition.json', 'definition'],
  ['_connectionparameters.json', 'properties'],
  ['_policytemplateinstances.json', 'policies'],
  ['_iconblob.png', 'icon'],
  ['_customcodeblobcontent.csx', 'script'],
]

/** The role of a file inside an unpacked (`Connectors/`) or exported (`Connector/`) solution. */
export function solutionRole(path: string): { connector: string; role: SolutionRole } | undefined {
  const name = baseName(path)
  const lower = name.toLowerCase()
  for (const [suffix, role] of SOLUTION_SUFFIXES) {
    if (lower.endsWith(suffix)) return { connector: name.slice(0, name.length - suffix.length), role }
  }
  return undefined
}

/** The canonical names, for messages and for folders that stand where a file should be. */
export const CANONICAL = {
  definition: 'apiDefinition.swagger.json',
  properties: 'apiProperties.json',
  icon: 'icon.png',
  readme: 'readme.md',
  intro: 'intro.md',
  script: 'script.csx',
  settings: 'settings.json',
  declaration: 'certification.yml',
} as const

const CANONICAL_LOWER: ReadonlySet<string> = new Set(Object.values(CANONICAL).map((name) => name.toLowerCase()))

/** True for the canonical name of any role, in any letter case. */
export function isCanonicalName(path: string): boolean {
  return CANONICAL_LOWER.has(baseName(path).toLowerCase())
}
