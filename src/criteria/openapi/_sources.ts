import type { Source } from '../../model/criterion.js'

/** The page of Microsoft's that lists the rules of its Swagger validator. */
export const VALIDATOR_PAGE: Source = {
  url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-swagger-validator-rules',
  checked: '2026-11-23',
  confidence: 'documented',
}

/** What publishers are asked to do before they submit. */
export const SUBMISSION_PAGE: Source = {
  url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission',
  checked: '2026-11-23',
  confidence: 'documented',
}

/** The published questions and answers, which name the limits. */
export const FAQ_PAGE: Source = {
  url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/faq',
  checked: '2026-11-23',
  confidence: 'documented',
}

/** The coding standards for connectors. */
export const CODING_STANDARDS_PAGE: Source = {
  url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/coding-standards',
  checked: '2026-11-23',
  confidence: 'documented',
}
