import { parentPort, workerData } from 'node:worker_threads'
import { opineOnText } from './opine.js'

export { opine } from './opine.js'

/** What a thread is started with to answer questions; whoever only imports this file starts nothing. */
const ANSWERS = 'answers'

// One question after the other; whoever asks ends the thread when an answer takes too long.
if (workerData === ANSWERS)
  parentPort?.on('message', (text: unknown) => {
    void opineOnText(String(text)).then((opinion) => parentPort?.postMessage(opinion))
  })
