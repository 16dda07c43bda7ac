import { parentPort } from 'node:worker_threads'
import { opine } from './opine.js'

// One question after the other; whoever asks ends the thread when an answer takes too long.
parentPort?.on('message', (text: unknown) => {
  void opine(String(text)).then((opinion) => parentPort?.postMessage(opinion))
})
