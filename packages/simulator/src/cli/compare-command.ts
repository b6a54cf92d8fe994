import type { Command } from 'commander'
import { collect } from './collect.ts'
import type { CompareOptions } from './compare.ts'
import { experimentFormats } from './experiment-formats.ts'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import { withOutput } from './output-options.ts'
import { withReplications } from './replication-options.ts'
import { withSet } from './set-option.ts'
import { withWorkers } from './workers-option.ts'

/** Adds `inboxlab compare`. */
export const addCompare = (inboxlab: Command, end: End): void => {
  const compare = inboxlab
    .command('compare')
    .summary('compare scenarios or policies on the same random numbers')
    .description(
      'Simulates several scenarios, or one under several policies, on the same random numbers, and prints how the others differ from the first, with intervals of the paired differences.',
    )
    .argument('<scenario...>', 'scenario files (YAML or JSON); one file if policies are compared')
    .option(
      '--policy <policy>',
      'compare under this policy, written as in the scenario; given twice or more, or once against the scenario as it is',
      collect,
    )
    .action(async (files: ReadonlyArray<string>, options: CompareOptions) => {
      const { compare } = await import('./compare.ts')
      end(await compare(files, options))
    })
  withExitCodes(withOutput(withWorkers(withSet(withReplications(compare))), experimentFormats), {
    [EXIT.FINE]: 'fine: no alternative breaks a threshold',
    [EXIT.CRASH]: 'inboxlab crashed, a policy decided what cannot be done, or a run would not end',
    [EXIT.BAD_INPUT]: 'a scenario, a trace, an option or an output file cannot be used',
    [EXIT.THRESHOLD_BROKEN]: 'an alternative breaks a threshold',
    [EXIT.INTERRUPTED]: 'interrupted; what all alternatives finished is reported',
  })
}
