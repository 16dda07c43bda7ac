import type { Facts } from '../../facts/facts.js'
import type { OpenApi } from '../../facts/openapi/model.js'
import { type DefinedCriterion, defineCriterion, type Example } from '../define.js'
import { holdsCredential, isBlank, isNo } from './_answers.js'
import { learn, pasteOf, placeOf } from './_question.js'

/** A question that is asked only where the files give reason to. */
interface Conditional<Name extends keyof Facts> {
  readonly id: string
  readonly label: string
  readonly title: string
  /** What a person is asked to confirm: "Nobody has said yet that …". */
  readonly that: string
  readonly remedy: string
  readonly paste: string
  readonly why: string
  readonly source: string
  readonly policyCodes?: readonly string[]
  readonly needs: readonly Name[]
  readonly notAsked: (facts: Pick<Facts, Name>) => string | undefined
  /** What makes the question come up. */
  readonly asked: Example
}

const OAUTH: Example = {
  properties: {
    properties: {
      connectionParameters: {
        api_key: null,
        token: {
          type: 'oauthSetting',
          oAuthSettings: { identityProvider: 'oauth2', redirectMode: 'GlobalPerConnector' },
        },
      },
    },
  },
}

const signsInWithOAuth = ({ properties }: Pick<Facts, 'properties'>): string | undefined =>
  properties.connectionParameters.some((parameter) => parameter.type === 'oauthsetting')
    ? undefined
    : 'Nobody signs in with OAuth.'

const MCP = 'x-ms-agentic-protocol'
const FOR_AGENTS = ['x-ms-openai-manifest', 'x-ms-openai-data', 'x-ms-openai-published-to-copilots', MCP]

function isForAgents({ root, operations }: OpenApi): boolean {
  return FOR_AGENTS.some((key) => root.has(key) || operations.some((operation) => operation.node.has(key)))
}

const redirects: Conditional<'properties'> = {
  id: 'attest-oauth-redirects',
  label: 'Redirect addresses',
  title: 'The app registration allows the redirect addresses of the platform.',
  that: 'the app registration allows the redirect addresses of the platform',
  remedy:
    'Add https://global.consent.azure-apim.net/redirect and https://global-test.consent.azure-apim.net/redirect (or the' +
    " connector's own address) to the app registration, and say when.",
  paste: '"… added on YYYY-MM-DD"',
  why: 'Sign-in fails for everybody when the app registration does not know the redirect address of the connector.',
  source: learn('certification-submission'),
  needs: ['properties'],
  notAsked: signsInWithOAuth,
  asked: OAUTH,
}

const credentials: Conditional<'properties' | 'publisher'> = {
  id: 'auth-oauth-production-credentials',
  label: 'Production credentials',
  title: 'Microsoft gets the client id and secret for production.',
  that: 'the client id and secret for production are handed over',
  remedy: 'Enter both in Partner Center and say so; never write them here.',
  paste: '"… handed over in Partner Center on YYYY-MM-DD"',
  why: 'The released connector signs in with the app registration of the publisher, and its secret must be in no file.',
  source: learn('submit-for-certification'),
  needs: ['properties', 'publisher'],
  notAsked: (facts) =>
    facts.publisher.kind === 'verified'
      ? signsInWithOAuth(facts)
      : 'Only a verified publisher hands over an app registration.',
  asked: OAUTH,
}

const solutionChecker: Conditional<'files'> = {
  id: 'package-solution-checker',
  label: 'Solution Checker',
  title: 'The Solution Checker found nothing critical or high.',
  that: 'the Solution Checker found nothing critical or high in the solutions',
  remedy: 'Run the Solution Checker on the solutions of the package and say when.',
  paste: '"… ran on YYYY-MM-DD, nothing critical or high"',
  why: 'Microsoft runs it on every package, and sends back one with critical or high findings.',
  source: learn('certification-submission'),
  needs: ['files'],
  notAsked: ({ files }) =>
    files.packages.length > 0 || files.layout === 'solution' ? undefined : 'There is no package and no solution.',
  asked: { files: { 'package.zip': 'PK' } },
}

const responsible: Conditional<'openapi'> = {
  id: 'ai-responsible-content',
  label: 'Responsible AI',
  title: 'What agents read is neither harmful nor misleading.',
  that: 'the names and descriptions that agents read were reviewed for harmful and misleading content',
  remedy: 'Review names and descriptions by the rules for responsible AI, and say when.',
  paste: '"… reviewed on YYYY-MM-DD"',
  why: 'Agents act on names and descriptions; policy 5000.4 forbids inappropriate, harmful and misleading ones.',
  source: 'https://learn.microsoft.com/en-us/legal/marketplace/certification-policies',
  policyCodes: ['5000.4'],
  needs: ['openapi'],
  notAsked: ({ openapi }) => (isForAgents(openapi) ? undefined : 'No operation is made for agents.'),
  asked: { definition: { paths: { '/orders': { post: { [MCP]: 'mcp-streamable-1.0' } } } } },
}

const mcpTests: Conditional<'openapi'> = {
  id: 'mcp-test-cases',
  label: 'Test cases of the tools',
  title: 'Every tool of the MCP server is tested.',
  that: 'every tool of the MCP server was called ten times with success, and how to repeat it',
  remedy: 'Name the file or page that lists the tools with test users, instructions and results.',
  paste: '"… file or https address with the tools, instructions and results"',
  why: 'Microsoft calls each tool with the test users and instructions of the publisher.',
  source: 'https://learn.microsoft.com/en-us/microsoft-agent-365/mcp-certification',
  needs: ['openapi'],
  notAsked: ({ openapi }) =>
    openapi.operations.some((operation) => operation.node.has(MCP)) ? undefined : 'It is no MCP server.',
  asked: { definition: { paths: { '/orders': { post: { [MCP]: 'mcp-streamable-1.0' } } } } },
}

function define<Name extends keyof Facts>(question: Conditional<Name>): DefinedCriterion {
  const { id, that } = question
  return defineCriterion<Name | 'declaration' | 'files'>({
    id,
    title: question.title,
    kind: 'attestation',
    level: 'recommended',
    appliesTo: ['verified', 'independent'],
    policyCodes: question.policyCodes ?? [],
    why: question.why,
    remedy: question.remedy,
    source: { url: question.source, checked: '2026-11-23', confidence: 'documented' },
    needs: [...question.needs, 'declaration', 'files'],
    notApplicable: (facts) => question.notAsked(facts),
    *check({ declaration, files }) {
      const answer = declaration.answers.get(id)
      const isSecret = answer !== undefined && (holdsCredential(answer.text) || holdsCredential(answer.evidence ?? ''))
      if (answer !== undefined && !isSecret && !isBlank(answer.text) && !isNo(answer.text)) return
      yield {
        at: isSecret ? placeOf(files) : (answer?.at ?? placeOf(files)),
        message: `Nobody has said yet that ${that}.`,
        paste: pasteOf(id, question.paste),
      }
    },
    examples: { fails: question.asked },
  })
}

/** Headings of the answers in the report. */
export const CONDITIONAL_LABELS: readonly (readonly [string, string])[] = [
  redirects,
  credentials,
  solutionChecker,
  responsible,
  mcpTests,
].map(({ id, label }) => [id, label] as const)

const criteria: readonly DefinedCriterion[] = [
  define(redirects),
  define(credentials),
  define(solutionChecker),
  define(responsible),
  define(mcpTests),
]
export default criteria
