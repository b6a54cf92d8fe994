import { quoted } from './quoted.ts'
import type { CommandWord, OptionWord, Words } from './words.ts'

/** A script by which zsh completes a program. */
export const zshCompletions = ({ name, options, commands }: Words): string => `#compdef ${name}
_${name}() {
  local -a commands=(
${commands.map((each) => `    ${quoted(`${each.name}:${each.about}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments ${options.flatMap(specsOf).join(' ')}
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(caseOf).join('\n')}
  esac
}
if [ "$funcstack[1]" = _${name} ]; then _${name} "$@"; else compdef _${name} ${name}; fi
`

const caseOf = (command: CommandWord): string => {
  const argument = command.choices.length > 0 ? `(${command.choices.join(' ')})` : '_files'
  const specs = [
    ...command.options.flatMap(specsOf),
    ...(command.files || command.choices.length > 0 ? [quoted(`*:argument:${argument}`)] : []),
  ]
  return `    ${command.name}) _arguments ${specs.join(' ')} ;;`
}

const specsOf = ({ names, about, valued, choices, repeatable }: OptionWord): ReadonlyArray<string> =>
  names.map((each) => {
    const value = valued ? `:value:${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}` : ''
    return quoted(`${repeatable ? '*' : ''}${each}[${about.replace(/[[\]:\\]/gu, '\\$&')}]${value}`)
  })
