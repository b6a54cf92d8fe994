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
  compiled: Compiled,
  into: Int32Array,
  kinds: ArrayLike<number> = compiled.ofKind,
): number => {
  const { ofKind, ofRow, among, sight, beganFrom, beganBefore } = compiled
  const { kind: kindOf, subject: subjectOf, beganAt } = columns
  const { known, ask } = sight
  const bounded = isBounded(compiled)
  const end = among === null ? columns.size : among.length
  let found = 0
  for (let i = 0; i < end; i++) {
    const place = among === null ? i : (among[i] as number)
    const kind = kindOf[place] as number
    const answer = ofKind[kind]
    if (answer === 0 || kinds[kind] === 0) continue
    if (bounded && !((beganAt[place] as number) >= beganFrom && (beganAt[place] as number) < beganBefore))
      continue
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
export const tally = (columns: Columns, compiled: Compiled): Int32Array => {
  const { ofKind, ofRow, among, sight, beganFrom, beganBefore } = compiled
  const { kind: kindOf, subject: subjectOf, beganAt } = columns
  const { known, ask } = sight
  const tallies = new Int32Array(ofKind.length)
  const bounded = isBounded(compiled)
  const end = among === null ? columns.size : among.length
  for (let i = 0; i < end; i++) {
    const place = among === null ? i : (among[i] as number)
    const kind = kindOf[place] as number
    const answer = ofKind[kind]
    if (answer === 0) continue
    if (bounded && !((beganAt[place] as number) >= beganFrom && (beganAt[place] as number) < beganBefore))
      continue
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

const isBounded = ({ beganFrom, beganBefore }: Compiled): boolean =>
  beganFrom !== Number.NEGATIVE_INFINITY || beganBefore !== Number.POSITIVE_INFINITY
