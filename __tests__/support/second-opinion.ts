import type { SecondOpinionSource } from '../../src/model/second-opinion.js'

/** swagger-parser in this very thread: tests of findings need no worker and no limit. */
export const IN_PROCESS: SecondOpinionSource = {
  async ask({ text, outline }) {
    const { opine, opineOnText } = await import('../../src/worker/opine.js')
    return outline === undefined ? opineOnText(text) : opine(outline)
  },
}
