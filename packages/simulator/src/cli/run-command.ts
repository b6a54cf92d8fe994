import type { Command } from 'commander'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import { withOutput } from './output-options.ts'
import type { RunOptions } from './run.ts'
import { runFormats } from './run-formats.ts'
import { withReplications } from './replication-options.ts'
import { withSet } from './set-option.ts'
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
      '--warm-up <duration>',
      'leave out this much of the beginning, instead of what the scenario says; detect: as much as MSER-5 finds in five pilot runs',
    )
    .option(
      '--records <file>',
      'also write a line of JSON for every interaction and every period of an agent (simulates once more)',
    )
    .action(async (file: string, options: RunOptions) => {
      const { run } = await import('./run.ts')
      end(await run(file, options))
    })
  withExitCodes(withOutput(withWorkers(withSet(withReplications(run))), runFormats), {
    [EXIT.FINE]: 'fine: no threshold is broken (an undecided one says so)',
    [EXIT.CRASH]: 'inboxlab crashed, a policy decided what cannot be done, or a run would not end',
    [EXIT.BAD_INPUT]: 'the scenario, a trace, an option or an output file cannot be used',
    [EXIT.THRESHOLD_BROKEN]: 'a threshold is broken',
    [EXIT.INTERRUPTED]: 'interrupted; what was finished is reported',
  })
}
