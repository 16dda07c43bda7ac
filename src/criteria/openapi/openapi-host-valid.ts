import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-host-valid',
  title: 'The host is a host name, without scheme, path or braces.',
  level: 'required',
  breaksConnector: true,
  policyCodes: ['5000.2.6.4'],
  validator: {
    rule: 'HostNameNotValid',
    text: "The 'host' property, if present, must be a valid URI host without a scheme or path.",
  },
  why: 'Scheme, host and base path are put together to the address of each request.',
  remedy: "Leave only the host name, such as api.contoso.com; a path goes into 'basePath', a scheme into 'schemes'.",
  source: VALIDATOR_PAGE,
  prevalence: '0.1 % of published connectors, 0 % of those published since 2023',
  needs: ['openapi', 'hostPolicy'],
  *check({ openapi, hostPolicy }) {
    const host = openapi.root.get('host')
    const value = openapi.root.string('host')
    if (!host || value === undefined || value.trim() === '') return
    const fault = faultOf(value)
    if (fault === undefined) return
    // A placeholder is never called when a policy replaces the host for every operation.
    if (hostPolicy.coversAll && /[{}[\]<>]/.test(value) && !value.includes('/')) return
    const bare = bareHost(value)
    yield {
      at: host,
      message: `The host ${quote(value)} ${fault}.`,
      ...(bare === undefined
        ? {}
        : {
            remedy: `Write ${quote(bare)}; a path goes into 'basePath', a scheme into 'schemes'.`,
            fix: { description: 'Leave only the host name.', replaceValueWith: bare },
          }),
    }
  },
  examples: {
    fails: { definition: { host: 'https://api.orchardharvest.com' } },
    passes: {
      definition: { host: '{site}.orchardharvest.com' },
      properties: {
        properties: {
          policyTemplateInstances: [
            {
              templateId: 'dynamichosturl',
              title: 'Host of the site',
              parameters: {
                'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('site').orchardharvest.com",
              },
            },
          ],
        },
      },
    },
  },
})

function faultOf(value: string): string | undefined {
  if (value.includes('://')) return 'holds a scheme'
  if (/[/\\]/.test(value)) return 'holds a path'
  if (/[{}]/.test(value)) return 'holds a placeholder, and no policy replaces the host of every operation'
  if (/\s/.test(value)) return 'holds a blank'
  if (/[?#@]/.test(value)) return 'holds a character that no host name has'
  if (!/^[^:]+(?::\d{1,5})?$/.test(value)) return 'does not end in a port number after its colon'
  return undefined
}

function bareHost(value: string): string | undefined {
  const withoutScheme = value.trim().slice(value.includes('://') ? value.trim().indexOf('://') + 3 : 0)
  const end = withoutScheme.search(/[/\\?#]/)
  const host = end === -1 ? withoutScheme : withoutScheme.slice(0, end)
  return host !== value && /^[A-Za-z0-9.-]+(?::\d{1,5})?$/.test(host) ? host : undefined
}
