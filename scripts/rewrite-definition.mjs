// Writes an API definition in another way that means the same: keys in another order, definitions under other names,
// references written out, schemas, parameters and responses taken out into shared places, parameters of a path moved
// into its operations and back, host and base path spelt otherwise. For tests and scripts/equivalent.mjs.

/** Keys under which Swagger 2.0 reads one schema. */
const ONE = ['schema', 'items', 'additionalProperties']
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']

/**
 * @param {unknown} document a parsed API definition; it is not changed
 * @param {() => number} random a number from 0 up to 1
 */
export function rewrite(document, random) {
  const copy = structuredClone(document)
  const definitions = typeof copy.definitions === 'object' && copy.definitions !== null ? copy.definitions : {}
  const added = {}
  const parameters = typeof copy.parameters === 'object' && copy.parameters !== null ? copy.parameters : {}
  let number = 0
  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
  const target = (schema) => {
    const reference = schema?.$ref
    if (typeof reference !== 'string' || !reference.startsWith('#/definitions/')) return undefined
    return definitions[reference.slice('#/definitions/'.length).replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  const moved = (schema) => {
    if (!isObject(schema)) return schema
    const found = target(schema)
    // Written out one level deep: what is below it still refers.
    if (found !== undefined && isObject(found) && random() < 0.3) return structuredClone(found)
    if (schema.$ref === undefined && random() < 0.2) {
      const name = `Moved${number++}`
      added[name] = schema
      return { $ref: `#/definitions/${name}` }
    }
    return schema
  }
  const visitSchema = (schema) => {
    const stack = [schema]
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (!isObject(node)) continue
      for (const key of ONE) {
        if (!isObject(node[key])) continue
        stack.push(node[key])
        node[key] = moved(node[key])
      }
      if (isObject(node.properties)) {
        for (const name of Object.keys(node.properties)) {
          stack.push(node.properties[name])
          node.properties[name] = moved(node.properties[name])
        }
      }
      if (Array.isArray(node.allOf)) stack.push(...node.allOf)
    }
  }
  const responses = isObject(copy.responses) ? copy.responses : {}
  const sharedParameter = (parameter) => {
    const reference = parameter?.$ref
    return typeof reference === 'string' && reference.startsWith('#/parameters/')
      ? parameters[reference.slice('#/parameters/'.length).replaceAll('~1', '/').replaceAll('~0', '~')]
      : undefined
  }
  /** Parameters of a path come before those of its operations, wherever they are written. */
  const moveParameters = (item) => {
    const operations = METHODS.map((method) => item[method]).filter(isObject)
    const identity = (parameter) => {
      const { name, in: place } = sharedParameter(parameter) ?? parameter ?? {}
      return `${place} ${name}`
    }
    if (Array.isArray(item.parameters)) {
      if (operations.length === 0 || random() < 0.5) return
      for (const operation of operations) {
        const own = Array.isArray(operation.parameters) ? operation.parameters : []
        const overridden = new Set(own.map(identity))
        const inherited = item.parameters.filter((parameter) => !overridden.has(identity(parameter)))
        operation.parameters = [...structuredClone(inherited), ...own]
      }
      delete item.parameters
      return
    }
    const [only] = operations
    if (operations.length !== 1 || !Array.isArray(only.parameters) || random() < 0.5) return
    item.parameters = only.parameters.splice(0, Math.ceil(random() * only.parameters.length))
  }
  const visitParameters = (list) => {
    if (!Array.isArray(list)) return
    for (const [index, parameter] of list.entries()) {
      const shared = sharedParameter(parameter)
      if (isObject(shared) && random() < 0.3) list[index] = structuredClone(shared)
      if (!isObject(parameter) || parameter.$ref !== undefined) continue
      if (isObject(parameter.schema)) {
        visitSchema(parameter.schema)
        parameter.schema = moved(parameter.schema)
      }
      if (random() < 0.2 && typeof parameter.name === 'string') {
        const name = `moved${number++}`
        parameters[name] = parameter
        list[index] = { $ref: `#/parameters/${name}` }
      }
    }
  }
  for (const schema of Object.values(definitions)) visitSchema(schema)
  for (const item of Object.values(isObject(copy.paths) ? copy.paths : {})) {
    if (!isObject(item)) continue
    moveParameters(item)
    visitParameters(item.parameters)
    for (const operation of Object.values(item)) {
      if (!isObject(operation)) continue
      visitParameters(operation.parameters)
      for (const [status, response] of Object.entries(isObject(operation.responses) ? operation.responses : {})) {
        if (!isObject(response) || !isObject(response.schema)) continue
        visitSchema(response.schema)
        response.schema = moved(response.schema)
        if (random() < 0.2 && !status.startsWith('x-')) {
          const name = `moved${number++}`
          responses[name] = response
          operation.responses[status] = { $ref: `#/responses/${name}` }
        }
      }
    }
  }
  copy.definitions = { ...definitions, ...added }
  copy.parameters = parameters
  copy.responses = responses
  if (typeof copy.host === 'string' && !copy.host.includes(':')) copy.host = `${copy.host.toUpperCase()}:443`
  if (typeof copy.basePath === 'string' && random() < 0.5) copy.basePath = `${copy.basePath}/`
  return shuffled(renamed(copy, random), random)
}

/** Definitions under other names, with every reference to them. */
function renamed(document, random) {
  const names = new Map()
  for (const name of Object.keys(document.definitions)) if (random() < 0.5) names.set(name, `Other ${names.size}/~`)
  const escaped = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1')
  const references = new Map(
    [...names].map(([from, to]) => [`#/definitions/${escaped(from)}`, `#/definitions/${escaped(to)}`]),
  )
  const stack = [document]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref' && references.has(value)) node.$ref = references.get(value)
      if (typeof value === 'object' && value !== null) stack.push(value)
    }
  }
  document.definitions = Object.fromEntries(
    Object.entries(document.definitions).map(([name, schema]) => [names.get(name) ?? name, schema]),
  )
  return document
}

/** Keys of objects in another order; lists stay. */
function shuffled(value, random) {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, member]) => [key, shuffled(member, random)])
  for (let at = entries.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[entries[at], entries[other]] = [entries[other], entries[at]]
  }
  return Object.fromEntries(entries)
}

/** A row of numbers that looks random and is the same for the same seed. */
export function numbersFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
