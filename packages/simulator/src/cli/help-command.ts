import { Argument, type Command } from 'commander'
import type { End } from './end.ts'
import { nearest } from '../scenario/nearest.ts'
import { EXIT } from './exit-code.ts'

/** Adds `inboxlab help`, which comes last: it knows the commands that are there. */
export const addHelp = (inboxlab: Command, end: End): void => {
  const names = inboxlab.commands.map((each) => each.name())
  inboxlab
    .command('help')
    .summary('print the help of a command')
    .description('Prints what inboxlab can do, or what one of its commands takes.')
    .addArgument(
      // Another name is told the nearest one below.
      new Argument('[command]', 'the command').choices(names).argParser((written: string) => written),
    )
    .action((name?: string) => {
      const command = name === undefined ? inboxlab : inboxlab.commands.find((each) => each.name() === name)
      if (command === undefined) return inboxlab.error(unknown(name ?? '', names))
      command.outputHelp()
      end(EXIT.FINE)
    })
}

/** As commander says it of a command. */
const unknown = (name: string, names: ReadonlyArray<string>): string => {
  const near = nearest(name, names)
  return `error: unknown command '${name}'${near === undefined ? '' : `\n(Did you mean ${near}?)`}`
}
