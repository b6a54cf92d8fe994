import type { Command } from 'commander'
import { collect } from './collect.ts'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'
import { withExitCodes } from './exit-codes-help.ts'
import { withOutput } from './output-options.ts'
import type { RulesOptions } from './rules.ts'
import { rulesFormats } from './rules-formats.ts'

/** Adds `inboxlab rules`. */
export const addRules = (inboxlab: Command, end: End): void => {
  const rules = inboxlab
    .command('rules')
    .summary('run rules written as examples')
    .description('Runs rules written as examples in Gherkin, and prints which of them hold.')
    .argument('[path...]', 'feature files, or folders of them')
    .option('--tag <@tag>', 'run only the examples with this tag, such as @INO-P8; can be repeated', collect)
    .option('--require <file>', 'add your own steps from a TypeScript file; can be repeated', collect)
    .option('--steps', 'list the steps that examples can be written in')
    .action(async (paths: ReadonlyArray<string>, options: RulesOptions) => {
      const { rules } = await import('./rules.ts')
      end(await rules(paths, options))
    })
  withExitCodes(withOutput(rules, rulesFormats), {
    [EXIT.FINE]: 'fine: every example holds',
    [EXIT.CRASH]: 'inboxlab crashed',
    [EXIT.BAD_INPUT]: 'a feature file, a step, an option or an output file cannot be used',
    [EXIT.THRESHOLD_BROKEN]: 'a rule does not hold',
    [EXIT.INTERRUPTED]: 'interrupted; what was finished is reported',
  })
}
