import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'
import { VALIDATOR_PAGE } from './_sources.js'

export default defineCriterion({
  id: 'openapi-basepath-slash',
  title: 'The base path begins with a slash.',
  level: 'required',
  validator: {
    rule: 'BasePathNotValid',
    text: "The 'basePath' property, if present, must start with a '/' character.",
  },
  why: 'Host, base path and path are put together to the address of each request.',
  remedy: 'Begin it with a slash.',
  source: VALIDATOR_PAGE,
  prevalence: '0 % of published connectors',
  needs: ['openapi'],
  *check({ openapi }) {
    const path = openapi.root.get('basePath')
    if (typeof path?.value !== 'string') return
    if (path.value.startsWith('/')) {
      const isDoubled = path.value.length > 1 && path.value.endsWith('/')
      const hits = isDoubled ? openapi.pathItems.some((item) => item.key.startsWith('/') && item.key !== '/') : false
      if (hits)
        yield {
          at: path,
          level: 'advice',
          message: `The base path ${quote(path.value)} ends in a slash and the paths begin with one, which gives two in a row.`,
          remedy: 'Remove the slash at the end.',
        }
      return
    }
    const mended = /^[A-Za-z0-9._~-]/.test(path.value) && !path.value.includes('://') ? `/${path.value}` : undefined
    yield {
      at: path,
      message:
        path.value === ''
          ? 'The base path is empty.'
          : `The base path ${quote(path.value)} does not begin with a slash.`,
      ...(path.value === '' ? { remedy: 'Write "/", or remove it.' } : {}),
      ...(mended === undefined ? {} : { fix: { description: 'Begin it with a slash.', replaceValueWith: mended } }),
    }
  },
  examples: { fails: { definition: { basePath: 'v1' } } },
})
