// Cuts example payloads of GitHub's webhooks for the tests of the Action, so that they have the shape of real ones.
//
//   npm install --prefix /some/other/folder --ignore-scripts @octokit/webhooks-examples@7.6.1
//   node scripts/github/cut-payloads.mjs /some/other/folder/node_modules/@octokit/webhooks-examples
//
// Addresses of the API, which nothing reads, are left out.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const WANTED = {
  pull_request: (example) => example.action === 'synchronize' || example.action === 'opened',
  pull_request_review: (example) => example.action === 'submitted',
  push: (example) => example.ref.startsWith('refs/heads/') && !example.deleted,
  merge_group: (example) => example.action === 'checks_requested',
  release: (example) => example.action === 'published',
  workflow_run: (example) => example.action === 'completed',
  workflow_dispatch: () => true,
}
const packageFolder = process.argv[2]
if (!packageFolder) throw new Error('Name the folder of the installed package @octokit/webhooks-examples.')
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
const events = JSON.parse(readFileSync(join(packageFolder, 'api.github.com/index.json'), 'utf8'))
const out = {
  source: {
    package: `@octokit/webhooks-examples ${version}`,
    license: 'MIT',
    cutBy: 'scripts/github/cut-payloads.mjs',
  },
}
for (const [name, isWanted] of Object.entries(WANTED)) {
  const example = events.find((event) => event.name === name)?.examples.find(isWanted)
  if (!example) throw new Error(`There is no example of ${name} any more.`)
  out[name] = JSON.parse(
    JSON.stringify(example, (key, value) =>
      /(?:_url|^url|^_links)$/.test(key) && key !== 'html_url' ? undefined : value,
    ),
  )
}
writeFileSync(
  new URL('../../__tests__/support/github/payloads.json', import.meta.url),
  `${JSON.stringify(out, null, 1)}\n`,
)
