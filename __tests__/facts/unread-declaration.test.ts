import { describe, expect, it } from '@jest/globals'
import { checkFiles, connectorFiles } from '../support/connector.js'
import type { MemoryFiles } from '../support/tree.js'

const PLACES = 'One is read beside each connector, and .github/certification.yml for all of them together.'
const TWO = { ...connectorFiles({ folder: 'Plums' }), ...connectorFiles({ folder: 'Pears' }) }

async function notes(files: MemoryFiles): Promise<readonly string[]> {
  return (await checkFiles(files)).report.notes
}

describe('a certification.yml where nothing reads it', () => {
  it('at the root above several connectors is said in a note', async () => {
    expect(await notes({ ...TWO, 'certification.yml': 'publisher: custom\n' })).toEqual([
      `Not read: 'certification.yml'. ${PLACES}`,
    ])
  })

  it('in a folder between, or a second one beside a connector, is said as well', async () => {
    const files = {
      'connectors/certification.yml': 'publisher: custom\n',
      ...Object.fromEntries(Object.entries(TWO).map(([path, content]) => [`connectors/${path}`, content])),
      'connectors/Plums/certification.yaml': 'publisher: custom\n',
      'connectors/Plums/certification.yml': 'publisher: verified\n',
    }
    const [note = ''] = await notes(files)
    expect(note).toMatch(/^Not read: 'connectors\/Plums\/certification\.ya?ml' and 'connectors\/certification\.yml'\. /)
  })

  it('is no matter where it is read: beside a connector, above the only one, or for all', async () => {
    expect(await notes({ ...TWO, '.github/certification.yml': 'publisher: verified\n' })).toEqual([])
    expect(await notes({ ...TWO, 'Plums/certification.yml': 'publisher: verified\n' })).toEqual([])
    const { 'Plums/certification.yml': _, ...only } = connectorFiles({ folder: 'Plums' })
    expect(await notes({ ...only, 'certification.yml': 'publisher: verified\n' })).toEqual([])
  })

  it('is not spoken of in folders that are left out', async () => {
    const exclude = "exclude: ['examples/**']\n"
    expect(
      await notes({
        ...TWO,
        '.github/certification.yml': exclude,
        'examples/certification.yml': '',
        'node_modules/x/certification.yml': '',
      }),
    ).toEqual(['Left out by configuration: examples/**.'])
  })
})
