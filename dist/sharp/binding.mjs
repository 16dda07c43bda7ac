import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
let binding
// This module is imported when the core starts, so the 9 MB of WebAssembly are loaded on first use only.
export default new Proxy({}, { get: (_, key) => (binding ??= require('./sharp-wasm32-0.35.5.node.js'))[key] })
