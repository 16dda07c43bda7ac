import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { templateNames } from './_paths.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-path-syntax',
  title: 'Every path is a path: a slash first, whole braces, no query.',
  level: 'required',
  breaksConnector: true,
  validator: {
    rule: 'OperationPathMustStartWithSlash',
    text: "The path is not valid, it must start with a '/' character.",
  },
  covers: [
    'OperationPathMayNotContainQueryOrFragment',
    'OperationPathTemplateNotValid',
    'OperationPathVariablesContainDefaults',
    'OperationPathContainsUnsupportedCharacters',
    'PathItemRefNotSuppored',
  ],
  why: 'Host, base path and path are put together to the address of each request.',
  remedy: 'Begin the path with a slash; parameters go into whole braces, a query goes into query parameters.',
  source: VALIDATOR_PAGE,
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    for (const item of openapi.root.get('paths')?.members() ?? []) {
      const path = item.key
      if (path.startsWith('x-')) continue
      const fault = faultOf(path)
      if (fault) yield { at: item.atKey, ...fault, message: `The path ${quote(path)} ${fault.message}` }
      const reference = item.get('$ref')
      if (reference)
        yield {
          at: reference,
          message: `The path ${quote(path)} is a reference, and references are not followed here.`,
          remedy: 'Write its operations out.',
          upstream: "The '$ref' property in a path is not supported.",
        }
    }
  },
  examples: { fails: { definition: { paths: { '/orders?open=true': { parameters: [] } } } } },
})

function faultOf(path: string): { message: string; remedy?: string; upstream: string } | undefined {
  if (!path.startsWith('/'))
    return {
      message: 'does not begin with a slash.',
      remedy: `Write ${quote(`/${path}`)}.`,
      upstream: "The path is not valid, it must start with a '/' character.",
    }
  if (!hasWholeBraces(path))
    return {
      message: 'has a brace without a partner, or a pair of braces across two segments.',
      remedy: 'Put each parameter into a pair of braces inside one segment, such as /items/{id}.',
      upstream:
        "The path is not valid, each path template variable enclosed by '{' and '}' characters must be contained within a single URL segment. Individual '{' or '}' characters which are not enclosing a path template variable must be URL encoded.",
    }
  const bare = path.replace(/\{[^{}]*\}/g, '')
  if (/[?#]/.test(bare))
    return {
      message: 'holds a query or a fragment.',
      remedy: 'Cut it off, and describe what stands in it as query parameters.',
      upstream:
        "The path is not valid, it must not contain a query part or fragment identifier. To include '?' or '#' characters in the path, they must be URL encoded.",
    }
  if (templateNames(path).some((name) => name.includes('=')))
    return {
      message: 'gives a parameter a value inside its braces.',
      remedy: "Leave the name alone in the braces, and write the value under 'default' of the parameter.",
      upstream: "The operation path template variables cannot set default values with character '='.",
    }
  if (path.includes('*'))
    return {
      message: "holds the wildcard '*'.",
      remedy: 'Write the path out, or use a parameter.',
      upstream: "The operation path cannot contain wildcard character '*'.",
    }
  return undefined
}

function hasWholeBraces(path: string): boolean {
  let isOpen = false
  for (const character of path) {
    if (character === '{') {
      if (isOpen) return false
      isOpen = true
    } else if (character === '}') {
      if (!isOpen) return false
      isOpen = false
    } else if (character === '/' && isOpen) return false
  }
  return !isOpen
}
