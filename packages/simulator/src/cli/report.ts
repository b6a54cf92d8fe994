import { loadPlan } from '../node/load-plan.ts'
import { readPageParts } from '../node/read-page-parts.ts'
import { readResult } from '../node/read-result.ts'
import { htmlPage } from '../report/html/page.ts'
import { runPage } from '../report/html/run-page.ts'
import { plainText } from '../report/plain-text.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { STANDARD_OUTPUT } from './out-option.ts'
import { writeWhole } from './write-whole.ts'

/** Options of `inboxlab report`, as commander gives them. */
export interface ReportOptions {
  readonly base?: string
}

/** `inboxlab report`: makes a page of a result. */
export const report = async (
  file: string,
  page: string | undefined,
  { base }: ReportOptions,
): Promise<ExitCode> => {
  const { result, read } = await readResult(file, base)
  const plan = await loadPlan(read)
  const html = htmlPage(runPage(result, plan, read.scenario.timeZone), await readPageParts())
  if (page === STANDARD_OUTPUT) {
    process.stdout.write(html)
    return EXIT.FINE
  }
  const path = page ?? file.replace(/(?:\.json)?$/u, '.html')
  await writeWhole(path, html)
  process.stdout.write(
    `${plainText(path, 400)} (${Math.ceil(html.length / 1024).toLocaleString('en-US')} kB)\n`,
  )
  return EXIT.FINE
}
