import type { Command } from 'commander'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import { withOpen } from './output-options.ts'
import type { ReportOptions } from './report.ts'

/** Adds `inboxlab report`. */
export const addReport = (inboxlab: Command, end: End): void => {
  const report = inboxlab
    .command('report')
    .summary('make an HTML page of a result')
    .description(
      'Makes one HTML page, that needs nothing else, of a result that run, compare or sweep wrote with --out json=FILE. Of a run, the first replication is simulated again to show it closely.',
    )
    .argument('<result>', 'result file (JSON)')
    .argument('[page]', 'file to write; else the name of the result with .html; - is standard output')
    .option(
      '--base <folder>',
      'where the traces and policy files of the scenario are relative to, if not to the folder of the result',
    )
    .action(async (file: string, page: string | undefined, options: ReportOptions) => {
      const { report } = await import('./report.ts')
      end(await report(file, page, options))
    })
  withExitCodes(withOpen(report), {
    [EXIT.FINE]: 'fine: the page is written, whatever the result says',
    [EXIT.CRASH]: 'inboxlab crashed',
    [EXIT.BAD_INPUT]: 'the result, what it names or the page cannot be used',
  })
}
