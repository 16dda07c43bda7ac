// Takes the picture of the comment for the README: breaks a copy of examples/ready in a few places, checks it, renders
// the comment as GitHub does (its Markdown flavor, its stylesheet, in Chromium) and writes docs/images/comment.png.
// Run it after `npm run generate`. CHROMIUM names the browser when it is not at /usr/bin/chromium.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { chromium } from 'playwright-core'
import sharp from 'sharp'

const root = fileURLToPath(new URL('..', import.meta.url))
const WIDTH = 880
const TALLEST = 1400

/** What is broken in the copy: file, text that stands there, text that takes its place. */
const FAULTS = [
  ['apiDefinition.swagger.json', '"title": "Orchard Harvest"', '"title": "Orchard Harvest API"'],
  ['apiDefinition.swagger.json', '        "summary": "List orders",\n', ''],
  ['apiDefinition.swagger.json', '"x-ms-summary": "Farm"', '"x-ms-sumary": "Farm"'],
  ['apiDefinition.swagger.json', '"operationId": "CreateOrder"', '"operationId": "ListOrders"'],
  ['apiProperties.json', '"iconBrandColor": "#2e7d32"', '"iconBrandColor": "#1565c0"'],
  ['certification.yml', '  attest-test-account: "In the Partner Center form, section Notes for certification."\n', ''],
]

const folder = mkdtempSync(join(tmpdir(), 'picture-'))
try {
  const report = check(breakCopy(folder))
  const { renderComment } = await import('../build/report/comment.js')
  const comment = renderComment(report, {
    marker: '<!-- connector-certification -->',
    serverUrl: 'https://github.com',
    repository: 'contoso/connectors',
    headSha: '4f1c0de2b7a94f1c0de2b7a94f1c0de2b7a94f1c',
  })
  const png = await photograph(page(comment))
  mkdirSync(join(root, 'docs/images'), { recursive: true })
  writeFileSync(join(root, 'docs/images/comment.png'), png)
  console.log(`docs/images/comment.png: ${png.length} bytes`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function breakCopy(into) {
  const copy = join(into, 'certified-connectors/Orchard Harvest')
  cpSync(join(root, 'examples/ready'), copy, { recursive: true })
  for (const [file, before, after] of FAULTS) {
    const path = join(copy, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(before)) throw new Error(`${file} no longer holds ${before}`)
    writeFileSync(path, text.replace(before, after))
  }
  return into
}

function check(cwd) {
  const done = spawnSync(process.execPath, [join(root, 'build/entry/cli.js'), 'check', '.', '--format', 'json'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (done.status !== 0 && done.status !== 1) throw new Error(done.stderr || `the check ended with ${done.status}`)
  return JSON.parse(done.stdout)
}

/** The comment in the frame that GitHub draws around it. */
function page(comment) {
  const css = readFileSync(join(root, 'node_modules/github-markdown-css/github-markdown-light.css'), 'utf8')
  const body = micromark(comment, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  return `<!doctype html><meta charset="utf-8"><style>${css}
body{margin:0;padding:16px;background:#fff;font:14px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
.box{border:1px solid #d1d9e0;border-radius:6px}
.head{background:#f6f8fa;border-bottom:1px solid #d1d9e0;border-radius:6px 6px 0 0;padding:8px 16px;color:#59636e}
.head b{color:#1f2328}.bot{border:1px solid #d1d9e0;border-radius:2em;padding:0 7px;font-size:12px;margin:0 4px}
.markdown-body{padding:16px;font-size:14px}</style>
<div class="box"><div class="head"><b>github-actions</b><span class="bot">bot</span> commented</div>
<article class="markdown-body">${body}</article></div>`
}

async function photograph(text) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const view = await browser.newPage({ viewport: { width: WIDTH, height: 600 }, deviceScaleFactor: 1.5 })
    await view.setContent(text)
    const height = Math.min(TALLEST, await view.evaluate(() => document.documentElement.scrollHeight))
    const shot = await view.screenshot({ clip: { x: 0, y: 0, width: WIDTH, height }, fullPage: true })
    return await sharp(shot).png({ palette: true, colors: 64, compressionLevel: 9 }).toBuffer()
  } finally {
    await browser.close()
  }
}
