import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { renderHtml } from '../../src/report/html.js'
import { CHROMIUM, startChromium } from '../support/chromium.js'
import { connector, contoso, finding, HOSTILE, hostile, report, result } from '../support/reports.js'
import { ICON, views } from '../support/views.js'

describe('the HTML report', () => {
  it('asks for nothing from elsewhere and says so in its policy', () => {
    const page = renderHtml(contoso(), views())
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; img-src data:;/,
    )
    expect(page).not.toMatch(/<script|<iframe|<link|<form|\son\w+=|\sstyle=|url\(/)
    for (const address of page.match(/(?:src|href)="[^"]*"/g) ?? []) {
      expect(address).toMatch(/^href="(?:#|data:image\/png;base64,|https:\/\/github\.com\/contoso\/)/)
    }
  })

  it('hides what is internal and folds what is advanced', () => {
    const page = renderHtml(report([connector([])]), views())
    expect(page).not.toContain('List regions')
    expect(page).toContain('1 internal operation is hidden.')
    expect(page).not.toContain('The api-version')
    expect(page).toMatch(/Show 1 advanced<\/summary><details class="operation"><summary>Export orders/)
  })

  it('works without any source', () => {
    const page = renderHtml(contoso())
    expect(page).not.toContain('As makers see it')
    expect(page).toContain('4 to fix, 2 answers open')
  })

  it('shows no line around a secret', () => {
    const page = renderHtml(report([connector([finding({ criterion: 'file-secret-committed' })])]), {
      lines: () => Array.from({ length: 9 }, () => 'hunter2hunter2'),
    })
    expect(page).not.toContain('hunter2')
  })

  it.each(HOSTILE)('has no markup from %j', (text) => {
    const page = renderHtml(hostile(text), views(text))
    expect(page.isWellFormed()).toBe(true)
    expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    expect(page).not.toMatch(/<(?:script|img|iframe|a href="https:\/\/evil)/)
    const count = (part: string) => page.split(part).length - 1
    for (const tag of ['details', 'summary', 'section', 'li', 'ul', 'pre', 'code', 'svg', 'p']) {
      expect(count(`<${tag}>`) + count(`<${tag} `)).toBe(count(`</${tag}>`))
    }
  })

  it('draws 100,000 findings and does not hang, and counts those it does not draw', () => {
    const findings = Array.from({ length: 100_000 }, (_, index) =>
      finding({ fingerprint: String(index), message: '長い説明文。'.repeat(20) }),
    )
    const before = process.cpuUsage()
    const page = renderHtml(report([connector(findings)]), views())
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(30)
    expect(page).toContain('…and 98,000 more')
  })
})

// Without a Chromium on the machine the page cannot be opened: the name of the test says so.
const inBrowser = CHROMIUM ? describe : describe.skip
inBrowser(
  CHROMIUM ? 'the HTML report in Chromium' : 'the HTML report in Chromium (not run: no Chromium on this machine)',
  () => {
    let browser: Browser
    const folder = mkdtempSync(join(tmpdir(), 'report-'))

    beforeAll(async () => {
      browser = await startChromium()
    }, 60_000)

    afterAll(async () => {
      await browser?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    /** Opens a page from disk and returns what it complained of and asked for. */
    async function open(text: string, use: (page: Page) => Promise<void>): Promise<string[]> {
      const file = join(folder, 'report.html')
      writeFileSync(file, text)
      const context = await browser.newContext()
      const page = await context.newPage()
      const heard: string[] = []
      page.on('console', (line) => heard.push(`console ${line.text()}`))
      page.on('pageerror', (error) => heard.push(`error ${error.message}`))
      page.on('dialog', (dialog) => heard.push(`dialog ${dialog.message()}`))
      page.on('request', (request) => {
        if (!/^(?:file|data):/.test(request.url())) heard.push(`request ${request.url()}`)
      })
      await page.goto(pathToFileURL(file).href)
      await use(page)
      await context.close()
      return heard
    }

    it('loads from disk without a complaint and shows the icon', async () => {
      const heard = await open(renderHtml(contoso(), views()), async (page) => {
        expect(await page.title()).toBe('Contoso Orders is not ready for certification: 4 to fix, 2 answers open')
        expect(await page.locator('mark').first().textContent()).toBe('"Contoso Orders API"')
        const [blue, white] = await page.locator('.icon image').evaluate(async (image) => {
          const picture = new Image()
          picture.src = image.getAttribute('href') ?? ''
          await picture.decode()
          const canvas = document.createElement('canvas')
          canvas.width = 64
          canvas.height = 64
          const context = canvas.getContext('2d', { willReadFrequently: true })
          context?.drawImage(picture, 0, 0)
          return [
            [2, 2],
            [30, 30],
          ].map(([x = 0, y = 0]) => Array.from(context?.getImageData(x, y, 1, 1).data ?? []).slice(0, 3))
        })
        expect([blue, white]).toEqual([
          [11, 92, 171],
          [255, 255, 255],
        ])
        const box = await page
          .locator('.icon rect[fill=none]')
          .first()
          .evaluate((one) => ['x', 'y', 'width', 'height'].map((name) => Number(one.getAttribute(name))))
        expect(box).toEqual([ICON.box?.left, ICON.box?.top, ICON.box?.width, ICON.box?.height])
      })
      expect(heard).toEqual([])
    }, 60_000)

    it('opens its folds by keyboard, and reaches them in order', async () => {
      await open(renderHtml(contoso(), views()), async (page) => {
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the report')
        const fold = page.locator('details.operation').first()
        await fold.locator('summary').first().focus()
        await page.keyboard.press('Enter')
        expect(await fold.evaluate((one) => one.hasAttribute('open'))).toBe(true)
      })
    }, 60_000)

    it('has headings without gaps and enough contrast, light and dark', async () => {
      await open(renderHtml(contoso(), views()), async (page) => {
        const levels = await page
          .locator('h1,h2,h3,h4')
          .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))))
        expect(levels[0]).toBe(1)
        for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await page.evaluate(faintTexts)).toEqual([])
        }
      })
    }, 60_000)

    it('does not scroll sideways on a phone', async () => {
      await open(renderHtml(contoso(), views()), async (page) => {
        await page.setViewportSize({ width: 360, height: 740 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      })
    }, 60_000)

    it('shows the text of a hostile connector as text', async () => {
      const text = HOSTILE.join(' ')
      const criteria = [result('x', { title: text, area: text, because: text, outcome: 'failed' })]
      const evil = hostile(text)
      const all = report([...evil.connectors, connector([], { criteria, title: text })], { notes: [text] })
      const heard = await open(renderHtml(all, views(text)), async (page) => {
        expect(await page.locator('script, img, iframe, form, a[href*="evil"]').count()).toBe(0)
        expect(await page.locator('body').textContent()).toContain(
          '<img src=x onerror=alert(1)><script>alert(1)</script>',
        )
      })
      expect(heard).toEqual([])
    }, 60_000)
  },
)

/** Runs in the page: texts whose contrast with what is behind them is below 4.5 to 1. */
function faintTexts(): string[] {
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
      const part = value / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const behind = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor
      if (channels(color)[3] !== 0) return color
    }
    return 'rgb(255, 255, 255)'
  }
  const faint: string[] = []
  for (const element of document.querySelectorAll('body *')) {
    const own = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim())
    if (!own || element.closest('svg')) continue
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (contrast < 4.5)
      faint.push(`${element.tagName} ${element.className} ${contrast.toFixed(2)} ${element.textContent?.slice(0, 30)}`)
  }
  return faint
}
