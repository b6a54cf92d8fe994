import { shellWord } from './shell-word.ts'

/** What a run was told on the command line. */
export interface RunArguments {
  readonly file: string
  readonly set: ReadonlyArray<string>
  readonly until?: string | undefined
}

/** The command that gives the same measures again, quoted for a shell. */
export const reproduce = ({ file, ...options }: RunArguments, seed: number, replications: number): string =>
  commandLine('run', [file], [], options, seed, replications)

/** A command that simulates, quoted for a shell: its files, the options that are its own, and those that all have. */
export const commandLine = (
  command: 'run' | 'compare' | 'sweep',
  files: ReadonlyArray<string>,
  own: ReadonlyArray<string>,
  { set, until }: Pick<RunArguments, 'set' | 'until'>,
  seed: number,
  replications: number,
): string =>
  [
    'inboxlab',
    command,
    ...files.map((file) => (file.startsWith('-') ? `./${file}` : file)),
    ...own,
    ...set.flatMap((setting) => ['--set', setting]),
    ...(until === undefined ? [] : ['--until', until]),
    '--seed',
    String(seed),
    '--reps',
    String(replications),
  ]
    .map(shellWord)
    .join(' ')
