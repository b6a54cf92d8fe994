import type { OptionWord, Words } from './words.ts'

/** A script by which fish completes a program. */
export const fishCompletions = ({ name, options, commands }: Words): string => {
  const line = (parts: ReadonlyArray<string>): string => ['complete', '-c', name, ...parts].join(' ')
  const lines = [
    ...options.map((option) => line(['-n __fish_use_subcommand', ...partsOf(option)])),
    ...commands.flatMap((command) => {
      const when = `-n '__fish_seen_subcommand_from ${command.name}'`
      return [
        line(['-n __fish_use_subcommand', '-f', '-a', command.name, '-d', quoted(command.about)]),
        ...(command.choices.length > 0 ? [line([when, '-f', '-a', quoted(command.choices.join(' '))])] : []),
        ...command.options.map((option) => line([when, ...partsOf(option)])),
      ]
    }),
  ]
  return `# fish completion of ${name}\n${lines.join('\n')}\n`
}

const partsOf = ({ names, about, valued, choices }: OptionWord): ReadonlyArray<string> => [
  ...names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)),
  ...(valued ? ['-r'] : []),
  ...(choices.length > 0 ? ['-f', '-a', quoted(choices.join(' '))] : []),
  '-d',
  quoted(about),
]

/** As fish reads it back between single quotes. */
const quoted = (text: string): string => `'${text.replace(/[\\']/gu, '\\$&')}'`
