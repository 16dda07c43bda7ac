// The criteria of the first issue alone, as a bundle of their own: what the full set costs beside them.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from '../scripts/build/bundle.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The founding table, and rows 1 to 3, 6 to 12 and 15 to 22 of the reasons for rejection. */
export const FOUNDING = new Set(
  `attest-saas-scenario attest-ownership-or-rights attest-nomination attest-agreements attest-test-account
  attest-support-contact-microsoft attest-uptime attest-tier
  auth-known-keys auth-type-supported auth-connection-parameters-present auth-parameter-types auth-parameter-name
  auth-security-definitions auth-oauth-settings-present auth-oauth-identity-provider auth-oauth-urls
  auth-oauth-redirect auth-oauth-flow auth-security-requirements
  brand-color-present brand-color-hex brand-color-forbidden brand-color-near-white brand-color-ip
  brand-color-not-ip-orange file-icon-absent-ip file-icon-present icon-background-matches-brand
  icon-background-not-white icon-background-uniform icon-decodes icon-dimensions icon-format icon-logo-proportion
  icon-opaque icon-size-bytes icon-square-corners icon-white-logo
  metadata-categories metadata-categories-count metadata-contact-present metadata-contact-name
  metadata-contact-email metadata-contact-url metadata-block-present metadata-website metadata-privacy-policy
  description-present description-length description-product-names description-distinct
  title-present title-length title-reserved-words title-product-names title-ends-alphanumeric
  openapi-version-2 openapi-schema-valid openapi-second-opinion openapi-ref-targets openapi-root-keys
  openapi-path-parameters-match openapi-path-unique openapi-path-syntax openapi-at-least-one-operation
  openapi-host-present openapi-host-valid openapi-host-production openapi-https-only operation-id-unique
  operation-id-present operation-summary-present operation-description-present operation-product-names
  parameter-summary-present parameter-description-present parameter-summary-differs parameter-unique
  response-present response-default-schema response-schema-present response-schema-empty text-not-empty
  text-says-something operation-summary-differs operation-description-meaningful parameter-description-sentence
  properties-publisher properties-stack-owner properties-publisher-vs-owner properties-container vp-domain-consistency
  file-openapi-present file-properties-present file-readme-present file-json-parses file-json-encoding
  file-json-duplicate-keys file-readable file-no-secrets
  readme-is-markdown readme-title-and-summary readme-operations-named readme-publisher readme-prerequisites
  readme-operations readme-known-issues readme-deployment readme-getting-started readme-no-template-text
  waiver-used waiver-not-expired`.split(/\s+/),
)

/** Bundles the founding criteria and puts them beside a copy of the rest of dist/. Returns that command line. */
export async function buildFounding() {
  if (!existsSync(join(root, 'build/core.js'))) throw new Error('there is no build/: run npm run build first')
  const place = join(root, 'node_modules/.cache/founding')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  cpSync(join(root, 'build'), join(place, 'build'), { recursive: true })
  cpSync(join(root, 'dist'), join(place, 'dist'), { recursive: true })
  const registry = join(place, 'build/generated/registry.js')
  writeFileSync(registry, await withFoundingOnly(readFileSync(registry, 'utf8'), dirname(registry)))
  rmSync(join(place, 'dist/core'), { recursive: true })
  await bundle(join(place, 'build/core.js'), join(place, 'dist/core'), { './sharp.mjs': '../sharp/binding.mjs' })
  return join(place, 'dist/cli/index.js')
}

/** The registry without the files that hold no founding criterion, and of the others with the founding ones only. */
async function withFoundingOnly(text, folder) {
  const lines = []
  const left = new Set()
  const found = new Set()
  for (const line of text.split('\n')) {
    const file = /^import (\w+) from '(.*)';?$/.exec(line)
    const entry = /^ {4}\['[\w-]+', (\w+)\],$/.exec(line)
    if (file) {
      const module = await import(pathToFileURL(join(folder, file[2])).href)
      const ids = [module.default].flat().map((criterion) => criterion.id)
      const founding = ids.filter((id) => FOUNDING.has(id))
      for (const id of founding) found.add(id)
      if (founding.length === 0) left.add(file[1])
      else lines.push(line)
    } else if (!entry || !left.has(entry[1])) lines.push(line)
  }
  const unknown = [...FOUNDING].filter((id) => !found.has(id))
  if (unknown.length > 0) throw new Error(`no criterion is called ${unknown.join(', ')}`)
  return `${lines.join('\n').replace('export const CRITERIA = ', 'const ALL = ')}
const FOUNDING = new Set(${JSON.stringify([...FOUNDING])})
export const CRITERIA = ALL.filter((criterion) => FOUNDING.has(criterion.id))\n`
}
