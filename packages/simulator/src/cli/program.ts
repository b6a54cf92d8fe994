import { Command } from 'commander'
import { tool } from '../report/tool.ts'
import { addCheck } from './check-command.ts'
import { addCompare } from './compare-command.ts'
import { addCompletions } from './completions-command.ts'
import type { End } from './end.ts'
import { addExplain } from './explain-command.ts'
import { addFuzz } from './fuzz-command.ts'
import { addHelp } from './help-command.ts'
import { addInit } from './init-command.ts'
import { addReport } from './report-command.ts'
import { addRoute } from './route-command.ts'
import { addRules } from './rules-command.ts'
import { addRun } from './run-command.ts'
import { addSandbox } from './sandbox-command.ts'
import { addSchema } from './schema-command.ts'
import { addStudies } from './studies-command.ts'
import { addSweep } from './sweep-command.ts'
import { addWorker } from './worker-command.ts'

/**
 * The `inboxlab` command: its commands, options and help, from which docs/commands.md and the completions of shells are
 * made too. What a command does is loaded when it is given. `end` is told with which code to end.
 */
export const program = (end: End): Command => {
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
  for (const add of COMMANDS) add(inboxlab, end)
  return inboxlab
}

/** In the order of the help. */
const COMMANDS = [
  addInit,
  addRun,
  addCompare,
  addSweep,
  addWorker,
  addStudies,
  addCheck,
  addExplain,
  addFuzz,
  addReport,
  addRules,
  addSandbox,
  addRoute,
  addSchema,
  addCompletions,
  addHelp,
]

const EXAMPLES = `
Examples:
  inboxlab init                                       write a scenario to start from
  inboxlab run desk.yaml                              simulate, print the measures
  inboxlab run desk.yaml --set agents.desk.count=13   the same with one change
  inboxlab run desk.yaml --out json=result.json       keep the result
  inboxlab run desk.yaml --out html=result.html       look at the result in a browser
  inboxlab explain desk.yaml interaction-12           what became of it, and why
  inboxlab compare desk.yaml bigger.yaml              which is better, on the same random numbers
  inboxlab sweep desk.yaml --over agents.desk.count=8..14
                                                      how many agents it takes
  inboxlab check desk.yaml                            look for faults only
  inboxlab rules examples/rules                       see which rules hold
  inboxlab sandbox --provider chatwoot --port 4010    serve a fake Chatwoot
  inboxlab route --provider chatwoot --account 1 --policy firstComeFirstServed --dry-run
                                                      what a policy would assign there now

inboxlab help <command> says what a command takes.`
