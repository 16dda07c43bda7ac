import type { JsonNode } from '../json/node.js'
import { plainText } from '../json/plain.js'
import type { ApiProperties, ConnectionParameter } from '../properties.js'
import type { Collector } from './collector.js'
import { sameJson } from './equal.js'
import { pairRenames } from './similar.js'

/** How a set of connection parameters signs in. */
type Method = 'OAuth' | 'basic' | 'API key' | 'certificate' | 'Windows'

/** Compares connection parameters and their sets. Returns whether an authentication method was taken away. */
export function compareConnection(base: ApiProperties, head: ApiProperties, collector: Collector): boolean {
  const before = methods(base.connectionParameters)
  const after = methods(head.connectionParameters)
  const lost = [...before.keys()].filter((method) => !after.has(method))
  const gained = [...after.keys()].filter((method) => !before.has(method))
  const holder = head.properties.get('connectionParameters') ?? head.properties.get('connectionParameterSets')
  if (lost.length > 0) {
    collector.add({
      kind: 'authentication-removed',
      base: before.get(lost[0] ?? 'OAuth')?.node,
      head: (gained[0] === undefined ? undefined : after.get(gained[0])?.node) ?? holder ?? head.properties,
      name: lost.join(', '),
      from: lost.join(', '),
      to: gained.join(', '),
    })
    return true
  }
  compareSets(base, head, collector)
  const lists: [readonly ConnectionParameter[], readonly ConnectionParameter[], JsonNode][] = []
  const single = (properties: ApiProperties): ConnectionParameter[] =>
    properties.connectionParameters.filter(({ set }) => set === undefined)
  const setsIntroduced = base.sets.length === 0 && head.sets.length > 0
  // Parameters that went from the single list into sets, or back, are told as one change.
  const setsGone = base.sets.length > 0 && head.sets.length === 0 && single(base).length === 0
  if (!setsGone && !(setsIntroduced && single(head).length === 0))
    lists.push([single(base), single(head), head.properties.get('connectionParameters') ?? head.properties])
  const setsByName = new Map(head.sets.map((set) => [set.name, set]))
  for (const set of base.sets) {
    const same = setsByName.get(set.name)
    if (same) lists.push([set.parameters, same.parameters, same.node])
  }
  for (const [old, young, at] of lists) compareParameters(old, young, at, collector)
  return false
}

function methods(parameters: readonly ConnectionParameter[]): Map<Method, ConnectionParameter> {
  const found = new Map<Method, ConnectionParameter>()
  const bySet = new Map<string | undefined, ConnectionParameter[]>()
  for (const parameter of parameters) {
    const list = bySet.get(parameter.set)
    if (list) list.push(parameter)
    else bySet.set(parameter.set, [parameter])
  }
  for (const list of bySet.values()) {
    const oauth = list.find(({ type }) => type === 'oauthsetting')
    const certificate = list.find(({ type }) => type?.includes('certificate'))
    const secret = list.find(({ type }) => type === 'securestring')
    const user = list.find(({ name, type }) => type === 'string' && /user|login|account/i.test(name))
    const windows = list.find(({ name }) => /authtype/i.test(name))
    if (oauth) found.set('OAuth', oauth)
    if (certificate) found.set('certificate', certificate)
    if (windows) found.set('Windows', windows)
    else if (secret && user && /pass/i.test(secret.name)) found.set('basic', secret)
    // A secret beside OAuth belongs to it.
    else if (secret && !oauth && !certificate) found.set('API key', secret)
  }
  return found
}

function compareSets(base: ApiProperties, head: ApiProperties, collector: Collector): void {
  const headSets = head.properties.get('connectionParameterSets')
  if (base.sets.length === 0) {
    const old = base.connectionParameters
    if (head.sets.length === 0 || old.length === 0) return
    const kept = new Set(head.connectionParameters.filter(({ set }) => set === undefined).map(({ name }) => name))
    collector.add({
      kind: 'parameter-sets-introduced',
      base: base.properties.get('connectionParameters') ?? base.properties,
      head: headSets ?? head.properties,
      is: { announced: old.every(({ name }) => kept.has(name)) },
    })
    return
  }
  const names = new Set(head.sets.map(({ name }) => name))
  const known = new Set(base.sets.map(({ name }) => name))
  const added = head.sets.filter(({ name }) => !known.has(name))
  const successors = new Set<unknown>()
  for (const set of base.sets) {
    if (names.has(set.name)) continue
    const signature = [...set.parameters]
      .map(({ name }) => name)
      .sort()
      .join('\n')
    const successor = added.find(
      (other) =>
        [...other.parameters]
          .map(({ name }) => name)
          .sort()
          .join('\n') === signature,
    )
    successors.add(successor)
    collector.add({
      kind: 'parameter-set-removed',
      base: set.node,
      head: successor?.node,
      name: set.name ?? '',
      to: successor?.name ?? '',
    })
  }
  for (const set of added) {
    if (successors.has(set)) continue
    collector.add({ kind: 'parameter-set-added', base: undefined, head: set.node, name: set.name ?? '' })
  }
}

