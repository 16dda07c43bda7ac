// Everything that tries to be slow: [name, size, size → files]. Sizes are counts; twice the size is twice the input.
import { asFiles, DEFINITIONS, LINKS } from './definition.mjs'
import { ARCHIVES, ICONS, PROPERTIES, SOLUTIONS, TREES } from './files.mjs'
import { JSON_FAULTS, LONG_TEXTS, MARKDOWN, OTHER_FILES, SCRIPTS, YAML } from './texts.mjs'

const inDefinition = ([name, size, make]) => [name, size, (n) => asFiles(make(n))]

export const ADVERSARIES = Object.fromEntries(
  Object.entries({
    definitions: DEFINITIONS.map(inDefinition),
    links: LINKS.map(inDefinition),
    properties: PROPERTIES,
    texts: LONG_TEXTS,
    json: JSON_FAULTS,
    markdown: MARKDOWN,
    declaration: YAML,
    scripts: SCRIPTS,
    files: OTHER_FILES,
    icons: ICONS,
    archives: ARCHIVES,
    solutions: SOLUTIONS,
    trees: TREES,
  }).map(([group, cases]) => [group, cases.map(([name, size, files]) => ({ group, name, size, files }))]),
)
