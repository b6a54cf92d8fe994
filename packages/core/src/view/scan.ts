import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import { isStretch, reached } from './reach.ts'

/**
 * Writes the places that are selected and seen into `into`, which is long enough for all, and gives their number.
 *
 * @internal
 */
export const scan = (columns: Columns, compiled: Compiled, into: Int32Array): number => {
  const { ofGroup, asks, reach, ofRow } = compiled
  const { group: groupOf } = columns
  let found = 0
  if (isStretch(reach)) {
    for (let place = reach.start; place < reach.end; place++) {
      into[found] = place
      if (ofGroup[groupOf[place] as number] !== 0) found++
    }
  } else {
    const count = reached(reach, into)
    for (let i = 0; i < count; i++) {
      const place = into[i] as number
      into[found] = place
      if (ofGroup[groupOf[place] as number] !== 0) found++
    }
  }
  if (!asks) return found
  const count = found
  found = 0
  for (let i = 0; i < count; i++) {
    const place = into[i] as number
    if (ofGroup[groupOf[place] as number] === 1 || ofRow(place)) into[found++] = place
  }
  return found
}
