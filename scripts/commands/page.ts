import { program } from '../../packages/simulator/src/cli/program.ts'

type Command = ReturnType<typeof program>

/** The reference of the command line, as Markdown: for each command the help it prints. */
export const commandsPage = (): string => {
  const inboxlab = program(() => {})
  const pages = inboxlab.commands
    .filter((command) => command.name() !== 'help')
    .map((command) => `## ${inboxlab.name()} ${command.name()}\n\n${block(helpOf(command))}`)
  return `${[HEAD, ...pages].join('\n\n')}\n`
}

/** As it is printed, with what is added to it. */
const helpOf = (command: Command): string => {
  let text = ''
  command.configureOutput({
    writeOut: (part) => {
      text += part
    },
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  })
  command.outputHelp()
  return text.trimEnd()
}

const block = (text: string): string => `\`\`\`text\n${text}\n\`\`\``

const HEAD = `# The command line

Written by \`npm run commands\` from the definitions that \`inboxlab --help\` prints; do not edit.

- What was asked for goes to standard output, and nothing else; progress and complaints go to standard error. Progress is
  shown on a terminal only.
- A complaint is one line: place, problem, what to do.
- \`--reporter\` chooses what standard output shows, \`--out\` writes files beside it, as many as there are \`--out\`.
- Colour is used on a terminal, unless \`--no-color\` is given or the environment has \`NO_COLOR\`.
- A report ends with the command that gives it again.

| exit code | meaning |
|---:|---|
| 0 | fine |
| 1 | inboxlab crashed, or a policy decided what cannot be done |
| 2 | a file, an argument or an option cannot be used |
| 99 | a threshold is broken, or a rule does not hold |
| 130 | interrupted; what was finished is reported |`
