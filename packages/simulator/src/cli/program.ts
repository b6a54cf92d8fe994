import { Command } from 'commander'
import { tool } from '../report/tool.ts'
import type { ExitCode } from './exit-code.ts'
import { EXIT } from './exit-code.ts'
import { type Out, readOut } from './out.ts'
import type { RulesOptions } from './rules.ts'
import { type RulesOut, readRulesOut } from './rules-out-option.ts'
import type { RunOptions } from './run.ts'
import { wholeNumberOption } from './whole-number-option.ts'

/** The `inboxlab` command: its commands, options and help. `end` is told with which code to end. */
export const program = (end: (code: ExitCode) => void): Command => {
  const inboxlab = new Command(tool.name)
    .description('Simulates omnichannel inboxes: routing rules proven on traffic before customers meet them.')
    .version(tool.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    // Whoever runs the program says what is wrong, in its own words.
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addHelpText('after', EXAMPLES)

  inboxlab
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
    .option('--set <path=value>', SET, collect)
    .option('--workers <number>', WORKERS, wholeNumberOption('--workers', 1, 1024))
    .option(
      '--out <json=file>',
      'also write the result to a file; - is standard output, then nothing else is printed there; can be repeated',
      (written: string, outs: ReadonlyArray<Out> = []) => [...outs, readOut(written)],
    )
    .option('--no-color', 'print without colour (so does the environment variable NO_COLOR)')
    .addHelpText('after', EXIT_CODES)
    .action(async (file: string, options: RunOptions) => {
      const { run } = await import('./run.ts')
      end(await run(file, options))
    })

  inboxlab
    .command('check')
    .summary('check a scenario without simulating it')
    .description(
      'Reads a scenario and its traces, names every fault, or says in short what would be simulated.',
    )
    .argument('<scenario>', 'scenario file (YAML or JSON)')
    .option('--set <path=value>', SET, collect)
    .action(async (file: string, options: { readonly set?: ReadonlyArray<string> }) => {
      const { check } = await import('./check.ts')
      end(await check(file, options))
    })

  inboxlab
    .command('rules')
    .summary('run rules written as examples')
    .description('Runs rules written as examples in Gherkin, and prints which of them hold.')
    .argument('[path...]', 'feature files, or folders of them')
    .option('--tag <@tag>', 'run only the examples with this tag, such as @INO-P8; can be repeated', collect)
    .option('--require <file>', 'add your own steps from a TypeScript file; can be repeated', collect)
    .option('--steps', 'list the steps that examples can be written in')
    .option(
      '--out <format=file>',
      'also write a report (junit, html or json) to a file; - is standard output, then nothing else is printed there; can be repeated',
      (written: string, outs: ReadonlyArray<RulesOut> = []) => [...outs, readRulesOut(written)],
    )
    .option('--no-color', 'print without colour (so does the environment variable NO_COLOR)')
    .addHelpText('after', RULES_EXIT_CODES)
    .action(async (paths: ReadonlyArray<string>, options: RulesOptions) => {
      const { rules } = await import('./rules.ts')
      end(await rules(paths, options))
    })

  inboxlab
    .command('schema')
    .summary('print the JSON Schema of scenario files')
    .description('Prints the JSON Schema (draft-07) of scenario files, for editors and other tools.')
    .action(async () => {
      const { scenarioJsonSchema } = await import('../scenario/json-schema.ts')
      process.stdout.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
      end(EXIT.FINE)
    })

  inboxlab
    .command('help')
    .summary('print the help of a command')
    .argument('[command]', 'run, check, rules or schema')
    .action((name?: string) => {
      const command = name === undefined ? inboxlab : inboxlab.commands.find((each) => each.name() === name)
      if (command === undefined) return inboxlab.error(`unknown command '${name}'`)
      command.outputHelp()
      end(EXIT.FINE)
    })

  return inboxlab
}

const collect = (value: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [
  ...before,
  value,
]

const SET =
  'change one place of the scenario, such as agents.desk.count=13 or traffic.0.trace=calls.csv; can be repeated'

const WORKERS =
  'number of threads to simulate on (default: as many as the machine can run at once); the result does not depend on it'

const EXAMPLES = `
Examples:
  inboxlab run desk.yaml                              simulate, print the measures
  inboxlab run desk.yaml --set agents.desk.count=13   the same with one change
  inboxlab run desk.yaml --out json=result.json       keep the result
  inboxlab check desk.yaml                            look for faults only
  inboxlab rules examples/rules                       see which rules hold

inboxlab help <command> says what a command takes.`

const EXIT_CODES = `
Exit codes:
  0    fine: no threshold is broken (an undecided one says so)
  1    inboxlab crashed, or a policy decided what cannot be done
  2    the scenario, a trace, an option or an output file cannot be used
  99   a threshold is broken
  130  interrupted; what was finished is reported`

const RULES_EXIT_CODES = `
Exit codes:
  0    fine: every example holds
  1    inboxlab crashed
  2    a feature file, a step, an option or an output file cannot be used
  99   a rule does not hold
  130  interrupted; what was finished is reported`
