import type { JsonNode } from '../json/node.js'
import type { Operation, Parameter } from '../openapi/model.js'
import type { Collector } from './collector.js'
import type { Entry, SchemaComparison } from './schemas.js'
import { type Named, pairRenames } from './similar.js'

interface Input extends Named {
  readonly parameter: Parameter
  readonly in: string
}

/** What the comparison of parameters works with. */
export interface ParameterContext {
  readonly collector: Collector
  readonly schemas: SchemaComparison
  /** Operation ID in the base. */
  readonly owner: string
  /** The path's shape changed: then its parameters are part of that change. */
  readonly isPathChanged: boolean
  /** The operation is hidden from makers. */
  readonly isInternal: boolean
}

/** Compares the parameters of an operation. Segments start with `/parameter/NAME`. */
export function compareParameters(base: Operation, head: Operation, context: ParameterContext): Entry[] {
  const entries: Entry[] = []
  const before = inputsOf(base)
  const after = inputsOf(head)
  const rest = new Map(before.map((input) => [`${input.in} ${input.name}`, input]))
  const pairs: [Input, Input][] = []
  const open: Input[] = []
  for (const input of after) {
    const key = `${input.in} ${input.name}`
    const same = rest.get(key)
    if (same) {
      rest.delete(key)
      pairs.push([same, input])
    } else open.push(input)
  }
  const bodyBefore = before.find((input) => input.in === 'body')
  const bodyAfter = after.find((input) => input.in === 'body')
  const becameForm = bodyBefore && !bodyAfter && after.some((input) => input.in === 'formdata')
  const becameBody = !bodyBefore && bodyAfter && before.some((input) => input.in === 'formdata')
  if (becameForm || becameBody) {
    const from = bodyBefore ?? before.find((input) => input.in === 'formdata')
    const to = bodyAfter ?? after.find((input) => input.in === 'formdata')
    const change = context.collector.add({
      kind: 'body-representation-changed',
      base: from?.parameter.node,
      head: to?.parameter.node ?? head.node,
      from: becameForm ? 'body' : 'form',
      to: becameForm ? 'form' : 'body',
      is: { internal: context.isInternal },
    })
    entries.push({ segment: `/parameter/${from?.name ?? ''}`, change })
    for (const [key, input] of rest) if (isBodyKind(input)) rest.delete(key)
  } else if (bodyBefore && bodyAfter && bodyBefore.name !== bodyAfter.name) {
    rest.delete(`body ${bodyBefore.name}`)
    pairs.push([bodyBefore, bodyAfter])
    const change = context.collector.add({
      kind: 'body-renamed',
      base: bodyBefore.parameter.node,
      head: bodyAfter.parameter.node,
      name: bodyBefore.name,
      to: bodyAfter.name,
      is: { internal: context.isInternal },
    })
    entries.push({ segment: `/parameter/${bodyAfter.name}`, change })
  }
  const isDone = (input: Input): boolean =>
    ((becameForm || becameBody) && isBodyKind(input)) || (bodyBefore !== undefined && input.in === 'body')
  const added: Input[] = []
  const byName = new Map([...rest.values()].map((input) => [input.name, input]))
  for (const input of open) {
    if (isDone(input)) continue
    const elsewhere = byName.get(input.name)
    if (!elsewhere) {
      added.push(input)
      continue
    }
    byName.delete(input.name)
    rest.delete(`${elsewhere.in} ${elsewhere.name}`)
    // A body has a schema where others have a type: there is nothing to compare.
    if (elsewhere.in !== 'body' && input.in !== 'body') pairs.push([elsewhere, input])
    if (context.isPathChanged && (elsewhere.in === 'path' || input.in === 'path')) continue
    const change = context.collector.add(
      {
        kind: 'input-location-changed',
        base: elsewhere.parameter.node.get('in') ?? elsewhere.parameter.node,
        head: input.parameter.node.get('in') ?? input.parameter.node,
        name: input.name,
        from: elsewhere.in,
        to: input.in,
        is: {
          parameter: true,
          internal: context.isInternal,
          body: elsewhere.in === 'body' || input.in === 'body',
        },
      },
      input.parameter.node,
    )
    entries.push({ segment: `/parameter/${input.name}`, change })
  }
  const isInPath = (old: Input, young: Input): boolean =>
    old.in === 'path' && base.path.includes(`{${old.name}}`) && head.path.includes(`{${young.name}}`)
  for (const entry of compareUnpaired([...rest.values()], added, context, isInPath)) entries.push(entry)
  for (const [old, young] of pairs) entries.push(...comparePair(old, young, context))
  const order = requiredOrder(before, after)
  if (order) {
    const change = context.collector.add({
      kind: 'input-order-changed',
      base: base.node.get('parameters') ?? base.node,
      head: head.node.get('parameters') ?? head.node,
      name: context.owner,
      ...order,
    })
    entries.push({ segment: '', change })
  }
  return inOrder(entries, before, after)
}

