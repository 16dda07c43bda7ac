// Loaded into the process under test: no socket is opened but to the one address, and every try is written down.

import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import workers from 'node:worker_threads'

const allowed = new URL(process.env.GITHUB_API_URL ?? 'http://127.0.0.1:1')
const journal = process.env.TEST_SOCKET_JOURNAL
const note = (what) => appendFileSync(journal, `${what}\n`)
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...words) {
  const [first] = Array.isArray(words[0]) ? words[0] : words
  const { host, hostname, port, path } = typeof first === 'object' && first !== null ? first : { port: first }
  const to = path ?? `${host ?? hostname}:${port}`
  if (to !== `${allowed.hostname}:${allowed.port}`) {
    note(`connect ${to}`)
    throw new Error(`a socket to ${to}`)
  }
  return connect.apply(this, words)
}
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const original = dns[name]
  dns[name] = (host, ...rest) => {
    if (host !== allowed.hostname) {
      note(`dns ${host}`)
      throw new Error(`a look-up of ${host}`)
    }
    return original(host, ...rest)
  }
}
dgram.createSocket = () => {
  note('datagram')
  throw new Error('a datagram socket')
}
for (const name of ['spawnSync', 'spawn', 'execFileSync', 'execFile']) {
  const original = childProcess[name]
  childProcess[name] = (file, ...rest) => {
    if (file !== 'git') note(`${name} ${file}`)
    return original(file, ...rest)
  }
}
// These go through a shell, or start a script.
for (const name of ['execSync', 'exec', 'fork']) {
  childProcess[name] = (what) => {
    note(`${name} ${what}`)
    throw new Error(`${name} of ${what}`)
  }
}
// A thread is watched as well: this file is loaded into it, and has to know where to write.
const { Worker } = workers
workers.Worker = class extends Worker {
  constructor(file, options = {}) {
    const env = { ...options.env, TEST_SOCKET_JOURNAL: journal, GITHUB_API_URL: allowed.href }
    super(file, { ...options, env })
  }
}
syncBuiltinESMExports()
