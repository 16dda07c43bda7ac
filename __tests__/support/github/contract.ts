import { readFileSync } from 'node:fs'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'

/** One request, as far as the description speaks of it. */
export interface Asked {
  readonly method: string
  /** Path of the URL, still percent-encoded. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The operation a request is for, its path parameters decoded, and what the description objects to. */
export interface Matched {
  readonly operation: string
  readonly parameters: Readonly<Record<string, string>>
  readonly problems: readonly string[]
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: { readonly type?: string }
}

interface Operation {
  readonly operationId: string
  readonly parameters: readonly unknown[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, unknown>> }
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

interface Route {
  readonly template: string
  readonly method: string
  readonly operation: Operation
  readonly pattern: RegExp
  readonly names: readonly string[]
}

const FILE = new URL('description.json', import.meta.url)
/** Parameters whose value may hold slashes. */
const LONG = new Set(['path', 'ref', 'basehead'])

/** GitHub's own description of the operations we call: says which one a request is, and whether it is well formed. */
export class Contract {
  readonly #description = JSON.parse(readFileSync(FILE, 'utf8')) as Description
  readonly #ajv = new Ajv({ strict: false, allErrors: true })
  readonly #routes: readonly Route[]

  constructor() {
    addFormats(this.#ajv)
    this.#ajv.addSchema({ paths: this.#description.paths, components: this.#description.components }, 'gh')
    this.#routes = Object.entries(this.#description.paths)
      .flatMap(([template, item]) =>
        Object.entries(item).map(([method, operation]) => toRoute(template, method, operation)),
      )
      .sort((a, b) => a.names.length - b.names.length || b.template.length - a.template.length)
  }

  /** Undefined when the description has no such operation. */
  match(asked: Asked): Matched | undefined {
    for (const route of this.#routes) {
      if (route.method !== asked.method) continue
      const hit = route.pattern.exec(asked.path)
      if (!hit) continue
      const parameters = Object.fromEntries(
        route.names.map((name, index) => [name, decodeURIComponent(hit[index + 1] ?? '')]),
      )
      return { operation: route.operation.operationId, parameters, problems: this.#problems(route, parameters, asked) }
    }
    return undefined
  }

  #problems(route: Route, path: Readonly<Record<string, string>>, asked: Asked): string[] {
    const problems: string[] = []
    const declared = route.operation.parameters.map((parameter) => this.#resolve(parameter))
    for (const parameter of declared) {
      if (parameter.in === 'header') continue
      const text = parameter.in === 'path' ? path[parameter.name] : asked.query[parameter.name]
      if (text === undefined) {
        if (parameter.required) problems.push(`${parameter.in} parameter ${parameter.name} is missing`)
        continue
      }
      const type = parameter.schema.type
      const value = type === 'integer' ? Number(text) : type === 'boolean' ? text === 'true' : text
      const validate = this.#ajv.compile(JSON.parse(JSON.stringify(parameter.schema).replaceAll('"#/', '"gh#/')))
      if (!validate(value)) problems.push(`${parameter.in} parameter ${parameter.name}: ${this.#told(validate.errors)}`)
    }
    for (const name of Object.keys(asked.query)) {
      if (!declared.some((parameter) => parameter.in === 'query' && parameter.name === name))
        problems.push(`query parameter ${name} is not known`)
    }
    const wanted = route.operation.requestBody
    if (wanted) {
      const at = `gh#/paths/${encodeURIComponent(escapePointer(route.template))}/${route.method.toLowerCase()}`
      const validate = this.#ajv.compile({ $ref: `${at}/requestBody/content/application~1json/schema` })
      if (asked.body === undefined) {
        if (wanted.required) problems.push('the body is missing')
      } else if (!validate(asked.body)) problems.push(`body ${this.#told(validate.errors)}`)
    } else if (asked.body !== undefined) problems.push('a body is not expected')
    return problems
  }

  #resolve(parameter: unknown): Parameter {
    const reference = (parameter as { $ref?: string }).$ref
    if (reference === undefined) return parameter as Parameter
    return this.#description.components.parameters?.[reference.slice('#/components/parameters/'.length)] as Parameter
  }

  #told(errors: Parameters<InstanceType<typeof Ajv>['errorsText']>[0]): string {
    return this.#ajv.errorsText(errors, { separator: '; ', dataVar: '' })
  }
}

function toRoute(template: string, method: string, operation: Operation): Route {
  const names: string[] = []
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    return LONG.has(name) ? '(.+)' : '([^/]+)'
  })
  return { template, method: method.toUpperCase(), operation, pattern: new RegExp(`^${pattern}$`), names }
}

function escapePointer(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1')
}
