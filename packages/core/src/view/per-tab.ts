import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import type { Condition } from './condition.ts'
import type { Indicator } from './contact-list.ts'
import { scan, stretchOf } from './scan.ts'
import { tabBits } from './tab-bits.ts'

/** How many interactions are selected; `places` is long enough for all. */
export const countOf = (columns: Columns, compiled: Compiled, places: Int32Array): number => {
  const byGroup = countsByGroup(columns, compiled)
  if (byGroup === null) return scan(columns, compiled, places)
  let count = 0
  for (let group = 0; group < byGroup.length; group++)
    if (compiled.ofGroup[group] === 1) count += byGroup[group] as number
  return count
}

/** How many interactions of a selection each of at most eight tabs shows; `places` is long enough for all. */
export const countsPerTab = (
  columns: Columns,
  compiled: Compiled,
  tabs: ReadonlyArray<Condition>,
  places: Int32Array,
): ReadonlyArray<number> => {
  const { all, ask, ofRow } = tabBits(columns, compiled, tabs)
  const counts = new BitCounts()
  const byGroup = ask.some((bits) => bits !== 0) ? null : countsByGroup(columns, compiled)
  if (byGroup !== null) {
    for (let group = 0; group < byGroup.length; group++)
      counts.add(all[group] as number, byGroup[group] as number)
    return counts.ofEach(tabs.length)
  }
  const found = scan(columns, compiled, places)
  for (let i = 0; i < found; i++) {
    const place = places[i] as number
    const group = columns.group[place] as number
    counts.add(ask[group] === 0 ? (all[group] as number) : ofRow(place), 1)
  }
  return counts.ofEach(tabs.length)
}

/**
 * How many interactions of each group there are in the stretch of time that is selected; null: interactions must be
 * looked at one by one.
 */
const countsByGroup = (columns: Columns, compiled: Compiled): ArrayLike<number> | null => {
  const { start, end, asks } = stretchOf(columns, compiled)
  if (asks || compiled.ofGroup.includes(2)) return null
  const { groups, group: groupOf, size } = columns
  if (end - start === size) return groups.counts
  // What lies outside is mostly less than what lies within, and can be taken off.
  const isInside = end - start < size / 2
  const counts = isInside ? new Int32Array(groups.size) : Int32Array.from(groups.counts)
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

/** How many contacts each of at most eight tabs shows and whether any of them has something unread. */
export const indicatorsPerTab = (
  columns: Columns,
  compiled: Compiled,
  tabs: ReadonlyArray<Condition>,
  places: Int32Array,
): ReadonlyArray<Indicator> => {
  const { all, ask, ofRow } = tabBits(columns, compiled, tabs)
  const { group: groupOf, contact: contactOf, groups, parties } = columns
  const unreadGroups = new Uint8Array(groups.size)
  for (let group = 0; group < groups.size; group++)
    if (groups.kind(groups.kindOf[group] as number).unread) unreadGroups[group] = 1
  const shown = new Uint8Array(parties.contacts.size)
  const counts = new BitCounts()
  let unread = 0
  const found = scan(columns, compiled, places)
  for (let i = 0; i < found; i++) {
    const place = places[i] as number
    const group = groupOf[place] as number
    const bits = ask[group] === 0 ? (all[group] as number) : ofRow(place)
    if (unreadGroups[group] === 1) unread |= bits
    const contact = contactOf[place] as number
    const before = shown[contact] as number
    if ((bits & ~before) === 0) continue
    shown[contact] = before | bits
    counts.add(bits & ~before, 1)
  }
  return counts
    .ofEach(tabs.length)
    .map((contacts, tab) => ({ contacts, unread: (unread & (1 << tab)) !== 0 }))
}

/** Counts bytes first and their bits at the end. */
class BitCounts {
  readonly #ofByte = new Float64Array(256)

  add(bits: number, count: number): void {
    this.#ofByte[bits] = (this.#ofByte[bits] as number) + count
  }

  /** How many had each bit, from the lowest on. */
  ofEach(bits: number): ReadonlyArray<number> {
    return Array.from({ length: bits }, (_, bit) =>
      this.#ofByte.reduce((sum, count, byte) => ((byte & (1 << bit)) === 0 ? sum : sum + count), 0),
    )
  }
}
