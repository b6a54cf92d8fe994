import type { Scenario } from '../scenario/scenario.ts'

/** The command that gives the same result again, quoted for a shell. */
export const reproduce = (
  file: string,
  set: ReadonlyArray<string>,
  until: string | undefined,
  { seed, replications }: Pick<Scenario, 'seed' | 'replications'>,
): string =>
  [
    'inboxlab',
    'run',
    file,
    ...set.flatMap((setting) => ['--set', setting]),
    ...(until === undefined ? [] : ['--until', until]),
    '--seed',
    String(seed),
    '--reps',
    String(replications),
  ]
    .map(quoted)
    .join(' ')

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
