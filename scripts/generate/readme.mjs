// The tables of inputs and outputs in the README, from the manifests of the actions.
import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

/** Between `<!-- NAME -->` and `<!-- /NAME -->` in the README stands the table of that part of a manifest. */
const TABLES = [
  ['inputs', 'action.yml', inputsTable],
  ['outputs', 'action.yml', outputsTable],
  ['publish-inputs', 'publish/action.yml', inputsTable],
  ['publish-outputs', 'publish/action.yml', outputsTable],
]

/** Writes the tables into README.md. */
export function writeReadme(root) {
  const file = `${root}/README.md`
  let text = readFileSync(file, 'utf8')
  for (const [name, manifest, draw] of TABLES) {
    const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(open), text.indexOf(close)]
    if (from < 0 || to < from) throw new Error(`README.md has no ${open.trim()} … ${close}`)
    const table = draw(parse(readFileSync(`${root}/${manifest}`, 'utf8')))
    text = `${text.slice(0, from + open.length)}\n${table}\n${text.slice(to)}`
  }
  writeFileSync(file, text)
}

function inputsTable({ inputs }) {
  const rows = Object.entries(inputs).map(
    ([name, { description, default: value, required }]) =>
      `| \`${name}\` | ${required ? 'required' : value === '' ? '' : `\`${value}\``} | ${cell(description)} |`,
  )
  return ['| input | default | what it does |', '|:--|:--|:--|', ...rows, ''].join('\n')
}

function outputsTable({ outputs }) {
  const rows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`)
  return ['| output | what it holds |', '|:--|:--|', ...rows, ''].join('\n')
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
