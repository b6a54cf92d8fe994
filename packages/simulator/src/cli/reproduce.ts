import { shellWord } from './shell-word.ts'

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
    .map(shellWord)
    .join(' ')
