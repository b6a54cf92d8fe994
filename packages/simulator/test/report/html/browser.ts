import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** For whatever a page or its browser is waited for, in milliseconds. */
export const PATIENCE = 120_000

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is, or null. INBOXLAB_CHROMIUM names one; where it must be there, as in CI, a missing one is an error. */
export const chromiumAt = (): string | null => {
  const named = process.env.INBOXLAB_CHROMIUM
  const found = (named === undefined ? PLACES : [named]).find((path) => existsSync(path)) ?? null
  if (found === null && process.env.INBOXLAB_BROWSER_TESTS === 'required')
    throw new Error('no Chromium: install one (apt-get install chromium), or name it in INBOXLAB_CHROMIUM')
  if (found === null)
    console.warn('browser tests are SKIPPED: no Chromium was found (INBOXLAB_CHROMIUM names one)')
  return found
}

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: PATIENCE })
