import type { Command } from 'commander'
import { collect } from './collect.ts'
import type { End } from './end.ts'
import { ENGINE_HELP } from './engine-help.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import { experimentFormats } from './experiment-formats.ts'
import { withOutput } from './output-options.ts'
import { withReplications } from './replication-options.ts'
import { withSet } from './set-option.ts'
import type { SweepOptions } from './sweep.ts'
import { withWorkers } from './workers-option.ts'

/** Adds `inboxlab sweep`. */
export const addSweep = (inboxlab: Command, end: End): void => {
  const sweep = inboxlab
    .command('sweep')
    .summary('simulate a scenario with one value after the other')
    .description(
      'Simulates a scenario with each value of one place of it, or with each combination of several, on the same random numbers, and says which needs the fewest agents to keep all thresholds.',
    )
    .argument('<scenario>', 'scenario file (YAML or JSON)')
    .requiredOption(
      '--over <path=values>',
      'the values of a place of the scenario: agents.desk.count=8..14, =8..14/2 or =8,10,14; repeated: all combinations',
      collect,
    )
    .option('--engine <url>', `simulate on the workers of this Redis server instead of here: ${ENGINE_HELP}`)
    .option(
      '--study <name>',
      'name of the study on that server, by which it is gone on with if it is interrupted; what it has is not simulated again',
    )
    .option(
      '--records <folder>',
      'also write the records of each point, compressed: a line of JSON for every interaction and every period of an agent, at most 16 MiB for a replication before they are compressed',
    )
    .action(async (file: string, options: SweepOptions) => {
      const { sweep } = await import('./sweep.ts')
      end(await sweep(file, options))
    })
  withExitCodes(withOutput(withWorkers(withSet(withReplications(sweep))), experimentFormats), {
    [EXIT.FINE]: 'fine: some point keeps all thresholds, or may (or there are none)',
    [EXIT.CRASH]: 'inboxlab crashed, a policy decided what cannot be done, or a run would not end',
    [EXIT.BAD_INPUT]: 'the scenario, a value, a trace, an option or an output file cannot be used',
    [EXIT.THRESHOLD_BROKEN]: 'every point breaks a threshold',
    [EXIT.INTERRUPTED]: 'interrupted; what was finished is reported',
  })
}
