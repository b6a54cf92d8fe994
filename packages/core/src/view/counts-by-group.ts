import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import { isStretch } from './reach.ts'

/** Whether what is selected can be told of whole groups, in a stretch of places. */
export const isByGroup = ({ asks, reach }: Compiled): boolean => !asks && isStretch(reach)

/** How many interactions of each group there are from the place `start` up to `end`. */
export const countsByGroup = (columns: Columns, start: number, end: number): Int32Array => {
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
