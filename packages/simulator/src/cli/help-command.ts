import { Argument, type Command } from 'commander'
import type { End } from './end.ts'
import { EXIT } from './exit-code.ts'

/** Adds `inboxlab help`, which comes last: it knows the commands that are there. */
export const addHelp = (inboxlab: Command, end: End): void => {
  const names = inboxlab.commands.map((each) => each.name())
  inboxlab
    .command('help')
    .summary('print the help of a command')
    .description('Prints what inboxlab can do, or what one of its commands takes.')
    .addArgument(
      // Who gives another name is told the nearest one by `inboxlab.error`.
      new Argument('[command]', 'the command').choices(names).argParser((written: string) => written),
    )
    .action((name?: string) => {
      const command = name === undefined ? inboxlab : inboxlab.commands.find((each) => each.name() === name)
      if (command === undefined) return inboxlab.error(`unknown command '${name}'`)
      command.outputHelp()
      end(EXIT.FINE)
    })
}
