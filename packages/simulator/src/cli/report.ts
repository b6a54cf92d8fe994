import { loadPlan } from '../node/load-plan.ts'
import { readPageParts } from '../node/read-page-parts.ts'
import { type ReadResult, readResult } from '../node/read-result.ts'
import { comparePage } from '../report/html/compare-page.ts'
import { htmlPage } from '../report/html/page.ts'
import type { PageData } from '../report/html/page-data.ts'
import { runPage } from '../report/html/run-page.ts'
import { sweepPage } from '../report/html/sweep-page.ts'
import { plainText } from '../report/plain-text.ts'
import { InputError } from '../scenario/input-error.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { openPage } from './open-page.ts'
import { STANDARD_OUTPUT } from './out-option.ts'
import { eachInItsOwnPlace } from './own-place.ts'
import { writeWhole } from './write-whole.ts'

/** Options of `inboxlab report`, as commander gives them. */
export interface ReportOptions {
  readonly base?: string
  readonly open?: boolean
}

/** `inboxlab report`: makes a page of a result. */
export const report = async (
  file: string,
  page: string | undefined,
  { base, open = false }: ReportOptions,
): Promise<ExitCode> => {
  if (open && page === STANDARD_OUTPUT)
    throw new InputError({
      place: '--open',
      problem: 'standard output cannot be opened',
      fix: 'name a file for the page',
    })
  const path = page ?? file.replace(/(?:\.json)?$/u, '.html')
  await eachInItsOwnPlace([{ place: path, path }], [file])
  const html = htmlPage(await pageOf(await readResult(file, base)), await readPageParts())
  if (page === STANDARD_OUTPUT) {
    process.stdout.write(html)
    return EXIT.FINE
  }
  await writeWhole(path, html)
  process.stdout.write(
    `${plainText(path, 400)} (${Math.ceil(html.length / 1024).toLocaleString('en-US')} kB)\n`,
  )
  if (open) await openPage(path)
  return EXIT.FINE
}

const pageOf = async (read: ReadResult): Promise<PageData> => {
  switch (read.kind) {
    case 'run':
      return runPage(read.result, await loadPlan(read.read), read.read.scenario.timeZone)
    case 'compare':
      return comparePage(read.result)
    case 'sweep':
      return sweepPage(read.result)
  }
}
