import type { TreeEntry } from '../model/submission.js'
import { baseName } from './layout.js'

/** The files beside the definition that a connector may have. */
export interface Companions {
  readonly icon: string | undefined
  readonly readme: string | undefined
  readonly intro: string | undefined
  readonly script: string | undefined
  readonly settings: string | undefined
  readonly declaration: string | undefined
}

type Role = keyof Companions

/** Best first; the order of the patterns weighs more than the order of the names. */
const PATTERNS: Readonly<Record<Role, readonly RegExp[]>> = {
  icon: [
    /^icon\.png$/i,
    /^icon\.jpe?g$/i,
    /^logo\.(?:png|jpe?g)$/i,
    /^icon[^/]*\.(?:png|jpe?g|gif|svg|webp|bmp)$/i,
    /(?:logo|[-_ .]icon)\.(?:png|jpe?g|gif|svg|webp|bmp)$/i,
  ],
  readme: [/^readme\.md$/i],
  intro: [/^intro\.md$/i],
  script: [/^script\.csx$/i, /^scripts\.csx$/i, /^script\.cs$/i, /^connector-script\.csx$/i, /^(?!test_)[^/]+\.csx$/i],
  settings: [/^settings\.json$/i],
  declaration: [/^certification\.ya?ml$/i],
}

/** At the root of a repository only names that cannot mean anything else count. */
const AT_ROOT: Readonly<Record<Role, number>> = { icon: 5, readme: 1, intro: 1, script: 4, settings: 1, declaration: 1 }

const RASTER = /\.(?:png|jpe?g)$/i

/** Where companions are looked for, in this order. */
export interface Places {
  readonly folder: readonly TreeEntry[]
  /** The connector's `icon/` or `icons/` folder. */
  readonly icons: readonly TreeEntry[]
  /** The connector's `assets/` folder: only a file that is called icon or logo counts there. */
  readonly assets: readonly TreeEntry[]
  /** The folder of a solution above its `Connector(s)/` folder. */
  readonly above: readonly TreeEntry[]
  /** Root of the tree with its icon and asset folders, where the repository holds one connector. */
  readonly root: readonly TreeEntry[]
}

/**
 * Finds the companions of a connector.
 * @param isScript looks into a C# file whose name does not say that it is the connector's script
 * @param isSettings looks whether a `settings.json` outside the connector's folder is one of the connector tools
 */
export function companionsOf(
  places: Places,
  isScript: (entry: TreeEntry) => boolean,
  isSettings: (entry: TreeEntry) => boolean,
): Companions {
  const near = (role: Role): readonly (readonly TreeEntry[])[] =>
    role === 'icon' ? [places.folder, places.icons, places.assets, places.above] : [places.folder, places.above]
  const find = (role: Role): string | undefined => {
    for (const place of near(role)) {
      const hit = best(place, PATTERNS[role])
      if (hit) return hit.path
      if (role === 'icon' && place === places.icons) {
        // Whatever its name: the only picture in a folder of that name is the icon.
        const pictures = place.filter((entry) => RASTER.test(entry.path))
        if (pictures.length === 1 && pictures[0]) return pictures[0].path
      }
      if (role === 'script' && place === places.folder) {
        const sources = place.filter((entry) => /\.cs$/i.test(entry.path)).slice(0, MOST_SOURCES)
        const script = sources.find(isScript)
        if (script) return script.path
      }
    }
    const hit = best(places.root, PATTERNS[role].slice(0, AT_ROOT[role]))
    return hit && (role !== 'settings' || isSettings(hit)) ? hit.path : undefined
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

/** More C# files than this beside a definition are a program, not a connector's script. */
const MOST_SOURCES = 20

function best(entries: readonly TreeEntry[], patterns: readonly RegExp[]): TreeEntry | undefined {
  for (const pattern of patterns) {
    const hit = entries.find((entry) => pattern.test(baseName(entry.path)))
    if (hit) return hit
  }
  return undefined
}
