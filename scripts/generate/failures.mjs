// The page of what happens when GitHub's API fails, from the table that the tests of the bundled Action run.
import { readFileSync } from 'node:fs'

const WORDS = {
  'checks/create': 'making the check run',
  'checks/update': 'appending annotations',
  'issues/create-comment': 'making the comment',
  'issues/list-comments': 'looking for the comment',
  'pulls/get': 'asking for the head of the pull request',
  'pulls/list-files': 'asking what the pull request changes, where the comparison fails too',
  'repos/compare-commits-with-basehead': 'comparing base and head',
  'git/get-tree': 'listing the files of the base or head, where the comparison fails too',
  'git/get-blob': 'reading a file of the base or head, where the comparison fails too',
}

/** Markdown of `docs/github-failures.md`. */
export function failuresPage(root) {
  const rows = JSON.parse(readFileSync(new URL('__tests__/support/github/failure-table.json', root), 'utf8'))
  const lines = [
    "# When GitHub's API fails",
    '',
    'The verdict is computed before anything is posted: it is the exit code of the job, and nothing below changes it, in',
    'either direction. Each row is run by the tests, through the bundled Action against a stand-in for GitHub, on a pull',
    'request whose connector has required findings (exit code 1) unless the row says that it passes (exit code 0).',
    'The job summary always has the whole report, and where the check run is missing the annotations are workflow commands.',
    '',
    '| while | GitHub | exit code | on GitHub afterwards | what the job says |',
    '|:--|:--|--:|:--|:--|',
  ]
  for (const row of rows) {
    const cells = [
      row.operation === null ? 'everything' : (WORDS[row.operation] ?? row.operation),
      row.what,
      row.passes ? '0' : '1',
      row.posted ?? '',
      row.sees === '' ? 'nothing' : (row.sees ?? ''),
    ]
    lines.push(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
  }
  return `${lines.join('\n')}\n`
}
