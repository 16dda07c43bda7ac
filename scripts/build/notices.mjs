import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names and licences of everything `dist` bundles: the runtime dependencies and what they need, with their texts. */
export function writeNotices(root, dist) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const wanted = [...Object.keys(own.dependencies), '@img/sharp-wasm32', '@emnapi/runtime']
  const seen = new Map()
  while (wanted.length > 0) {
    const name = wanted.pop()
    const entry = lock.packages[`node_modules/${name}`]
    if (!entry || seen.has(name)) continue
    // sharp's native builds are not in dist.
    if (name.startsWith('@img/') && name !== '@img/sharp-wasm32' && name !== '@img/colour') continue
    seen.set(name, entry)
    wanted.push(...Object.keys(entry.dependencies ?? {}))
  }
  const parts = [...seen.keys()].sort().map((name) => section(root, name))
  const head = [
    '# Third-party notices',
    '',
    'What `dist` bundles, and under which licence. sharp is used as its WebAssembly build, which contains libvips',
    '(LGPL-3.0-or-later, https://github.com/libvips/libvips) and the libraries named in `sharp/LICENSE`.',
    '',
  ]
  writeFileSync(join(dist, 'NOTICES.md'), [...head, ...parts].join('\n'))
}

function section(root, name) {
  const folder = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .find((entry) => /^(licen[cs]e|copying)/i.test(entry))
    : undefined
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim()
    : '(no licence file in the package)'
  return `## ${name} ${version}\n\n${license ?? ''}\n\n\`\`\`text\n${text}\n\`\`\`\n`
}
