import { plainText } from '../json/plain.js'
import type { Operation } from '../openapi/model.js'
import { sameJson } from './equal.js'
import type { AddToOperation } from './operation.js'

const METADATA = 'x-ms-trigger-metadata'

/** Compares what starts a flow: kind, batching, style and what the portal needs to know of it. */
export function compareTrigger(base: Operation, head: Operation, add: AddToOperation): void {
  const kind = (operation: Operation): string => (operation.trigger === undefined ? 'action' : 'trigger')
  if (kind(base) !== kind(head)) {
    add('trigger-changed', 'x-ms-trigger', { from: kind(base), to: kind(head) })
    return
  }
  if (base.trigger === undefined) return
  if (base.trigger !== head.trigger) {
    add('batching-changed', 'x-ms-trigger', { from: base.trigger, to: head.trigger ?? '' })
  }
  if (style(base) !== style(head)) {
    add('trigger-style-changed', 'x-ms-trigger', { from: style(base), to: style(head) })
    return
  }
  const before = base.node.get(METADATA)
  const after = head.node.get(METADATA)
  if (before ? !(after && sameJson(before.value, after.value)) : after) {
    add('trigger-metadata-changed', METADATA, { is: { dropped: !after, introduced: !before } })
  }
}

/** A trigger is what it says of itself; one that says nothing is told by where it takes its callback address. */
function style(operation: Operation): 'webhook' | 'polling' {
  const metadata = operation.node.get(METADATA)
  const said = [metadata?.raw('mode'), metadata?.raw('kind')].map((value) => plainText(value).toLowerCase())
  if (said.includes('polling') || said.includes('query')) return 'polling'
  return said.includes('webhook') || operation.isWebhook ? 'webhook' : 'polling'
}
