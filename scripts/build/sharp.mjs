import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/**
 * Puts sharp's WebAssembly build into `target`: the same bytes on every platform and nothing to install. The loader
 * stays a file of its own, for its threads start from that file.
 */
export function copySharp(root, target) {
  const folder = dirname(require.resolve('@img/sharp-wasm32/package'))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const sharp = JSON.parse(readFileSync(join(root, 'node_modules/sharp/package.json'), 'utf8')).version
  if (version !== sharp) throw new Error(`sharp is ${sharp} but its WebAssembly build is ${version}`)
  const loader = `sharp-wasm32-${version}.node.js`
  const code = readFileSync(join(folder, 'lib', loader), 'utf8')
  const patched = code.replaceAll('require("@emnapi/runtime")', 'require("./emnapi-runtime.js")')
  if (patched === code) throw new Error('sharp no longer requires @emnapi/runtime the way this script expects')
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, loader), patched)
  copyFileSync(join(folder, 'lib', loader.replace(/js$/, 'wasm')), join(target, loader.replace(/js$/, 'wasm')))
  copyFileSync(require.resolve('@emnapi/runtime/dist/emnapi.cjs.min'), join(target, 'emnapi-runtime.js'))
  copyFileSync(join(folder, 'LICENSE'), join(target, 'LICENSE'))
  writeFileSync(join(target, 'package.json'), '{"type":"commonjs"}\n')
  writeFileSync(
    join(target, 'binding.mjs'),
    [
      "import { createRequire } from 'node:module'",
      'const require = createRequire(import.meta.url)',
      'let binding',
      '// This module is imported when the core starts, so the 9 MB of WebAssembly are loaded on first use only.',
      `export default new Proxy({}, { get: (_, key) => (binding ??= require('./${loader}'))[key] })`,
      '',
    ].join('\n'),
  )
}
