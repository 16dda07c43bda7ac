import { SaxesParser } from 'saxes'

/** What `solution.xml` and `customizations.xml` of an exported solution say. Names are compared without regard to case. */
export interface SolutionXml {
  /** False when the file is no well-formed XML; what was read until then counts. */
  readonly isWellFormed: boolean
  /** `<Managed>`, as written. */
  readonly managed: string | undefined
  /** `type` of each `<RootComponent>`. */
  readonly rootComponents: readonly string[]
  /** Children by the name of their parent, for the parts that are counted. */
  readonly counts: ReadonlyMap<string, number>
  /** Text of each `<JsonFileName>`. */
  readonly workflowFiles: readonly string[]
}

const DEEPEST = 100
const MOST_TEXTS = 5000
/** The parts whose children are counted. */
const COUNTED = new Set(['connectors', 'connector', 'workflows', 'aicopilot_aiplugins', 'aicopilot_aiplugin'])

/** Reads the XML of a solution as a stream: no entities are declared, nothing is fetched, depth is bounded. */
export function readSolutionXml(text: string): SolutionXml {
  const counts = new Map<string, number>()
  const rootComponents: string[] = []
  const workflowFiles: string[] = []
  const open: string[] = []
  let managed: string | undefined
  let value = ''
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type has no place in a solution')
  })
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) throw new Error('nested too deep')
    const parent = open[open.length - 1]
    if (parent !== undefined && COUNTED.has(parent)) counts.set(parent, (counts.get(parent) ?? 0) + 1)
    const name = tag.name.toLowerCase()
    open.push(name)
    value = ''
    if (name === 'rootcomponent' && rootComponents.length < MOST_TEXTS) {
      const type = Object.entries(tag.attributes).find(([key]) => key.toLowerCase() === 'type')?.[1]
      rootComponents.push(String(type ?? ''))
    }
  })
  parser.on('text', (part) => {
    value = (value + part).slice(0, 1000)
  })
  parser.on('closetag', () => {
    const name = open.pop()
    if (name === 'managed') managed ??= value.trim()
    if (name === 'jsonfilename' && workflowFiles.length < MOST_TEXTS) workflowFiles.push(value.trim())
    value = ''
  })
  let isWellFormed = true
  try {
    parser.write(text).close()
  } catch {
    isWellFormed = false
  }
  return { isWellFormed, managed, rootComponents, counts, workflowFiles }
}
