// Every regular expression of src/ has to take linear time on any text: npm run check-patterns [-- FILE…]
// Each literal is judged by recheck, which finds exponential and polynomial backtracking and an attack for it.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const { resolve } = createRequire(createRequire(import.meta.url).resolve('recheck'))
try {
  resolve(
    `recheck-${process.platform === 'win32' ? 'windows' : process.platform === 'darwin' ? 'macos' : 'linux'}-${process.arch}/package.json`,
  )
  process.env.RECHECK_BACKEND ??= 'native'
} catch {
  // Without the program for this platform it runs in JavaScript, which takes a minute instead of seconds.
  process.env.RECHECK_BACKEND ??= 'pure'
}
const { checkSync } = await import('recheck')

const root = fileURLToPath(new URL('..', import.meta.url))
/** Milliseconds for one expression; the hard ones need a fraction of it. */
const TIMEOUT = 60_000
/**
 * Counts are judged as if they were small: `{0,200}` costs two hundred steps for each character at most, which is
 * linear, while the automaton that recheck builds of it takes minutes.
 */
const LARGEST_COUNT = 3

const files = process.argv.length > 2 ? process.argv.slice(2) : sources(join(root, 'src'))
const found = files.flatMap(expressions)
const judged = new Map()
let bad = 0
for (const { pattern, flags, text, place } of found) {
  if (!judged.has(text)) judged.set(text, judge(withSmallCounts(pattern), flags))
  const { status, complexity, attack, error } = judged.get(text)
  if (status === 'safe') continue
  bad++
  const reason =
    status === 'vulnerable'
      ? `${complexity.summary}, for example on ${attack.pattern.slice(0, 200)}`
      : `not judged: ${error?.kind}`
  console.log(`${place}  ${text.slice(0, 120)}\n    ${reason}`)
}
console.log(
  `${found.length} regular expressions, ${judged.size} different, ${bad} that backtrack or could not be judged`,
)
process.exitCode = bad > 0 ? 1 : 0

/** What was found by trying is confirmed by a clock, and on a busy machine that is often wrong: it has to hold three times. */
function judge(pattern, flags) {
  let verdict
  for (let time = 0; time < 3; time++) {
    verdict = checkSync(pattern, flags, { timeout: TIMEOUT })
    if (verdict.status !== 'vulnerable' || verdict.checker !== 'fuzz') break
  }
  return verdict
}

/** The pattern with every count brought down. */
function withSmallCounts(pattern) {
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\{(\d+)(,?)(\d*)\}/gs, (whole, least, comma, most) => {
    if (least === undefined) return whole
    const low = Math.min(Number(least), LARGEST_COUNT)
    return comma === '' ? `{${low}}` : `{${low},${most === '' ? '' : Math.min(Number(most), LARGEST_COUNT)}}`
  })
}

function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** The literals of a file. One that is put together at run time cannot be judged and counts only where it is compiled alone. */
function expressions(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const literals = []
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      const end = node.text.lastIndexOf('/')
      literals.push({
        text: node.text,
        pattern: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: `${relative(root, file)}:${line + 1}`,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return literals
}
