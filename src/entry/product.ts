import { REPOSITORY, VERSION } from '../generated/product.js'
import type { Report } from '../model/report.js'

const NAME = 'connector-certification'
const SAFE_REPOSITORY = /^[\w.-]+\/[\w.-]+$/
const SAFE_REF = /^[\w./-]+$/
const SAFE_SERVER = /^https:\/\/[\w.-]+(?::\d+)?$/

/**
 * Who speaks in a report, and where the pages of the criteria are: in the Action's own repository at its own ref when
 * a workflow runs it, else at the version's tag of the repository that `package.json` names.
 */
export function product(environment: Readonly<Record<string, string | undefined>> = {}): Report['tool'] {
  const repository = environment.GITHUB_ACTION_REPOSITORY
  const ref = environment.GITHUB_ACTION_REF
  if (repository && ref && SAFE_REPOSITORY.test(repository) && SAFE_REF.test(ref)) {
    const server = environment.GITHUB_SERVER_URL
    const base = server && SAFE_SERVER.test(server) ? server : 'https://github.com'
    return { name: NAME, version: VERSION, docs: `${base}/${repository}/blob/${ref}/docs/criteria` }
  }
  return { name: NAME, version: VERSION, docs: `${REPOSITORY}/blob/v${VERSION}/docs/criteria` }
}
