import type { Checked } from '../core.js'
import type { Sources } from '../report/excerpt.js'

/** What a report can be written as. */
export const FORMATS = ['text', 'json'] as const
export type Format = (typeof FORMATS)[number]

export interface FormatOptions {
  readonly color: boolean
  readonly width: number | undefined
  readonly sources: Sources
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
  }
}