function compareParameters(
  base: readonly ConnectionParameter[],
  head: readonly ConnectionParameter[],
  at: JsonNode,
  collector: Collector,
): void {
  const candidate = (parameter: ConnectionParameter) => ({
    parameter,
    name: parameter.name,
    type: parameter.type ?? '',
    summary: parameter.uiDefinition?.string('displayName'),
  })
  const headByName = new Map(head.map((parameter) => [parameter.name, parameter]))
  const baseNames = new Set(base.map(({ name }) => name))
  const gone = base.filter(({ name }) => !headByName.has(name)).map(candidate)
  const added = head.filter(({ name }) => !baseNames.has(name)).map(candidate)
  const renames = pairRenames(gone, added)
  const renamedTo = new Set(renames.values())
  for (const item of gone) {
    const other = renames.get(item)
    collector.add(
      {
        kind: 'connection-parameter-removed',
        base: item.parameter.node,
        head: other?.parameter.node,
        name: item.name,
        to: other?.name ?? '',
      },
      other?.parameter.node ?? at,
    )
  }
  for (const item of added) {
    if (renamedTo.has(item)) continue
    const { parameter } = item
    const withDefault = parameter.isHidden || defaultOf(parameter) !== undefined
    collector.add({
      kind: 'connection-parameter-added',
      base: undefined,
      head: parameter.node,
      name: item.name,
      is: { required: isRequired(parameter), withDefault, internal: parameter.isHidden },
    })
  }
  for (const parameter of base) {
    const same = headByName.get(parameter.name)
    if (same) compareParameter(parameter, same, collector)
  }
}

function compareParameter(base: ConnectionParameter, head: ConnectionParameter, collector: Collector): void {
  const at = { base: base.node, head: head.node, name: head.name }
  if (base.type !== head.type) {
    const texts = new Set(['string', 'securestring'])
    collector.add({
      kind: 'connection-parameter-type-changed',
      ...at,
      from: base.type ?? '',
      to: head.type ?? '',
      is: { widened: texts.has(base.type ?? '') && texts.has(head.type ?? '') },
    })
    return
  }
  if (!isRequired(base) && isRequired(head)) collector.add({ kind: 'connection-parameter-became-required', ...at })
  const values = (parameter: ConnectionParameter): Set<string> | undefined => {
    const list = parameter.constraints?.get('allowedValues')
    return list
      ? new Set([...list.elements()].map((entry) => plainText(entry.raw('value') ?? '').slice(0, 200)))
      : undefined
  }
  const before = values(base)
  const after = values(head)
  const lost = [...(before ?? [])].filter((value) => !after?.has(value))
  if (after && lost.length > 0) {
    collector.add({ kind: 'connection-parameter-values-removed', ...at, from: lost.slice(0, 5).join(', ') })
  }
  if (base.oAuthSettings && head.oAuthSettings)
    compareOAuth(base.oAuthSettings, head.oAuthSettings, head.name, collector)
}

function compareOAuth(base: JsonNode, head: JsonNode, name: string, collector: Collector): void {
  const at = (key: string) => ({ base: base.get(key) ?? base, head: head.get(key) ?? head, name })
  const text = (node: JsonNode, key: string): string => node.string(key)?.trim() ?? ''
  const provider = {
    from: text(base, 'identityProvider').toLowerCase(),
    to: text(head, 'identityProvider').toLowerCase(),
  }
  if (provider.from !== provider.to) {
    const firstParty = provider.from === 'aad' && provider.to === 'aadcertificate'
    collector.add({
      kind: 'identity-provider-changed',
      ...at('identityProvider'),
      ...provider,
      is: { widened: firstParty },
    })
    return
  }
  const scopes = (node: JsonNode): Set<string> => {
    const found = new Set<string>()
    for (const { value } of node.get('scopes')?.elements() ?? []) {
      if (typeof value !== 'string') continue
      for (const scope of value.split(/[\s,]/)) if (scope !== '') found.add(scope)
    }
    return found
  }
  const before = scopes(base)
  const after = scopes(head)
  const added = [...after].filter((scope) => !before.has(scope))
  const removed = [...before].filter((scope) => !after.has(scope))
  if (added.length > 0) collector.add({ kind: 'scopes-added', ...at('scopes'), to: added.slice(0, 5).join(', ') })
  if (removed.length > 0)
    collector.add({ kind: 'scopes-removed', ...at('scopes'), from: removed.slice(0, 5).join(', ') })
  const mode = { from: text(base, 'redirectMode') || 'Global', to: text(head, 'redirectMode') || 'Global' }
  if (mode.from.toLowerCase() !== mode.to.toLowerCase()) {
    collector.add({ kind: 'redirect-mode-changed', ...at('redirectMode'), ...mode })
  }
  if (text(base, 'clientId') !== text(head, 'clientId') && text(base, 'clientId') !== '') {
    collector.add({ kind: 'client-id-changed', ...at('clientId') })
  }
  const custom = { base: base.get('customParameters'), head: head.get('customParameters') }
  const names = new Set([...(custom.base?.keys ?? []), ...(custom.head?.keys ?? [])])
  const changed = [...names].filter((key) => !sameJson(custom.base?.raw(key), custom.head?.raw(key)))
  if (changed.length > 0) {
    collector.add({
      kind: 'oauth-parameters-changed',
      base: custom.base?.get(changed[0] ?? '') ?? custom.base ?? base,
      head: custom.head?.get(changed[0] ?? '') ?? custom.head ?? head,
      name,
      from: changed.slice(0, 5).join(', '),
    })
  }
}

function isRequired(parameter: ConnectionParameter): boolean {
  // Signing in is never optional.
  if (parameter.type === 'oauthsetting') return true
  const required = parameter.constraints?.raw('required')
  return required === true || (typeof required === 'string' && required.toLowerCase() === 'true')
}

function defaultOf(parameter: ConnectionParameter): unknown {
  return (
    parameter.constraints?.raw('default') ??
    parameter.uiDefinition?.raw('default') ??
    parameter.node.raw('defaultValue')
  )
}
