import { parentPort } from 'node:worker_threads'
import { opine } from './opine.js'

// The parser looks for this name among its options, and the look alone loads the network code of Node: 50 ms.
// Nothing here goes to the network.
Reflect.deleteProperty(globalThis, 'Headers')

// One question after the other; whoever asks ends the thread when an answer takes too long.
parentPort?.on('message', (text: unknown) => {
  void opine(String(text)).then((opinion) => parentPort?.postMessage(opinion))
})
