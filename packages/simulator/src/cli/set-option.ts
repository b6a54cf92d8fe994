import { type Command, Option } from 'commander'
import { collect } from './collect.ts'

/** Gives a command that reads a scenario the option `--set`. */
export const withSet = (command: Command): Command =>
  command.addOption(
    new Option(
      '--set <path=value>',
      'change one place of the scenario, such as agents.desk.count=13 or traffic.0.trace=calls.csv; can be repeated',
    ).argParser(collect),
  )
