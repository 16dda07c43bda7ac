import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PATHS = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is installed; undefined where there is none, which the caller must say. */
export const CHROMIUM: string | undefined = PATHS.find((path) => path !== '' && existsSync(path))

/** Starts it without a window and without anything that calls home. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  })
}
