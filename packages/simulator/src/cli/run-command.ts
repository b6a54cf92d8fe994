import type { Command } from 'commander'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import { withOutput } from './output-options.ts'
import type { RunOptions } from './run.ts'
import { runFormats } from './run-formats.ts'
import { withSet } from './set-option.ts'
import { wholeNumberOption } from './whole-number-option.ts'
import { withWorkers } from './workers-option.ts'

/** Adds `inboxlab run`. */
export const addRun = (inboxlab: Command, end: End): void => {
  const run = inboxlab
    .command('run')
    .summary('simulate a scenario')
    .description(
      'Simulates a scenario, prints its measures with confidence intervals and judges its thresholds.',
    )
    .argument('<scenario>', 'scenario file (YAML or JSON)')
    .option(
      '--seed <number>',
      'seed of all random numbers, instead of the one in the scenario',
      wholeNumberOption('--seed', 0, 2 ** 32 - 1),
    )
    .option(
      '--reps <number>',
      'number of replications, instead of the one in the scenario',
      wholeNumberOption('--reps', 1, 100_000),
    )
    .option(
      '--until <duration>',
      'let contacts arrive for this long (like 2h), instead of the duration in the scenario',
    )
    .action(async (file: string, options: RunOptions) => {
      const { run } = await import('./run.ts')
      end(await run(file, options))
    })
  withExitCodes(withOutput(withWorkers(withSet(run)), runFormats), {
    [EXIT.FINE]: 'fine: no threshold is broken (an undecided one says so)',
    [EXIT.CRASH]: 'inboxlab crashed, or a policy decided what cannot be done',
    [EXIT.BAD_INPUT]: 'the scenario, a trace, an option or an output file cannot be used',
    [EXIT.THRESHOLD_BROKEN]: 'a threshold is broken',
    [EXIT.INTERRUPTED]: 'interrupted; what was finished is reported',
  })
}
