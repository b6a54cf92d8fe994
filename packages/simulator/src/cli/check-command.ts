import type { Command } from 'commander'
import type { End } from './end.ts'
import { withSet } from './set-option.ts'

/** Adds `inboxlab check`. */
export const addCheck = (inboxlab: Command, end: End): void => {
  const check = inboxlab
    .command('check')
    .summary('check a scenario without simulating it')
    .description(
      'Reads a scenario and its traces, names every fault, or says in short what would be simulated.',
    )
    .argument('<scenario>', 'scenario file (YAML or JSON)')
    .action(async (file: string, options: { readonly set?: ReadonlyArray<string> }) => {
      const { check } = await import('./check.ts')
      end(await check(file, options))
    })
  withSet(check)
}
