import type { Command } from 'commander'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import type { ExplainOptions } from './explain.ts'
import { explainFormats } from './explain-formats.ts'
import { withOutput } from './output-options.ts'
import { withSet } from './set-option.ts'
import { wholeNumberOption } from './whole-number-option.ts'

/** Adds `inboxlab explain`. */
export const addExplain = (inboxlab: Command, end: End): void => {
  const explain = inboxlab
    .command('explain')
    .summary('tell what became of one interaction, and why')
    .description(
      'Simulates one replication again and tells the timeline of an interaction, with every decision about it: who was considered, who was ruled out by which rule, and what broke the tie.',
    )
    .argument('<run>', 'scenario file, or a result that run wrote with --out json=FILE')
    .argument('[interaction]', 'such as interaction-12 or 12; else the one that waited longest')
    .option(
      '--seed <number>',
      'seed of all random numbers, instead of the one in the scenario or result',
      wholeNumberOption('--seed', 0, 2 ** 32 - 1),
    )
    .option(
      '--replication <number>',
      'which replication; 1 unless told otherwise',
      wholeNumberOption('--replication', 1, 100_000),
    )
    .option(
      '--base <folder>',
      'where the traces and policy files of a result are relative to, if not to its folder',
    )
    .action(async (file: string, interaction: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./explain.ts')
      end(await explain(file, interaction, options))
    })
  withExitCodes(withOutput(withSet(explain), explainFormats), {
    [EXIT.FINE]: 'fine',
    [EXIT.CRASH]: 'inboxlab crashed, a policy decided what cannot be done, or a run would not end',
    [EXIT.BAD_INPUT]: 'the scenario, result, interaction, an option or an output file cannot be used',
  })
}
