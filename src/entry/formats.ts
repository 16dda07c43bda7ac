import { type Checked, CRITERIA } from '../core.js'
import type { FileTree } from '../model/submission.js'
import type { Sources } from '../report/excerpt.js'

/** What a report can be written as. */
export const FORMATS = ['text', 'json', 'sarif', 'html', 'comment', 'upstream', 'changelog'] as const
export type Format = (typeof FORMATS)[number]

export interface FormatOptions {
  readonly color: boolean
  /** Columns of the terminal, when there is one. */
  readonly width: number | undefined
  readonly sources: Sources
  /** Where the files are, for the icon in the HTML report. */
  readonly trees: readonly FileTree[]
}

/** By this line the one comment of a pull request is found again. */
export const COMMENT_MARKER = '<!-- connector-certification -->'

/** Prints a report piece by piece, where its format has pieces. */
export async function print(format: Format, checked: Checked, options: FormatOptions): Promise<void> {
  if (format !== 'json') {
    process.stdout.write(await write(format, checked, options))
    return
  }
  const { jsonPieces } = await import('../report/json.js')
  for (const piece of jsonPieces(checked.report)) process.stdout.write(piece)
}

/** Writes a report in one format; only that format's renderer is loaded. */
export async function write(format: Format, checked: Checked, options: FormatOptions): Promise<string> {
  const { report } = checked
  switch (format) {
    case 'text': {
      const { renderText } = await import('../report/text.js')
      const width = options.width === undefined ? {} : { width: options.width }
      return renderText(report, { color: options.color, sources: options.sources, ...width })
    }
    case 'json': {
      const { renderJson } = await import('../report/json.js')
      return renderJson(report)
    }
    case 'sarif': {
      const { renderSarif } = await import('../report/sarif.js')
      return renderSarif(report, CRITERIA)
    }
    case 'html': {
      const { htmlReport } = await import('./html.js')
      return htmlReport(checked, options.trees, options.sources)
    }
    case 'comment': {
      const { renderComment } = await import('../report/comment.js')
      return `${renderComment(report, { marker: COMMENT_MARKER, serverUrl: 'https://github.com', repository: '' })}\n`
    }
    case 'upstream': {
      const { renderUpstream } = await import('../report/upstream.js')
      return renderUpstream(report, CRITERIA)
    }
    case 'changelog': {
      const { renderChangelog } = await import('../report/changelog.js')
      return renderChangelog(report)
    }
  }
}
