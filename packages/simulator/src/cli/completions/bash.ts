import { quoted } from './quoted.ts'
import type { OptionWord, Words } from './words.ts'

/** A script by which bash completes a program. */
export const bashCompletions = ({ name, options, commands }: Words): string => `# bash completion of ${name}
_${name}() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    words=${quoted([...commands.map((each) => each.name), ...namesOf(options)].join(' '))}
  else
    case "\${COMP_WORDS[1]} $before" in
${commands
  .flatMap((command) =>
    command.options
      .filter(({ valued }) => valued)
      .map(({ names, choices }) =>
        entry(names.map((each) => quoted(`${command.name} ${each}`)).join(' | '), choices, 'return'),
      ),
  )
  .join('\n')}
      *) case "\${COMP_WORDS[1]} $word" in
${commands.map((command) => entry(`${quoted(`${command.name} -`)}*`, namesOf(command.options))).join('\n')}
${commands
  .filter(({ choices }) => choices.length > 0)
  .map((command) => entry(`${quoted(`${command.name} `)}*`, command.choices))
  .join('\n')}
      esac ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _${name} ${name}
`

const namesOf = (options: ReadonlyArray<OptionWord>): ReadonlyArray<string> =>
  options.flatMap(({ names }) => names)

const entry = (pattern: string, words: ReadonlyArray<string>, otherwise = ''): string =>
  `      ${pattern}) ${words.length > 0 ? `words=${quoted(words.join(' '))}` : otherwise} ;;`
