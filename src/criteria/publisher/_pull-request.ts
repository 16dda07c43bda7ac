import type { ConnectorFilesFact } from '../../facts/facts.js'

export const REPOSITORY = 'https://github.com/microsoft/PowerPlatformConnectors'
export const PULL_REQUEST_TEMPLATE = `${REPOSITORY}/blob/dev/.github/pull_request_template.md`
export const INDEPENDENT_GUIDE =
  'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-submission-ip'

/** These rules are those of the public repository; in a repository of your own a pull request is named as you like. */
export function elsewhere({ files }: { readonly files: ConnectorFilesFact }): string | undefined {
  return files.root === undefined ? 'The rules for pull requests are those of the public repository.' : undefined
}

/** The folder and the pull request of the examples. */
export const FOLDER = 'independent-publisher-connectors/Orchard Harvest'
