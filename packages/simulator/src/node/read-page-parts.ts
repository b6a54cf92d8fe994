import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PageParts } from '../report/html/page.ts'

/** Reads what the build made for HTML reports. */
export const readPageParts = async (): Promise<PageParts> => {
  const folder = dirname(createRequire(import.meta.url).resolve('@inboxlab/simulator/package.json'))
  const [script = '', style = '', notices = ''] = await Promise.all(
    ['report-page.global.js', 'report-style.css', 'NOTICES'].map((file) =>
      readFile(join(folder, 'dist-page', file), 'utf8'),
    ),
  )
  return { script, style, notices }
}
