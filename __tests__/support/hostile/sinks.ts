import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Ran } from '../github/runner.js'
import type { Scene } from '../github/scene.js'

/** Everything that left the process, by where it went. */
export interface Sinks {
  readonly ran: Ran
  /** Raw bodies of the requests that write. */
  readonly requests: readonly string[]
  readonly checkTitle: string
  /** Markdown, each text of its own. */
  readonly markdown: Readonly<Record<'comment' | 'check summary' | 'check text' | 'job summary', string>>
  readonly annotations: readonly { path: string; title?: string; message: string }[]
  readonly suggestions: readonly string[]
  readonly html: string
  readonly sarif: string
  readonly json: string
  readonly badge: string
}

const OUT = '.out'

/** Runs the bundled check on the pull request with everything switched on, and gathers what it wrote. */
export async function everySink(scene: Scene, over: Parameters<Scene['run']>[0] = {}): Promise<Sinks> {
  const { state } = scene.github
  for (const list of [state.checkRuns, state.comments, state.reviewComments, state.reviews]) list.length = 0
  const from = scene.github.calls.length
  const ran = await scene.run({
    ...over,
    inputs: {
      'report-file': `${OUT}/report.json`,
      'sarif-file': `${OUT}/report.sarif`,
      'html-file': `${OUT}/report.html`,
      'badge-file': `${OUT}/badge`,
      'max-annotations': '2000',
      suggestions: 'true',
      ...over.inputs,
    },
  })
  const file = (name: string): string => {
    const path = join(scene.workspace.folder, OUT, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  const [run] = state.checkRuns
  const sinks: Sinks = {
    ran,
    requests: scene.github.calls
      .slice(from)
      .flatMap((call) => (call.method === 'get' || call.method === 'GET' ? [] : [call.raw])),
    checkTitle: run?.output.title ?? '',
    markdown: {
      comment: state.comments[0]?.body ?? '',
      'check summary': run?.output.summary ?? '',
      'check text': run?.output.text ?? '',
      'job summary': ran.summary,
    },
    annotations: run?.annotations ?? [],
    suggestions: state.reviewComments.map((one) => one.body),
    html: file('report.html'),
    sarif: file('report.sarif'),
    json: file('report.json'),
    badge: file('badge.json') + file('badge.svg'),
  }
  rmSync(join(scene.workspace.folder, OUT), { recursive: true, force: true })
  return sinks
}

/** All bytes that left, as one text for each place they went to. */
export function bytesOf(sinks: Sinks): Readonly<Record<string, string>> {
  const { ran } = sinks
  return {
    log: ran.out,
    errors: ran.err,
    'job summary': ran.summary,
    outputs: JSON.stringify(ran.outputs),
    requests: sinks.requests.join('\n'),
    html: sinks.html,
    sarif: sinks.sarif,
    json: sinks.json,
    badge: sinks.badge,
  }
}
