import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { readPageParts } from '../../../src/node/read-page-parts.ts'
import { htmlPage } from '../../../src/report/html/page.ts'
import type { PageData } from '../../../src/report/html/page-data.ts'
import { PATIENCE } from './browser.ts'

/** How a page is looked at. */
export interface Look {
  readonly width?: number
  readonly dark?: boolean
}

/** A page that is open, and what went wrong in it so far; asking any address for something is wrong. */
export interface Opened {
  readonly view: Page
  readonly problems: ReadonlyArray<string>
}

/** Pages in a folder that goes when `close` is called. */
export interface Pages {
  readonly write: (name: string, data: PageData) => Promise<string>
  readonly close: () => void
}

export const pages = (): Pages => {
  const folder = mkdtempSync(join(tmpdir(), 'inboxlab-page-'))
  return {
    write: async (name, data) => {
      const file = join(folder, `${name}.html`)
      writeFileSync(file, htmlPage(data, await readPageParts()))
      return file
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Opens a page, and waits until so many charts are drawn. */
export const openPage = async (
  browser: Browser,
  file: string,
  charts: number,
  look: Look = {},
): Promise<Opened> => {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1280, height: 900 },
    colorScheme: look.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE)
  const view = await context.newPage()
  const problems: Array<string> = []
  view.on('pageerror', (error) => problems.push(String(error)))
  view.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  view.on('request', (request) => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('data:'))
      problems.push(`asks for ${request.url()}`)
  })
  await view.goto(pathToFileURL(file).href)
  await view.waitForSelector('#inputs')
  await view.waitForFunction((many) => document.querySelectorAll('.plot svg').length >= many, charts)
  return { view, problems }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds serious, or worse. */
export const serious = async (view: Page): Promise<ReadonlyArray<string>> => {
  await view.evaluate(axe)
  return view.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          options: object,
        ) => Promise<{ violations: Array<{ id: string; impact: string; nodes: Array<{ html: string }> }> }>
      }
    }
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

/** By how many pixels a page is wider than its window. */
export const overflow = (view: Page): Promise<number> =>
  view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
