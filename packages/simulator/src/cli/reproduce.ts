/** What a run was told on the command line. */
export interface RunArguments {
  readonly file: string
  readonly set: ReadonlyArray<string>
  readonly until?: string
}

/** The command that gives the same measures again, quoted for a shell. */
export const reproduce = ({ file, set, until }: RunArguments, seed: number, replications: number): string =>
  [
    'inboxlab',
    'run',
    file.startsWith('-') ? `./${file}` : file,
    ...set.flatMap((setting) => ['--set', setting]),
    ...(until === undefined ? [] : ['--until', until]),
    '--seed',
    String(seed),
    '--reps',
    String(replications),
  ]
    .map(quoted)
    .join(' ')

const quoted = (word: string): string => {
  if (/^[\w@%+=:,./-]+$/u.test(word)) return word
  if (!UNPRINTABLE.test(word)) return `'${word.replaceAll("'", `'\\''`)}'`
  return `$'${word.replace(/[\\']/gu, '\\$&').replace(new RegExp(UNPRINTABLE, 'gu'), escaped)}'`
}

/** What a terminal would not show, or would obey. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\u2028\u2029]/u

const escaped = (character: string): string =>
  `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`
