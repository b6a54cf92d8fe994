import { shellWord } from './shell-word.ts'

/** What `inboxlab rules` was told. */
interface Told {
  readonly tag?: ReadonlyArray<string>
  readonly require?: ReadonlyArray<string>
}

/** The command that runs the same examples again, quoted for a shell. */
export const reproduceRules = (paths: ReadonlyArray<string>, { tag = [], require: own = [] }: Told): string =>
  [
    'inboxlab',
    'rules',
    ...paths.map((path) => (path.startsWith('-') ? `./${path}` : path)),
    ...tag.flatMap((each) => ['--tag', each]),
    ...own.flatMap((file) => ['--require', file]),
  ]
    .map(shellWord)
    .join(' ')
