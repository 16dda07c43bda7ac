// Writes everything that follows from the criteria: registry, pages, tables, schemas. Byte for byte reproducible.
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { failuresPage } from './generate/failures.mjs'
import { writeReadme } from './generate/readme.mjs'
import { writeProduct, writeRegistry } from './generate/registry.mjs'
import { writeSwaggerValidator } from './generate/swagger-validator.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
writeRegistry(root)
writeFileSync(new URL('../docs/github-failures.md', import.meta.url), failuresPage(new URL('..', import.meta.url)))
writeProduct(root)
writeReadme(root)
await writeSwaggerValidator(root)
execFileSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-p', root], { stdio: 'inherit' })
if (existsSync(new URL('./generate/pages.mjs', import.meta.url))) {
  const { writePages } = await import('./generate/pages.mjs')
  await writePages(root)
}
const { writeSchemas } = await import('./generate/schemas.mjs')
await writeSchemas(root)
