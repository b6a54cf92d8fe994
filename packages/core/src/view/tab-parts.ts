import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import type { Condition } from './condition.ts'
import { isByGroup } from './counts-by-group.ts'
import { isStretch, type Reach, reached, reachedAmong, within } from './reach.ts'
import { scan } from './scan.ts'
import type { TabBits } from './tab-bits.ts'

/**
 * Takes in what tabs show, one part after the other. What of a part is shown in which of the tabs `among` is said by the
 * bits of its group, or by those that are given with it.
 *
 * @internal
 */
export interface TabTally {
  readonly stretch: (start: number, end: number, among: number) => void
  readonly places: (places: Int32Array, count: number, among: number) => void
  readonly one: (place: number, bits: number) => void
}

/** Tells a tally what of a selection tabs show: each tab once, and as much as can be of many interactions at once. */
export const tellTabs = (
  columns: Columns,
  compiled: Compiled,
  tabs: ReadonlyArray<Condition>,
  bits: TabBits,
  tally: TabTally,
): void => {
  const { scratch, size } = columns
  const reaches = tabs.map(({ reach }) => (reach === null || isAll(reach, size) ? null : reach))
  const reaching = reaches.reduce((mask, reach, tab) => (reach === null ? mask : mask | (1 << tab)), 0)
  const others = ALL & ~reaching
  if (bits.asks === 0 && isByGroup(compiled)) {
    tally.stretch(compiled.reach.start, compiled.reach.end, others)
    reaches.forEach((reach, tab) => {
      if (reach === null) return
      const both = within(compiled.reach, reach)
      if (isStretch(both)) tally.stretch(both.start, both.end, 1 << tab)
      else {
        const places = scratch.places(size)
        tally.places(places, reached(both, places), 1 << tab)
      }
    })
    return
  }
  const places = scratch.places(size)
  // What is not selected has no bits, so that groups need not be looked at twice.
  const isToldByBits = bits.asks === 0 && !compiled.asks
  const count = isToldByBits ? reached(compiled.reach, places) : scan(columns, compiled, places)
  if (bits.asks === 0) tally.places(places, count, others)
  else
    for (let i = 0; i < count; i++) {
      const place = places[i] as number
      tally.one(place, bits.ofRow(place) & others)
    }
  const some = scratch.others(size)
  reaches.forEach((reach, tab) => {
    if (reach !== null) tally.places(some, reachedAmong(reach, places, count, some), 1 << tab)
  })
}

const isAll = (reach: Reach, size: number): boolean =>
  isStretch(reach) && reach.start === 0 && reach.end === size

const ALL = 255
