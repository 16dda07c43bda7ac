import { checkFiles, connectorFiles } from './connector.js'

const FILES: Readonly<Record<string, string>> = {
  definition: 'apiDefinition.swagger.json',
  properties: 'apiProperties.json',
  readme: 'readme.md',
}

/** One slip: the text that is replaced (its first occurrence), what stands there instead, and what must be told. */
export type Slip = readonly [from: string, to: string, finding: string, hint?: string]

/**
 * What is told of the clean connector with one slip of the keyboard, advice left out: criterion and pointer,
 * and the words in quotes that follow "did you mean" or "misspelling of".
 */
export async function toldOf(file: string, [from, to]: Slip): Promise<{ findings: string[]; hints: string[] }> {
  const files = connectorFiles()
  const path = Object.keys(files).find((name) => name.endsWith(`/${FILES[file]}`)) ?? ''
  const text = String(files[path])
  if (!text.includes(from)) throw new Error(`the clean connector has no ${from}`)
  const { report } = await checkFiles({ ...files, [path]: text.replace(from, to) })
  const findings = (report.connectors[0]?.findings ?? []).filter(
    ({ kind, level }) => kind === 'defect' && level !== 'advice',
  )
  return {
    findings: findings.map(({ criterion, pointer }) => `${criterion} ${pointer}`.trim()),
    hints: findings.flatMap(({ message, remedy }) => {
      const hint = /(?:[Dd]id you mean|misspelling of) '([^']+)'/.exec(`${message} ${remedy}`)?.[1]
      return hint === undefined ? [] : [hint]
    }),
  }
}
