import { createHash } from 'node:crypto'
import { relative, sep } from 'node:path'
import type { Mutant } from '@stryker-mutator/api/core'

/** So many of the mutants, each as likely as any other; the same for the same seed, whatever order they come in. */
export const drawn = <M extends Identity>(
  mutants: ReadonlyArray<M>,
  wanted: number,
  seed: number,
): ReadonlyArray<M> =>
  mutants
    .map((mutant) => ({
      mutant,
      place: createHash('sha256')
        .update(`${seed} ${identity(mutant)}`)
        .digest('hex'),
    }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, wanted)
    .map(({ mutant }) => mutant)

type Identity = Pick<Mutant, 'fileName' | 'location' | 'mutatorName' | 'replacement'>

const identity = ({ fileName, location: { start, end }, mutatorName, replacement }: Identity): string => {
  const file = relative(process.cwd(), fileName).replaceAll(sep, '/')
  return [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ')
}
