import type { Command, Option } from 'commander'

/** An option of a command, as shells complete it. */
export interface OptionWord {
  /** With its dashes: `--set`, and where there is one `-h`. */
  readonly names: ReadonlyArray<string>
  readonly about: string
  /** Whether a value follows. */
  readonly valued: boolean
  /** The values it can have, where they are known; else files are offered. */
  readonly choices: ReadonlyArray<string>
  readonly repeatable: boolean
}

/** A command, as shells complete it. */
export interface CommandWord {
  readonly name: string
  readonly about: string
  readonly options: ReadonlyArray<OptionWord>
  /** The values of its first argument, where they are known. */
  readonly choices: ReadonlyArray<string>
  /** Whether its arguments are files. */
  readonly files: boolean
}

/** Everything a shell completes. */
export interface Words {
  readonly name: string
  readonly options: ReadonlyArray<OptionWord>
  readonly commands: ReadonlyArray<CommandWord>
}

/** What there is to complete, read from the definitions of the commands. */
export const wordsOf = (program: Command): Words => ({
  name: program.name(),
  options: optionsOf(program),
  commands: program.commands.map((command) => {
    const [argument] = command.registeredArguments
    const choices = argument?.argChoices ?? []
    return {
      name: command.name(),
      about: command.summary(),
      options: optionsOf(command),
      choices,
      files: argument !== undefined && choices.length === 0,
    }
  }),
})

const optionsOf = (command: Command): ReadonlyArray<OptionWord> =>
  command.createHelp().visibleOptions(command).map(optionWord)

const optionWord = ({
  long,
  short,
  description,
  required,
  optional,
  argChoices = [],
}: Option): OptionWord => ({
  names: [short, long].filter((name) => name !== undefined),
  about: firstClause(description),
  valued: required || optional,
  choices: argChoices,
  repeatable: description.includes(REPEATED),
})

const REPEATED = 'can be repeated'

const firstClause = (text: string): string => text.split(/;|, such as| \(/u)[0] ?? text
