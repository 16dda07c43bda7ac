import { nearest } from '../../facts/nearest.js'
import {
  bareName,
  type Extension,
  extensionsOf,
  IGNORED_EXTENSIONS,
  KNOWN_EXTENSIONS,
} from '../../facts/openapi/extensions.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'
import { hiddenKeyword } from './_prefixed.js'

const NAMES = [...KNOWN_EXTENSIONS.keys()]
const BY_BARE_NAME = new Map(NAMES.map((name) => [bareName(name), name]))

/** Names that were meant to be extensions of the platform although they do not begin like one. */
const MEANT = new Map([
  ['x-enum-values', 'x-ms-enum-values'],
  ['x-summary', 'x-ms-summary'],
  ['x-visibility', 'x-ms-visibility'],
  ['x-dynamic-values', 'x-ms-dynamic-values'],
  ['x-url-encoding', 'x-ms-url-encoding'],
])

export default defineCriterion({
  id: 'extension-known',
  title: 'Every x-ms extension is one that the platform knows.',
  level: 'recommended',
  why: 'A misspelt extension is silently ignored: the label, the list or the trigger it should bring never appears.',
  remedy: 'Write the name as the documentation does, or delete the extension.',
  source: written(
    'extensions',
    'documented',
    'Keywords of Swagger behind an "x-", such as x-properties, are told as well.',
  ),
  prevalence: '1 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const ignored = new Map<string, { readonly at: Extension; count: number }>()
    for (const extension of extensionsOf(openapi)) {
      const name = extension.node.key
      if (KNOWN_EXTENSIONS.has(name)) continue
      if (IGNORED_EXTENSIONS.has(name)) {
        const seen = ignored.get(name)
        if (seen) seen.count++
        else ignored.set(name, { at: extension, count: 1 })
        continue
      }
      const keyword = hiddenKeyword(extension)
      if (keyword !== undefined) {
        yield {
          at: extension.node.atKey,
          message: `The platform ignores ${quote(name)}; did you mean ${quote(keyword)}?`,
          remedy: `Rename it to ${quote(keyword)}.`,
          means: { in: extension.owner, key: keyword, written: name },
        }
        continue
      }
      if (!/^x-ms(?![a-z0-9])/i.test(name) && !MEANT.has(name)) continue
      const meant = MEANT.get(name) ?? BY_BARE_NAME.get(bareName(name)) ?? nearest(name, NAMES)
      yield {
        at: extension.node.atKey,
        message: `The platform knows no extension ${quote(name)}${meant ? `; did you mean ${quote(meant)}?` : '.'}`,
        ...(meant
          ? {
              remedy: `Rename it to ${quote(meant)}.`,
              means: { in: extension.owner, key: meant, written: name },
            }
          : {}),
      }
    }
    for (const [name, { at, count }] of ignored) {
      yield {
        at: at.node.atKey,
        level: 'advice',
        subject: name,
        message: `${quote(name)} belongs to AutoRest and has no effect in a connector (${count} ${count === 1 ? 'use' : 'uses'}).`,
        remedy: name === 'x-ms-enum' ? 'Use x-ms-enum-values for the labels of values.' : 'Delete it.',
      }
    }
  },
  examples: {
    fails: { definition: { definitions: { Order: { properties: { fruit: { 'x-ms-sumamry': 'Fruit' } } } } } },
    passes: { definition: { definitions: { Order: { properties: { fruit: { 'x-logo': 'a' } } } } } },
  },
})
