import type { HostPolicy } from '../../facts/host-policy.js'
import type { JsonNode } from '../../facts/json/node.js'
import type { Locatable, Problem } from '../../model/criterion.js'
import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { SUBMISSION_PAGE } from './_sources.js'

const STAGE =
  /^(?:dev|develop|development|test|testing|stage|staging|stg|uat|qa|sandbox|preprod|preproduction|demo)\d*$/
const PLACEHOLDERS = new Set([
  'example',
  'contoso',
  'yourdomain',
  'your-domain',
  'mydomain',
  'yourhost',
  'domain',
  'localhost',
])
const TUNNELS = [
  'ngrok.io',
  'ngrok.app',
  'ngrok.dev',
  'ngrok-free.app',
  'ngrok-free.dev',
  'localtunnel.me',
  'loca.lt',
  'trycloudflare.com',
  'devtunnels.ms',
]

export default defineCriterion({
  id: 'openapi-host-production',
  title: 'The host is the one of production.',
  level: 'required',
  policyCodes: ['5000.2.6.4'],
  why: 'What is certified is what customers call; a development host is gone tomorrow.',
  remedy: 'Write the host that customers use.',
  source: {
    ...SUBMISSION_PAGE,
    note: 'A host that only sounds like a stage is recommended against: 4.8 % of connectors published since 2023 have one. Where people sign in it is advice.',
  },
  prevalence: '2.6 % of published connectors',
  needs: ['openapi', 'hostPolicy'],
  *check({ openapi, hostPolicy }) {
    const host = openapi.root.get('host')
    const value = openapi.root.string('host')
    if (host && value && !hostPolicy.coversAll) {
      const fault = impossible(value)
      const stage = stageOf(value)
      if (fault && !hostPolicy.usesGateway) yield { at: host, message: `The host ${quote(value)} ${fault}.` }
      else if (stage)
        yield {
          at: host,
          level: 'recommended',
          message: `The host ${quote(value)} sounds like a ${quote(stage)} host.`,
        }
      else {
        const inside = stageInside(value)
        if (inside)
          yield {
            at: host,
            level: 'advice',
            message: `The host ${quote(value)} may be a ${quote(inside)} host by its name.`,
          }
      }
    }
    for (const template of hostPolicy.templates) {
      const literal = literalHost(template.value)
      const stage = literal === undefined ? undefined : stageOf(literal)
      if (stage)
        yield {
          at: hostIn(template, literal ?? ''),
          level: 'recommended',
          message: `The policy sends requests to ${quote(literal)}, which sounds like a ${quote(stage)} host.`,
        }
    }
    yield* signIns(hostPolicy.signIn)
  },
  examples: {
    fails: { definition: { host: 'localhost:8080' } },
    passes: { definition: { host: 'test.dev' } },
  },
})

/** Each host of the OAuth sign-in that sounds like a stage, once. */
function* signIns(addresses: HostPolicy['signIn']): Generator<Problem> {
  const hosts = addresses.map(({ node, set }) => {
    const host = literalHost(node.value)
    return { node, set, host, stage: host === undefined ? undefined : stageOf(host) }
  })
  const told = new Set<string>()
  for (const { node, set, host, stage } of hosts) {
    if (host === undefined || stage === undefined || told.has(host.toLowerCase())) continue
    // Of several ways to sign in one may be meant for those who try the service out.
    if (set !== undefined && hosts.some((other) => other.set !== set && other.set !== undefined && !other.stage))
      continue
    told.add(host.toLowerCase())
    yield {
      at: hostIn(node, host),
      level: 'advice',
      subject: host.toLowerCase(),
      message: `People sign in at ${quote(host)}, which sounds like a ${quote(stage)} host.`,
      remedy: 'Write the address where customers sign in.',
    }
  }
}

/** Why nobody outside can be served by this host, or undefined. */
function impossible(host: string): string | undefined {
  const name = host.toLowerCase().replace(/:\d+$/, '')
  if (name === 'localhost' || name.endsWith('.localhost') || name.endsWith('.local'))
    return 'is reached on one machine only'
  if (
    /^(?:127|10)\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^192\.168\.\d{1,3}\.\d{1,3}$|^172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}$/.test(
      name,
    )
  )
    return 'is a private address'
  if (TUNNELS.some((tunnel) => name === tunnel || name.endsWith(`.${tunnel}`)))
    return 'is a tunnel to a developer machine'
  const labels = name.split('.')
  const own = labels.length > 1 ? (labels[labels.length - 2] ?? '') : name
  if (PLACEHOLDERS.has(own)) return 'is a placeholder'
  return undefined
}

/** The label of the host that names a stage; the registrable domain itself (`dev.to`, `swapi.dev`) does not count. */
function stageOf(host: string): string | undefined {
  const labels = host.toLowerCase().replace(/:\d+$/, '').split('.')
  const isShortSuffix = (labels[labels.length - 1]?.length ?? 0) === 2 && (labels[labels.length - 2]?.length ?? 0) <= 3
  const own = labels.slice(0, isShortSuffix && labels.length > 2 ? -3 : -2)
  return own.flatMap((label) => label.split('-')).find((part) => STAGE.test(part))
}

/** The host where it stands in an address. */
function hostIn(node: JsonNode, host: string): Locatable {
  const text = String(node.value)
  const start = text.indexOf(host, text.indexOf('://'))
  return node.part({ start, end: start + host.length })
}

/** Domains where everybody names hosts at will, so that the stage is often part of one long word. */
const SHARED =
  /\.(?:azurewebsites\.net|azure-api\.net|azurecontainerapps\.io|azurefd\.net|cloudapp\.azure\.com|trafficmanager\.net|herokuapp\.com|run\.app)$/
/** `harvestdevservice` and `harvestdev`; not `device`, and not `latest`. */
const INSIDE = /(?:dev|uat|staging|sandbox)(?:app|api|svc|service|server|web|func|env)|.(?:dev|uat|staging)$/

/** The stage inside a word of a host name on a shared domain. */
function stageInside(host: string): string | undefined {
  const name = host.toLowerCase().replace(/:\d+$/, '').slice(0, 300)
  const shared = SHARED.exec(name)?.index
  if (shared === undefined) return undefined
  for (const word of name.slice(0, shared).split(/[.-]/)) {
    const found = INSIDE.exec(word)?.[0]
    if (found) return /dev|uat|staging|sandbox/.exec(found)?.[0]
  }
  return undefined
}

/** The host of an address template, when it is written out. */
function literalHost(template: unknown): string | undefined {
  if (typeof template !== 'string') return undefined
  const start = template.indexOf('://')
  if (start === -1) return undefined
  const rest = template.slice(start + 3, start + 300)
  const end = rest.search(/[/?#]/)
  const host = end === -1 ? rest : rest.slice(0, end)
  return /^[A-Za-z0-9.:-]+$/.test(host) ? host : undefined
}
