import { nearest } from '../../facts/nearest.js'
import { leading, quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { written } from '../sources.js'

export default defineCriterion({
  id: 'auth-security-requirements',
  title: 'Security requirements name what is defined.',
  level: 'recommended',
  validator: { rule: 'SecurityRequirementMustBeDefined' },
  covers: ['OAuthSecurityRequirementValueMustBeScopeName', 'SecurityRequirementMustHaveEmptyValue'],
  why: 'A requirement that is not defined has no effect.',
  remedy: 'Use a name of securityDefinitions; scopes belong to OAuth 2.0 only.',
  source: written('validator'),
  prevalence: '4.1 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const definitions = openapi.root.get('securityDefinitions')
    const general = openapi.root.get('security')
    const [defined] = definitions?.keys ?? []
    if (
      defined !== undefined &&
      general?.isArray &&
      (general.value as unknown[]).length === 0 &&
      openapi.operations.some(({ node }) => !node.has('security'))
    )
      yield {
        at: general,
        level: 'advice',
        message: `'security' is empty, so that no operation asks for ${quote(defined)}, which securityDefinitions describes.`,
        remedy: `Write "security": [{ ${JSON.stringify(leading(defined, 60))}: [] }].`,
      }
    for (const owner of [openapi.root, ...openapi.operations.map(({ node }) => node)]) {
      for (const requirement of owner.get('security')?.elements() ?? []) {
        for (const entry of requirement.members()) {
          const definition = definitions?.get(entry.key)
          if (!definition) {
            const near = nearest(entry.key, definitions?.keys ?? [])
            yield {
              at: entry.atKey,
              message: `The security definition ${quote(entry.key)} does not exist${near ? `; did you mean ${quote(near)}?` : '.'}`,
              upstream: `The security requirement '${leading(entry.key, 120)}' is not defined in the 'securityDefinitions' object.`,
              ...(definitions ? {} : { lacks: { in: openapi.root, key: 'securityDefinitions' } }),
            }
          } else if (definition.string('type') !== 'oauth2' && entry.isArray && (entry.value as unknown[]).length > 0) {
            yield {
              at: entry,
              message: `${quote(entry.key)} is not OAuth 2.0 and can have no scopes.`,
              upstream: `The security requirement '${leading(entry.key, 120)}' cannot specify any scopes, an empty array should be provided.`,
            }
          } else if (definition.string('type') === 'oauth2') {
            const scopes = definition.get('scopes')
            for (const scope of entry.elements()) {
              if (
                typeof scope.value === 'string' &&
                scopes?.isObject &&
                scopes.keys.length > 0 &&
                !scopes.has(scope.value)
              )
                yield {
                  at: scope,
                  message: `The scope ${quote(scope.value)} is not defined${nearest(scope.value, scopes.keys) ? `; did you mean ${quote(nearest(scope.value, scopes.keys))}?` : '.'}`,
                  upstream: `The OAuth security requirement '${leading(entry.key, 120)}' refers to scope name '${leading(scope.value, 120)}', but this is not defined in the 'securityDefinitions' object.`,
                }
            }
          }
        }
      }
    }
  },
  examples: { fails: { definition: { security: [{ apiKey: [] }] } } },
})
