import type { Source } from '../model/criterion.js'

/** Pages of learn.microsoft.com/connectors/custom-connectors that criteria cite. */
const PAGES = {
  validator: 'certification-swagger-validator-rules',
  submission: 'certification-submission',
  strings: 'connector-string-guidance',
  coding: 'coding-standards',
  extensions: 'openapi-extensions',
  versioning: 'operational-versioning',
  deprecation: 'deprecate-operation',
  webhooks: 'create-webhook-trigger',
  polling: 'create-polling-trigger',
  policyErrors: 'certification-policy-errors',
  faq: 'faq',
  connectionParameters: 'connection-parameters',
  multiAuth: 'multi-auth',
  policyTemplates: 'policy-templates/policy-templates',
  customCode: 'write-code',
} as const

/** The source of a rule: one of Microsoft's pages for connector publishers, as last compared. */
export function written(
  page: keyof typeof PAGES,
  confidence: Source['confidence'] = 'documented',
  note?: string,
): Source {
  const url = `https://learn.microsoft.com/en-us/connectors/custom-connectors/${PAGES[page]}`
  return { url, checked: '2026-11-23', confidence, ...(note === undefined ? {} : { note }) }
}
