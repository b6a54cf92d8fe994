import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'

/**
 * The stretch of places that can be selected, from `start` up to `end`, and whether when it began must still be asked
 * of each.
 *
 * @internal
 */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly asks: boolean
}

export const stretchOf = (columns: Columns, { beganFrom, beganBefore }: Compiled): Stretch => {
  const { size, inOrder, beganAt } = columns
  if (beganFrom === Number.NEGATIVE_INFINITY && beganBefore === Number.POSITIVE_INFINITY)
    return { start: 0, end: size, asks: false }
  if (!inOrder) return { start: 0, end: size, asks: true }
  return {
    start: firstFrom(beganAt, size, beganFrom),
    end: firstFrom(beganAt, size, beganBefore),
    asks: false,
  }
}

/**
 * Writes the places that are selected and seen into `into`, which is long enough for all, and gives their number.
 *
 * @internal
 */
export const scan = (columns: Columns, compiled: Compiled, into: Int32Array): number => {
  const { ofGroup, ofRow, among, beganFrom, beganBefore } = compiled
  const { group: groupOf, beganAt } = columns
  const { start, end, asks } =
    among === null ? stretchOf(columns, compiled) : { start: 0, end: among.length, asks: true }
  let found = 0
  for (let i = start; i < end; i++) {
    const place = among === null ? i : (among[i] as number)
    const answer = ofGroup[groupOf[place] as number]
    if (answer === 0) continue
    if (asks && !((beganAt[place] as number) >= beganFrom && (beganAt[place] as number) < beganBefore))
      continue
    if (answer === 2 && !ofRow(place)) continue
    into[found++] = place
  }
  return found
}

/** The first of moments in ascending order that is not before a moment. */
const firstFrom = (moments: Float64Array, count: number, moment: number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((moments[middle] as number) < moment) low = middle + 1
    else high = middle
  }
  return low
}
