import { describe, expect, it } from '@jest/globals'
import { readMarkdown } from '../../src/facts/markdown.js'

const TEXT = `# Orchard Harvest

Plans picking,
reads [orders](orders.md) and shows
![the flow](images/flow chart.png) or ![the plan](<images/plan of the year.png>).

- one
- two, with [a place](#nope) and
  [the same place](#nope)

<p>
  <img src="images/tree.png">
  <a href="guide.html">Guide</a>
</p>

Inline <img src="images/crate.png"> here.
`

/** Each link with the text that its place covers. */
function placesOf(text: string): string[] {
  const lines = text.split('\n')
  return readMarkdown('readme.md', text).links.map((link) => {
    const place = link.place()
    if (place.kind !== 'text') return `${link.target} nowhere`
    const { start, end } = place.range
    return `${start.line}: ${lines[start.line - 1]?.slice(start.column - 1, end.column - 1)}`
  })
}

describe('links of a readme', () => {
  it('have the place of their target', () => {
    expect(placesOf(TEXT)).toEqual([
      '4: orders.md',
      '5: images/plan of the year.png',
      '8: #nope',
      '9: #nope',
      '12: images/tree.png',
      '13: guide.html',
      '16: images/crate.png',
    ])
  })

  it('have the place of their line where the target is written in another way', () => {
    expect(placesOf('See [the guide][1].\n\n[1]: guide.md\n')).toEqual(['1: See [the guide][1].'])
  })
})
