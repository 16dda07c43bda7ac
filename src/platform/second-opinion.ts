import { Worker } from 'node:worker_threads'
import type { Question, SecondOpinion, SecondOpinionSource } from '../model/second-opinion.js'

/** No published connector needs a tenth of this, on any machine. */
const LIMIT_MS = 10_000

/** The bundled worker lies in a folder beside the one that this file was bundled or compiled into. */
const WORKER = '../worker/index.js'

/**
 * Asks swagger-parser: in place about an outline, whose cost is known; else in a thread of its own, which is started
 * with the first such question, serves every connector of the process, and is ended when an answer takes too long.
 * Waiting for nothing, it does not keep the process alive.
 */
export class SwaggerParserOpinion implements SecondOpinionSource {
  readonly #script: URL
  readonly #limit: number
  #worker: Worker | undefined

  constructor(script: URL = new URL(WORKER, locationOf(import.meta.url)), limit = LIMIT_MS) {
    this.#script = script
    this.#limit = limit
  }

  async ask({ text, outline }: Question): Promise<SecondOpinion> {
    if (outline === undefined) return await this.#askThread(text)
    const { opine } = await import('../worker/index.js')
    return await opine(outline)
  }

  #askThread(text: string): Promise<SecondOpinion> {
    return new Promise((resolve) => {
      const worker = this.#start()
      const settle = (opinion: SecondOpinion, isOver: boolean): void => {
        clearTimeout(timer)
        worker.off('message', onAnswer)
        worker.off('exit', onEnd)
        if (isOver) {
          this.#worker = undefined
          void worker.terminate()
        } else worker.unref()
        resolve(opinion)
      }
      const onAnswer = (opinion: SecondOpinion): void => settle(opinion, false)
      const onEnd = (): void => settle({ state: 'cut-off', because: 'it broke off on this document' }, true)
      const timer = setTimeout(
        () => settle({ state: 'cut-off', because: `it took longer than ${this.#limit / 1000} seconds` }, true),
        this.#limit,
      )
      worker.ref()
      worker.on('message', onAnswer)
      worker.on('exit', onEnd)
      worker.postMessage(text)
    })
  }

  #start(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(this.#script, {
      // Nothing of the environment is needed there, and a document must not fill the memory of the machine.
      env: {},
      workerData: 'answers',
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      stdout: true,
      stderr: true,
    })
    // An error ends the thread, and its end is what is waited for.
    worker.on('error', () => {})
    this.#worker = worker
    return worker
  }
}

/** Keeps the bundler from taking the worker for an asset to copy. */
function locationOf(url: string): string {
  return url
}
