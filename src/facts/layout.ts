import type { TreeEntry } from '../model/submission.js'
import type { ConnectorFiles } from './submission.js'

/** Folders that hold build output, copies or templates: never a connector of their own. */
const LEFT_OUT =
  /(?:^|\/)(?:\.git|node_modules|bin|obj|build|dist|out|templates?|_templates?|_deployed|[^/]*_bak|[^/]*\.bak)(?:\/)/i

export function isLeftOut(path: string): boolean {
  return LEFT_OUT.test(path)
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The folder of a path, `.` for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? '.' : path.slice(0, slash)
}

/** 0 for the canonical name, higher for names that need a look at the content, undefined for anything else. */
export function definitionRank(path: string): number | undefined {
  const name = baseName(path).toLowerCase()
  if (name === 'apidefinition.swagger.json') return 0
  if (name === 'apidefinition.json') return 1
  if (/^apidefin\w{1,8}(?:\.swagger)?\.json$/.test(name)) return 2
  if (/^apidefinition\.[\w-]+(?:\.swagger)?\.json$/.test(name)) return 3
  if (name.endsWith('.swagger.json')) return 4
  if (name.endsWith('-connector.json')) return 5
  return undefined
}

/** 0 for `apiProperties.json`, higher for variants and slips of the pen. */
export function propertiesRank(path: string): number | undefined {
  const name = baseName(path).toLowerCase()
  if (name === 'apiproperties.json') return 0
  if (name === 'apiproperties.jason') return 1
  if (/^apiproperties\.[\w-]+\.json$/.test(name)) return 2
  return undefined
}

const SOLUTION_SUFFIXES: readonly (readonly [string, 'definition' | 'properties' | 'policies' | 'icon' | 'script'])[] =
  [
    ['_openapidefinition.json', 'definition'],
    ['_connectionparameters.json', 'properties'],
    ['_policytemplateinstances.json', 'policies'],
    ['_iconblob.png', 'icon'],
    ['_customcodeblobcontent.csx', 'script'],
  ]

/** The role of a file inside an unpacked (`Connectors/`) or exported (`Connector/`) solution. */
export function solutionRole(
  path: string,
): { connector: string; role: 'definition' | 'properties' | 'policies' | 'icon' | 'script' } | undefined {
  const name = baseName(path)
  const lower = name.toLowerCase()
  for (const [suffix, role] of SOLUTION_SUFFIXES) {
    if (lower.endsWith(suffix)) return { connector: name.slice(0, name.length - suffix.length), role }
  }
  return undefined
}

type Companions = Pick<ConnectorFiles, 'icon' | 'readme' | 'intro' | 'script' | 'settings' | 'declaration'>

const COMPANIONS: Readonly<Record<keyof Companions, readonly RegExp[]>> = {
  icon: [
    /^icon\.png$/i,
    /^icon\.jpe?g$/i,
    /^logo\.(?:png|jpe?g)$/i,
    /^icon[\w.-]*\.(?:png|jpe?g|gif|svg|webp|bmp)$/i,
    /^(?:company)?logo\.(?:png|jpe?g|gif|svg|webp|bmp)$/i,
  ],
  readme: [/^readme\.md$/i],
  intro: [/^intro\.md$/i],
  script: [
    /^script\.csx$/i,
    /^scripts\.csx$/i,
    /^script\.cs$/i,
    /^connector-script\.csx$/i,
    /^(?!test_)[\w.-]+\.csx$/i,
  ],
  settings: [/^settings\.json$/i],
  declaration: [/^certification\.ya?ml$/i],
}

/** Finds the companions of a connector: in its folder, then its icon folder, then at the root of the tree. */
export function companionsOf(
  inFolder: readonly TreeEntry[],
  inIcons: readonly TreeEntry[],
  atRoot: readonly TreeEntry[],
): Companions {
  const find = (role: keyof Companions): string | undefined => {
    for (const places of role === 'icon' ? [inFolder, inIcons, atRoot] : [inFolder, atRoot]) {
      for (const pattern of COMPANIONS[role]) {
        const hit = places.find((entry) => pattern.test(baseName(entry.path)))
        if (hit) return hit.path
      }
    }
    return undefined
  }
  return {
    icon: find('icon'),
    readme: find('readme'),
    intro: find('intro'),
    script: find('script'),
    settings: find('settings'),
    declaration: find('declaration'),
  }
}
