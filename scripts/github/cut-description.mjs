// Cuts the operations that the project calls out of GitHub's own OpenAPI description, for the stand-in of the tests.
//
//   npm install --prefix /some/other/folder --ignore-scripts @octokit/openapi@23.0.2
//   node scripts/github/cut-description.mjs /some/other/folder/node_modules/@octokit/openapi
//
// Only what a request is checked against is kept: parameters, request bodies, the statuses of answers. Prose and
// examples are left out. The package is not a dependency: it has 390 MB.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const OPERATIONS = [
  ['/user', 'get'],
  ['/repos/{owner}/{repo}', 'get'],
  ['/repos/{owner}/{repo}/check-runs', 'post'],
  ['/repos/{owner}/{repo}/check-runs/{check_run_id}', 'get'],
  ['/repos/{owner}/{repo}/check-runs/{check_run_id}', 'patch'],
  ['/repos/{owner}/{repo}/commits/{ref}/check-runs', 'get'],
  ['/repos/{owner}/{repo}/commits/{commit_sha}/pulls', 'get'],
  ['/repos/{owner}/{repo}/collaborators/{username}/permission', 'get'],
  ['/repos/{owner}/{repo}/compare/{basehead}', 'get'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'get'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'post'],
  ['/repos/{owner}/{repo}/issues/comments/{comment_id}', 'get'],
  ['/repos/{owner}/{repo}/issues/comments/{comment_id}', 'patch'],
  ['/repos/{owner}/{repo}/issues/comments/{comment_id}', 'delete'],
  ['/repos/{owner}/{repo}/pulls', 'get'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}', 'get'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}/files', 'get'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}/comments', 'get'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}/reviews', 'get'],
  ['/repos/{owner}/{repo}/pulls/{pull_number}/reviews', 'post'],
  ['/repos/{owner}/{repo}/git/trees/{tree_sha}', 'get'],
  ['/repos/{owner}/{repo}/git/trees', 'post'],
  ['/repos/{owner}/{repo}/git/blobs/{file_sha}', 'get'],
  ['/repos/{owner}/{repo}/git/blobs', 'post'],
  ['/repos/{owner}/{repo}/git/commits/{commit_sha}', 'get'],
  ['/repos/{owner}/{repo}/git/commits', 'post'],
  ['/repos/{owner}/{repo}/git/ref/{ref}', 'get'],
  ['/repos/{owner}/{repo}/git/refs', 'post'],
  ['/repos/{owner}/{repo}/contents/{path}', 'get'],
  ['/repos/{owner}/{repo}/contents/{path}', 'put'],
  // Not called by the Action: examples/rulesets are checked against it.
  ['/repos/{owner}/{repo}/rulesets', 'post'],
]
const PROSE = new Set(['description', 'summary', 'externalDocs', 'example', 'examples', 'tags', 'title'])
const OUT = new URL('../../__tests__/support/github/description.json', import.meta.url)

const packageFolder = process.argv[2]
if (!packageFolder) throw new Error('Name the folder of the installed package @octokit/openapi.')
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
const api = JSON.parse(readFileSync(join(packageFolder, 'generated/api.github.com.json'), 'utf8'))

const out = {
  source: {
    package: `@octokit/openapi ${version}`,
    file: 'generated/api.github.com.json',
    upstream: 'https://github.com/github/rest-api-description',
    apiVersion: api.info.version,
    license: 'MIT',
    cutBy: 'scripts/github/cut-description.mjs',
  },
  openapi: api.openapi,
  paths: {},
  components: {},
}

/** A copy without prose. A member of `properties` is a name, whatever it is called. */
function strip(node, isNames = false) {
  if (Array.isArray(node)) return node.map((item) => strip(item))
  if (typeof node !== 'object' || node === null) return node
  const kept = Object.entries(node).filter(([key]) => isNames || !(PROSE.has(key) || key.startsWith('x-')))
  return Object.fromEntries(kept.map(([key, value]) => [key, strip(value, key === 'properties' && !isNames)]))
}

/** Brings along every component that is referred to. */
function bring(node) {
  if (typeof node !== 'object' || node === null) return
  if (typeof node.$ref === 'string') {
    const [, , section, name] = node.$ref.slice(1).split('/')
    out.components[section] ??= {}
    if (out.components[section][name] === undefined) {
      out.components[section][name] = strip(api.components[section][name])
      bring(out.components[section][name])
    }
  }
  for (const value of Object.values(node)) bring(value)
}

for (const [path, method] of OPERATIONS) {
  const full = api.paths[path]?.[method]
  if (!full) throw new Error(`The description has no ${method} ${path} any more.`)
  out.paths[path] ??= {}
  const operation = strip({
    operationId: full.operationId,
    parameters: full.parameters ?? [],
    ...(full.requestBody ? { requestBody: full.requestBody } : {}),
  })
  operation.responses = Object.keys(full.responses)
  out.paths[path][method] = operation
  bring(operation)
}
writeFileSync(OUT, `${JSON.stringify(out, null, 1)}\n`)
