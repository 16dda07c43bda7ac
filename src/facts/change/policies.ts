import type { JsonNode } from '../json/node.js'
import type { ApiProperties, PolicyInstance } from '../properties.js'
import type { Collector } from './collector.js'
import { sameJson } from './equal.js'
import type { RenamedOperations } from './facets.js'
import type { ChangeTraits } from './model.js'

const OPERATIONS = 'x-ms-apimTemplate-operationName'
const REQUEST_TEMPLATES =
  /^(?:routerequesttoendpoint|dynamichosturl|setheader|setqueryparameter|setproperty|pollingtrigger|setconnectionstatustounauthenticated)/
const RESPONSE_TEMPLATES =
  /^(?:setproperty|setvaluefromurl|updatenextlink|convert|stringtoarray|arraytoobject|objecttoarray)/

/** Compares policies, script operations, capabilities and looks. */
export function compareServices(
  base: ApiProperties,
  head: ApiProperties,
  collector: Collector,
  renamed: RenamedOperations,
): void {
  comparePolicies(base, head, collector, renamed)
  const list = (properties: ApiProperties, key: string): JsonNode | undefined => properties.properties.get(key)
  const operations = (properties: ApiProperties): Set<string> =>
    new Set(
      [...(properties.scriptOperations?.elements() ?? [])].map(({ value }) =>
        (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 200),
      ),
    )
  const scripted = operations(head)
  const before = new Set([...operations(base)].map((id) => renamed.get(id) ?? id))
  const lost = [...before].filter((id) => !scripted.has(id))
  // The old ID of an operation that is called otherwise now handles nothing.
  const gained = [...scripted].filter((id) => !before.has(id) && !renamed.has(id))
  if (lost.length > 0 || (gained.length > 0 && base.scriptOperations !== undefined)) {
    collector.add({
      kind: 'script-changed',
      base: base.scriptOperations ?? base.properties,
      head: head.scriptOperations ?? head.properties,
      name: 'scriptOperations',
      from: lost.slice(0, 5).join(', '),
      to: gained.slice(0, 5).join(', '),
    })
  }
  const capabilities = (properties: ApiProperties): Set<string> =>
    new Set(
      [...(list(properties, 'capabilities')?.elements() ?? [])].map(({ value }) =>
        (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toLowerCase(),
      ),
    )
  const old = capabilities(base)
  const young = capabilities(head)
  const changed = [...old].filter((name) => !young.has(name)).concat([...young].filter((name) => !old.has(name)))
  if (changed.some((name) => name !== 'actions' && name !== 'triggers')) {
    collector.add({
      kind: 'capabilities-changed',
      base: list(base, 'capabilities') ?? base.properties,
      head: list(head, 'capabilities') ?? head.properties,
      from: changed.slice(0, 5).join(', '),
    })
  }
  for (const key of ['iconBrandColor', 'publisher', 'stackOwner']) {
    const from = base.properties.string(key) ?? ''
    const to = head.properties.string(key) ?? ''
    if (from === to) continue
    collector.add(
      {
        kind: 'branding-changed',
        base: base.properties.get(key) ?? base.properties,
        head: head.properties.get(key) ?? head.properties,
        name: key,
        from,
        to,
      },
      undefined,
    )
  }
}

function comparePolicies(
  base: ApiProperties,
  head: ApiProperties,
  collector: Collector,
  renamed: RenamedOperations,
): void {
  const free = new Map<string, PolicyInstance[]>()
  for (const policy of head.policies) {
    const key = templateOf(policy)
    const list = free.get(key)
    if (list) list.push(policy)
    else free.set(key, [policy])
  }
  const rest: PolicyInstance[] = []
  const take = (policy: PolicyInstance, isSame: (other: PolicyInstance) => boolean): PolicyInstance | undefined => {
    const list = free.get(templateOf(policy))
    // Hostile files have endless policies of one kind: only the first few are looked through.
    const index = list?.slice(0, 200).findIndex(isSame) ?? -1
    return index < 0 ? undefined : list?.splice(index, 1)[0]
  }
  for (const policy of base.policies) {
    const same = take(policy, (other) => sameJson(policy.parameters?.value, other.parameters?.value))
    // Word for word the same, it may still name an operation that is called otherwise now.
    if (same) comparePolicy(policy, same, collector, renamed)
    else rest.push(policy)
  }
  const left = rest.filter((policy) => {
    const title = policy.node.string('title')
    const twin = title === undefined ? undefined : take(policy, (other) => other.node.string('title') === title)
    if (twin) comparePolicy(policy, twin, collector, renamed)
    return !twin
  })
  for (const policy of left) {
    const twin = take(policy, () => true)
    if (twin) comparePolicy(policy, twin, collector, renamed)
    else
      collector.add(
        { kind: 'policy-removed', base: policy.node, head: undefined, name: templateOf(policy), is: effect(policy) },
        policy.node,
      )
  }
  for (const list of free.values()) {
    for (const policy of list) {
      collector.add({
        kind: 'policy-added',
        base: undefined,
        head: policy.node,
        name: templateOf(policy),
        is: effect(policy),
      })
    }
  }
}

function comparePolicy(
  base: PolicyInstance,
  head: PolicyInstance,
  collector: Collector,
  renamed: RenamedOperations,
): void {
  const without = (policy: PolicyInstance): Record<string, unknown> => {
    const value = policy.parameters?.value
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== OPERATIONS))
      : {}
  }
  const at = { base: base.node, head: head.node, name: templateOf(head) }
  if (!sameJson(without(base), without(head))) {
    collector.add({ kind: 'policy-changed', ...at, is: { ...effect(head), shapesResponse: false } })
  }
  const ids = (policy: PolicyInstance): string[] =>
    policy.operations.map(({ value }) =>
      (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 200),
    )
  const after = new Set(ids(head))
  // No list means: every operation.
  if (after.size === 0) return
  const lost = ids(base)
    .map((id) => renamed.get(id) ?? id)
    .filter((id) => !after.has(id))
  const narrowed = base.operations.length === 0
  if (lost.length === 0 && !narrowed) return
  collector.add({
    kind: 'policy-operations-lost',
    base: base.parameters?.get(OPERATIONS) ?? base.node,
    head: head.parameters?.get(OPERATIONS) ?? head.node,
    name: templateOf(head),
    from: narrowed ? '' : lost.slice(0, 5).join(', '),
    is: effect(head),
  })
}

/** Whether a policy takes the place of the definition's host, for every operation. */
export function hasHostPolicy(properties: ApiProperties | undefined): boolean {
  return (
    properties?.policies.some((one) => templateOf(one) === 'dynamichosturl' && one.operations.length === 0) === true
  )
}

function templateOf(policy: PolicyInstance): string {
  return policy.templateId?.toLowerCase() ?? ''
}

function effect(policy: PolicyInstance): ChangeTraits {
  const template = templateOf(policy)
  const section = policy.parameters?.string('x-ms-apimTemplate-policySection') ?? ''
  const isResponse = section.toLowerCase() === 'response'
  return {
    shapesResponse: isResponse && RESPONSE_TEMPLATES.test(template),
    shapesRequest: !isResponse && REQUEST_TEMPLATES.test(template),
  }
}
