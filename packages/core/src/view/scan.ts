import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'

/**
 * Writes the places that are selected and that the viewer sees into `into`, as many as there are, and gives their
 * number. Of the kinds in `kinds` alone, if it is given: where it is 0, nothing is wanted.
 *
 * @internal
 */
export const scan = (
  columns: Columns,
  { ofKind, ofRow, among, sight }: Compiled,
  into: Int32Array,
  kinds: ArrayLike<number> = ofKind,
): number => {
  const { kind: kindOf, subject: subjectOf } = columns
  const { known, ask } = sight
  const end = among === null ? columns.size : among.length
  let found = 0
  for (let i = 0; i < end; i++) {
    const place = among === null ? i : (among[i] as number)
    const kind = kindOf[place] as number
    const answer = ofKind[kind]
    if (answer === 0 || kinds[kind] === 0) continue
    const subject = subjectOf[place] as number
    const seen = known[subject]
    if (seen === 2 || (seen === 0 && ask(subject) === 2)) continue
    if (answer === 2 && !ofRow(place)) continue
    into[found++] = place
  }
  return found
}

/**
 * How many of each kind are selected and seen.
 *
 * @internal
 */
export const tally = (columns: Columns, { ofKind, ofRow, among, sight }: Compiled): Int32Array => {
  const { kind: kindOf, subject: subjectOf } = columns
  const { known, ask } = sight
  const tallies = new Int32Array(ofKind.length)
  const end = among === null ? columns.size : among.length
  for (let i = 0; i < end; i++) {
    const place = among === null ? i : (among[i] as number)
    const kind = kindOf[place] as number
    const answer = ofKind[kind]
    if (answer === 0) continue
    const subject = subjectOf[place] as number
    const seen = known[subject]
    if (seen === 2 || (seen === 0 && ask(subject) === 2)) continue
    if (answer === 2 && !ofRow(place)) continue
    tallies[kind] = (tallies[kind] as number) + 1
  }
  return tallies
}

/**
 * How many there are in all.
 *
 * @internal
 */
export const sum = (tallies: Int32Array): number => {
  let total = 0
  for (let i = 0; i < tallies.length; i++) total += tallies[i] as number
  return total
}