function comparePair(old: Input, young: Input, context: ParameterContext): Entry[] {
  const { collector, schemas, owner } = context
  const entries: Entry[] = []
  const { node } = young.parameter
  const isInternal = context.isInternal || young.parameter.visibility === 'internal'
  const was = old.parameter.isRequired
  const is = young.parameter.isRequired
  if (was !== is) {
    const change = collector.add(
      {
        kind: is ? 'input-became-required' : 'input-became-optional',
        base: old.parameter.node,
        head: node,
        name: young.name,
        is: { parameter: true, internal: isInternal, withDefault: node.has('default'), body: young.in === 'body' },
      },
      node,
    )
    entries.push({ segment: `/parameter/${young.name}/required`, change })
  }
  const pair = schemas.pair(old.parameter.node, node, {
    flow: 'input',
    isInternal: context.isInternal,
    name: young.name,
    owner,
    isRequired: is,
    isParameter: true,
  })
  if (pair) entries.push({ segment: `/parameter/${young.name}`, pair })
  return entries
}

function compareUnpaired(
  gone: readonly Input[],
  added: readonly Input[],
  { collector, isPathChanged, isInternal }: ParameterContext,
  isInPath: (old: Input, young: Input) => boolean,
): Entry[] {
  const entries: Entry[] = []
  const lost = gone.filter((input) => !(isPathChanged && input.in === 'path'))
  const fresh = added.filter((input) => !(isPathChanged && input.in === 'path'))
  const renames = pairRenames(lost, fresh)
  const renamedTo = new Set(renames.values())
  const traits = ({ parameter, in: place }: Input) => ({
    parameter: true,
    body: place === 'body',
    internal: isInternal || parameter.visibility === 'internal',
    important: parameter.visibility === 'important',
    required: parameter.isRequired,
    withDefault: parameter.node.has('default'),
  })
  for (const input of fresh) {
    if (renamedTo.has(input)) continue
    const { node } = input.parameter
    const change = collector.add({
      kind: 'input-added',
      base: undefined,
      head: node,
      name: input.name,
      is: traits(input),
    })
    entries.push({ segment: `/parameter/${input.name}`, change })
  }
  for (const input of lost) {
    const { node } = input.parameter
    const other = renames.get(input)
    if (other) {
      const change = collector.add({
        kind: 'input-renamed',
        base: node,
        head: other.parameter.node,
        name: input.name,
        to: other.name,
        // A path variable and its parameter are one name.
        is: {
          ...traits(other),
          announced: isInPath(input, other),
          spellingOnly: input.name.toLowerCase() === other.name.toLowerCase(),
        },
      })
      entries.push({ segment: `/parameter/${other.name}`, change })
      continue
    }
    const kind = input.in === 'body' ? 'body-removed' : isCallback(node) ? 'callback-input-lost' : 'input-removed'
    // A shared parameter that nobody refers to any more is one change; one struck from a single operation another.
    const change = collector.add({ kind, base: node, head: undefined, name: input.name, is: traits(input) }, node)
    entries.push({ segment: `/parameter/${input.name}`, change })
  }
  return entries
}

function isCallback(node: JsonNode): boolean {
  return node.raw('x-ms-notification-url') === true
}

function isBodyKind(input: Input): boolean {
  return input.in === 'body' || input.in === 'formdata'
}

function inputsOf(operation: Operation): Input[] {
  const inputs: Input[] = []
  const seen = new Set<string>()
  for (const { parameter } of operation.parameters) {
    if (parameter.name === undefined) continue
    const place = parameter.in?.toLowerCase() ?? ''
    const key = `${place} ${parameter.name}`
    if (seen.has(key)) continue
    seen.add(key)
    inputs.push({
      parameter,
      in: place,
      name: parameter.name,
      type: `${place} ${parameter.node.string('type') ?? ''}`,
      summary: parameter.node.string('x-ms-summary') || undefined,
    })
  }
  return inputs
}

/** Power Apps passes required inputs by position. Undefined when those of both versions keep their order. */
function requiredOrder(before: readonly Input[], after: readonly Input[]): { from: string; to: string } | undefined {
  const named = (list: readonly Input[]): string[] =>
    list.filter(({ parameter }) => parameter.isRequired && parameter.visibility !== 'internal').map(({ name }) => name)
  const left = named(before)
  const right = named(after)
  const there = new Set(right)
  const shared = new Set(left.filter((name) => there.has(name)))
  const from = left.filter((name) => shared.has(name))
  const to = right.filter((name) => shared.has(name))
  if (from.every((name, index) => name === to[index])) return undefined
  return { from: from.slice(0, 8).join(', '), to: to.slice(0, 8).join(', ') }
}

/** Microsoft lists inputs as the old document has them; what is new follows. */
function inOrder(entries: Entry[], before: readonly Input[], after: readonly Input[]): Entry[] {
  const rank = new Map<string, number>()
  for (const { name } of [...before, ...after]) {
    const segment = `/parameter/${name}`
    if (!rank.has(segment)) rank.set(segment, rank.size)
  }
  const place = ({ segment }: Entry): number => rank.get(segment.replace(/\/required$/, '')) ?? rank.size
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => place(a.entry) - place(b.entry) || a.index - b.index)
    .map(({ entry }) => entry)
}
