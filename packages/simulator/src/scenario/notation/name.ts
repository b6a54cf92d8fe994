import * as Schema from 'effect/Schema'
import { shown } from '../shown.ts'

const nameUpTo = (longest: number, identifier: string) => {
  const pattern = `^[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N} _+&-]{0,${longest - 2}}[\\p{L}\\p{M}\\p{N}_+&-])?$`
  return Schema.String.check(Schema.isPattern(new RegExp(pattern, 'u'))).annotate({
    identifier,
    description: `A name: letters, digits, and inside also spaces and _ + & -; at most ${longest} characters.`,
    explain: (refused: unknown) => ({
      problem: refused === '' ? 'is empty' : `${shown(refused)} is no name`,
      fix:
        typeof refused === 'number'
          ? `put it in quotes: '${refused}'`
          : `begin with a letter or digit, use only those, spaces and _ + & -, at most ${longest} characters`,
    }),
  })
}

/**
 * The name of a queue, a contact type or a group. No dots, so that `--set agents.desk.count` means one thing; no
 * slashes, so that the names of random streams stay apart.
 */
export const Name = nameUpTo(100, 'Name')

/** The name of an item of traffic, which by default is made of the names of its types. */
export const TrafficName = nameUpTo(200, 'TrafficName')
