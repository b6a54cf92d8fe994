import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import type { Condition } from './condition.ts'
import type { Indicator } from './contact-list.ts'
import { countsByGroup } from './counts-by-group.ts'
import { type Stretch, scan, stretchOf } from './scan.ts'
import { TABS_AT_ONCE, type TabBits, tabBits } from './tab-bits.ts'

/** How many interactions are selected. */
export const countOf = (columns: Columns, compiled: Compiled): number => {
  const byGroup = countsByGroup(columns, compiled)
  if (byGroup === null) return scan(columns, compiled, columns.scratch.places(columns.size))
  let count = 0
  for (let group = 0; group < byGroup.length; group++)
    if (compiled.ofGroup[group] === 1) count += byGroup[group] as number
  return count
}

/** How many interactions of a selection each of at most eight tabs shows. */
export const countsPerTab = (
  columns: Columns,
  compiled: Compiled,
  tabs: ReadonlyArray<Condition>,
): ReadonlyArray<number> => {
  const { all, asks, ofRow } = tabBits(columns, compiled, tabs)
  const counts = new BitCounts()
  const { kindOf } = columns.groups
  const byGroup = asks ? null : countsByGroup(columns, compiled)
  if (byGroup !== null) {
    for (let group = 0; group < byGroup.length; group++)
      if (compiled.ofGroup[group] === 1)
        counts.add(all[kindOf[group] as number] as number, byGroup[group] as number)
    return counts.ofEach(tabs.length)
  }
  const places = columns.scratch.places(columns.size)
  const found = scan(columns, compiled, places)
  for (let i = 0; i < found; i++) {
    counts.add(ofRow(places[i] as number), 1)
  }
  return counts.ofEach(tabs.length)
}

/** How many contacts each of at most eight tabs shows and whether any of them has something unread. */
export const indicatorsPerTab = (
  columns: Columns,
  compiled: Compiled,
  tabs: ReadonlyArray<Condition>,
): ReadonlyArray<Indicator> => {
  const bits = tabBits(columns, compiled, tabs)
  const unreadKinds = unreadKindsOf(columns)
  const shown = new Uint8Array(columns.parties.contacts.size)
  const isByGroup = compiled.among === null && !compiled.ofGroup.includes(2) && !bits.asks
  const stretch = stretchOf(columns, compiled)
  const places = columns.scratch.places(columns.size)
  const unread =
    isByGroup && !stretch.asks
      ? markByGroup(columns, stretch, compiled, bits, unreadKinds, shown)
      : markEach(columns, scan(columns, compiled, places), places, bits, unreadKinds, shown)
  const counts = new BitCounts()
  counts.addEach(shown)
  return counts
    .ofEach(tabs.length)
    .map((contacts, tab) => ({ contacts, unread: (unread & (1 << tab)) !== 0 }))
}

const unreadKindsOf = ({ groups }: Columns): Uint8Array => {
  const unread = new Uint8Array(groups.kinds)
  for (let kind = 0; kind < unread.length; kind++) if (groups.kind(kind).unread) unread[kind] = 1
  return unread
}

/**
 * Marks contacts with the tabs that show them, where groups say it all, and gives the tabs in which something is unread: a
 * loop without a branch, since there are millions.
 */
const markByGroup = (
  { group: groupOf, contact: contactOf, groups: { kindOf } }: Columns,
  { start, end }: Stretch,
  { ofGroup }: Compiled,
  { all }: TabBits,
  unreadKinds: Uint8Array,
  shown: Uint8Array,
): number => {
  // The tabs that show a group, and above them those of them in which it counts as unread.
  const marks = new Uint16Array(ofGroup.length)
  for (let group = 0; group < marks.length; group++) {
    if (ofGroup[group] === 0) continue
    const kind = kindOf[group] as number
    marks[group] = (all[kind] as number) * (unreadKinds[kind] === 1 ? 257 : 1)
  }
  let found = 0
  for (let place = start; place < end; place++) {
    const mark = marks[groupOf[place] as number] as number
    const contact = contactOf[place] as number
    found |= mark
    shown[contact] = (shown[contact] as number) | mark
  }
  return found >>> TABS_AT_ONCE
}

/** The same where interactions, the first `found` of `places`, must be asked. */
const markEach = (
  { group: groupOf, contact: contactOf, groups: { kindOf } }: Columns,
  found: number,
  places: Int32Array,
  { ofRow }: TabBits,
  unreadKinds: Uint8Array,
  shown: Uint8Array,
): number => {
  let unread = 0
  for (let i = 0; i < found; i++) {
    const place = places[i] as number
    const bits = ofRow(place)
    if (unreadKinds[kindOf[groupOf[place] as number] as number] === 1) unread |= bits
    const contact = contactOf[place] as number
    shown[contact] = (shown[contact] as number) | bits
  }
  return unread
}

/** Counts bytes first and their bits at the end. */
class BitCounts {
  // Two of each, taken by turns: the next count need not wait until the last is written, mostly to the same place.
  readonly #ofByte = new Uint32Array(256)
  readonly #ofOther = new Uint32Array(256)

  add(bits: number, count: number): void {
    this.#ofByte[bits] = (this.#ofByte[bits] as number) + count
  }

  addEach(bytes: Uint8Array): void {
    const counts = this.#ofByte
    const others = this.#ofOther
    const even = bytes.length & ~1
    for (let i = 0; i < even; i += 2) {
      const byte = bytes[i] as number
      const other = bytes[i + 1] as number
      counts[byte] = (counts[byte] as number) + 1
      others[other] = (others[other] as number) + 1
    }
    if (even < bytes.length) this.add(bytes[even] as number, 1)
  }

  /** How many had each bit, from the lowest on. */
  ofEach(bits: number): ReadonlyArray<number> {
    const counts = this.#ofByte.map((count, byte) => count + (this.#ofOther[byte] as number))
    return Array.from({ length: bits }, (_, bit) =>
      counts.reduce((sum, count, byte) => ((byte & (1 << bit)) === 0 ? sum : sum + count), 0),
    )
  }
}
