import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import { stretchOf } from './scan.ts'

/**
 * How many interactions of each group there are in the stretch of time that is selected; null: interactions must be
 * looked at one by one.
 */
export const countsByGroup = (columns: Columns, compiled: Compiled): Int32Array | null => {
  const { start, end, asks } = stretchOf(columns, compiled)
  if (asks || compiled.ofGroup.includes(2)) return null
  const { groups, group: groupOf, size, scratch } = columns
  if (end - start === size) return groups.counts.subarray(0, groups.size)
  // What lies outside is mostly less than what lies within, and can be taken off.
  const isInside = end - start < size / 2
  const counts = scratch.counts(groups.size)
  if (isInside) counts.fill(0)
  else counts.set(groups.counts.subarray(0, groups.size))
  const one = isInside ? 1 : -1
  const add = (from: number, to: number): void => {
    for (let place = from; place < to; place++) {
      const group = groupOf[place] as number
      counts[group] = (counts[group] as number) + one
    }
  }
  if (isInside) add(start, end)
  else {
    add(0, start)
    add(end, size)
  }
  return counts
}
