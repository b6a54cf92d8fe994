import type { Command } from 'commander'
import { collect } from './collect.ts'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import type { FuzzOptions } from './fuzz.ts'
import { withSet } from './set-option.ts'
import { wholeNumberOption } from './whole-number-option.ts'

/** Adds `inboxlab fuzz`. */
export const addFuzz = (inboxlab: Command, end: End): void => {
  const fuzz = inboxlab
    .command('fuzz')
    .summary('search for traffic that breaks a rule')
    .description(
      "Tries the scenario's policy on many short lists of contacts, with the scenario's own queues, types and agents, looks for one with which an invariant does not hold, and shrinks it to the smallest story.",
    )
    .argument('[scenario]', 'scenario file (YAML or JSON)')
    .option(
      '--runs <number>',
      'how many lists or worlds; 1000 lists by default, 500 worlds',
      wholeNumberOption('--runs', 1, 100_000_000),
    )
    .option('--time <duration>', 'stop looking after this long, such as 60s')
    .option(
      '--invariant <name>',
      'what must hold: a name of the list, or all; can be repeated; else what holds of any policy',
      collect,
    )
    .option('--invariants', 'list the invariants')
    .option(
      '--contacts <number>',
      'how many contacts at most in a list or world; 20 by default',
      wholeNumberOption('--contacts', 1, 500),
    )
    .option(
      '--seed <number>',
      'seed of the search; 1 by default',
      wholeNumberOption('--seed', 0, 2 ** 31 - 1),
    )
    .option('--path <path>', 'go straight to what was found before with this seed; not with --live')
    .option('--from <file>', 'try again what was found before: the counterexample that was written')
    .option(
      '--save <file>',
      'where a counterexample is written; counterexample.yaml by default, live-counterexample.yaml with --live',
    )
    .option(
      '--live',
      "live in small worlds of the search's own while things go wrong: agents disconnect and race, commands come twice; says what was never reached",
    )
    .option('--no-color', 'print without colour (so does the environment variable NO_COLOR)')
    .action(async (file: string | undefined, options: FuzzOptions) => {
      const { fuzz } = await import('./fuzz.ts')
      end(await fuzz(file, options))
    })
  withExitCodes(withSet(fuzz), {
    [EXIT.FINE]: 'fine: nothing was found',
    [EXIT.CRASH]: 'inboxlab crashed',
    [EXIT.BAD_INPUT]: 'the scenario, an option or the file of the counterexample cannot be used',
    [EXIT.THRESHOLD_BROKEN]: 'an invariant does not hold: the counterexample is written',
    [EXIT.INTERRUPTED]: 'interrupted',
  })
}
