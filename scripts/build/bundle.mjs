// One entry of build/ becomes a file and its lazy chunks, made small: what both the build and the bench do.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { minify } from '@swc/core'
import ncc from '@vercel/ncc'

/**
 * @param input the compiled entry
 * @param target the folder to write to
 * @param externals what is not bundled, and where the bundle finds it
 * @param change a last change of the text of each file
 */
export async function bundle(input, target, externals, change = (code) => code) {
  const { code, assets } = await ncc(input, { cache: false, quiet: true, target: 'es2022', externals })
  if (/@@notfound/.test(code)) throw new Error(`${input}: an import was not found`)
  const files = {
    'index.js': code,
    ...Object.fromEntries(Object.entries(assets).map(([name, asset]) => [name, asset.source])),
  }
  for (const external of Object.values(externals)) {
    if (!Object.values(files).some((content) => content.includes(external)))
      throw new Error(`${input} no longer imports ${external}: look at the externals`)
  }
  for (const [name, content] of Object.entries(files)) {
    if (name === 'package.json') continue
    const file = join(target, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, name.endsWith('.js') ? await smaller(change(String(content))) : content)
  }
}

/** Half the text to compile at every start; names of functions and classes stay for stack traces. */
export async function smaller(code) {
  const { code: small } = await minify(code, {
    module: true,
    compress: true,
    mangle: { keep_classnames: true, keep_fnames: true },
    // One character beyond Latin-1 doubles the memory of a file and slows down its compiling.
    format: { asciiOnly: true },
    sourceMap: false,
  })
  return `${small}\n`
}
