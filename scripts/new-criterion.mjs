// npm run new-criterion -- AREA ID "Title in the present tense.": writes the skeleton of a criterion.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [area, id, title] = process.argv.slice(2)
if (!/^[a-z]+$/.test(area ?? '') || !/^[a-z][a-z0-9-]+$/.test(id ?? '') || !title?.endsWith('.')) {
  console.error('usage: npm run new-criterion -- AREA ID "What is true of a good connector."')
  process.exit(2)
}
const folder = fileURLToPath(new URL(`../src/criteria/${area}/`, import.meta.url))
const file = `${folder}${id}.ts`
if (existsSync(file)) {
  console.error(`src/criteria/${area}/${id}.ts is there already`)
  process.exit(1)
}
const today = new Date().toISOString().slice(0, 10)
mkdirSync(folder, { recursive: true })
writeFileSync(
  file,
  `import { quote } from '../../model/quote.js'
import { defineCriterion } from '../define.js'

export default defineCriterion({
  id: '${id}',
  title: ${JSON.stringify(title).replaceAll("'", "\\'").replace(/^"|"$/g, "'")},
  level: 'advice',
  why: 'One sentence: what happens to a maker or a reviewer when it does not hold.',
  remedy: 'One sentence: what to type.',
  source: { url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/', checked: '${today}', confidence: 'documented' },
  needs: ['openapi'],
  *check({ openapi }) {
    for (const operation of openapi.operations) {
      if (operation.isInternal || operation.node.has('tags')) continue
      yield { at: operation.node, message: \`The operation \${quote(operation.id ?? operation.path)} has no tag.\` }
    }
  },
  examples: {
    fails: {},
    passes: { definition: { paths: null } },
  },
})
`,
)
console.log(`src/criteria/${area}/${id}.ts: fill it in, then npm run generate and npm test`)
