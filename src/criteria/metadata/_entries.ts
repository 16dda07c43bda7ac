import type { OpenApi } from '../../facts/openapi/model.js'
import type { Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { BLOCK, type Entry, type MetadataName, misspeltEntry } from './_metadata.js'

/** There is no such entry; when one seems to be meant, it is pointed at. */
export function missing(openapi: OpenApi, entries: readonly Entry[], name: MetadataName): Problem {
  const meant = misspeltEntry(entries, name)
  const upstream = `The connector metadata property '${name}' is required.`
  return meant
    ? {
        at: meant.node.get('propertyName') ?? meant.node,
        message: `The metadata has no ${name}; ${quote(meant.name)} seems to mean it.`,
        remedy: `Type "propertyName": "${name}".`,
        upstream,
      }
    : {
        at: openapi.root.get(BLOCK) ?? openapi.root,
        message: `The metadata has no ${name}.`,
        upstream,
      }
}

/** The validator compares exactly, published connectors pass with any case. */
export function* spelling(entry: Entry, name: MetadataName): Generator<Problem> {
  for (const [key, node] of entry.misspelt) {
    yield {
      at: node.atKey,
      ...(node.key.toLowerCase() === key.toLowerCase() ? { level: 'recommended' as const } : {}),
      message: `The entry ${name} has ${quote(node.key)} in place of ${quote(key)}.`,
      remedy: `Rename it to ${quote(key)}.`,
      subject: key,
      upstream: `The '${key}' property is required.`,
    }
  }
  if (entry.name === name) return
  const node = entry.node.get('propertyName')
  yield {
    at: node ?? entry.node,
    level: 'advice',
    message: `The name is written ${quote(entry.name)} instead of "${name}".`,
    remedy: `Type "propertyName": "${name}".`,
    fix: { description: `Write it as ${name}.`, replaceValueWith: name },
  }
}

/** The metadata of the clean connector with other values. */
export function entriesWith(values: Partial<Readonly<Record<MetadataName, string>>>) {
  const all = {
    Website: 'https://www.orchardharvest.com',
    'Privacy policy': 'https://www.orchardharvest.com/privacy',
    Categories: 'Productivity',
    ...values,
  }
  return Object.entries(all).map(([propertyName, propertyValue]) => ({ propertyName, propertyValue }))
}
