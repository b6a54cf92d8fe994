import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import type { Condition } from './condition.ts'
import type { Indicator } from './contact-list.ts'
import { countsByGroup, isByGroup } from './counts-by-group.ts'
import { UNREAD } from './kind-facts.ts'
import { scan } from './scan.ts'
import { TABS_AT_ONCE, tabBits } from './tab-bits.ts'
import { tellTabs } from './tab-parts.ts'

/** How many interactions are selected. */
export const countOf = (columns: Columns, compiled: Compiled): number => {
  const { selected, reach } = compiled
  if (!isByGroup(compiled)) return scan(columns, compiled, columns.scratch.places(columns.size))
  const byGroup = countsByGroup(columns, reach.start, reach.end)
  let count = 0
  for (let i = 0; i < selected.length; i++) count += byGroup[selected[i] as number] as number
  return count
}

/** How many interactions of a selection each of at most eight tabs shows. */
export const countsPerTab = (
  columns: Columns,
  compiled: Compiled,
  tabs: ReadonlyArray<Condition>,
): ReadonlyArray<number> => {
  const { group: groupOf, groups, size } = columns
  const bits = tabBits(columns, compiled, tabs)
  const { ofGroup } = bits
  const { selected } = compiled
  const counts = new BitCounts()
  const add = (start: number, end: number, among: number, one: 1 | -1): void => {
    for (let place = start; place < end; place++)
      counts.add((ofGroup[groupOf[place] as number] as number) & among, one)
  }
  const addGroups = (among: number): void => {
    for (let i = 0; i < selected.length; i++) {
      const group = selected[i] as number
      counts.add((ofGroup[group] as number) & among, groups.counts[group] as number)
    }
  }
  tellTabs(columns, compiled, tabs, bits, {
    stretch: (start, end, among) => {
      // What lies outside is mostly less than what lies within, and can be taken off.
      if (2 * (end - start) < size) {
        add(start, end, among, 1)
        return
      }
      addGroups(among)
      add(0, start, among, -1)
      add(end, size, among, -1)
    },
    places: (places, count, among) => {
      for (let i = 0; i < count; i++)
        counts.add((ofGroup[groupOf[places[i] as number] as number] as number) & among, 1)
    },
    one: (_, shown) => counts.add(shown, 1),
  })
  return counts.ofEach(tabs.length)
}

/** How many contacts each of at most eight tabs shows and whether any of them has something unread. */
export const indicatorsPerTab = (
  columns: Columns,
  compiled: Compiled,
  tabs: ReadonlyArray<Condition>,
): ReadonlyArray<Indicator> => {
  const { group: groupOf, contact: contactOf, scratch } = columns
  const bits = tabBits(columns, compiled, tabs)
  const marks = marksByGroup(columns, compiled.selected, bits.ofGroup)
  const shown = scratch.shown(columns.parties.contacts.size).fill(0)
  let found = 0
  tellTabs(columns, compiled, tabs, bits, {
    stretch: (start, end, among) => {
      const both = among * TWICE
      let all = 0
      // Without a branch, since there are millions.
      for (let place = start; place < end; place++) {
        const mark = (marks[groupOf[place] as number] as number) & both
        const contact = contactOf[place] as number
        all |= mark
        shown[contact] = (shown[contact] as number) | mark
      }
      found |= all
    },
    places: (places, count, among) => {
      const both = among * TWICE
      for (let i = 0; i < count; i++) {
        const place = places[i] as number
        const mark = (marks[groupOf[place] as number] as number) & both
        const contact = contactOf[place] as number
        found |= mark
        shown[contact] = (shown[contact] as number) | mark
      }
    },
    one: (place, which) => {
      const contact = contactOf[place] as number
      found |= isUnread(columns, groupOf[place] as number) ? which << TABS_AT_ONCE : 0
      shown[contact] = (shown[contact] as number) | which
    },
  })
  const counts = new BitCounts()
  counts.addEach(shown)
  return counts
    .ofEach(tabs.length)
    .map((contacts, tab) => ({ contacts, unread: ((found >>> TABS_AT_ONCE) & (1 << tab)) !== 0 }))
}

// A mark has the tabs that show a group, and above them those of them in which it counts as unread.
const TWICE = 2 ** TABS_AT_ONCE + 1

const marksByGroup = (columns: Columns, selected: Int32Array, bits: Uint8Array): Uint16Array => {
  const marks = columns.scratch.marks(bits.length).fill(0)
  for (let i = 0; i < selected.length; i++) {
    const group = selected[i] as number
    const shown = bits[group] as number
    marks[group] = shown !== 0 && isUnread(columns, group) ? shown * TWICE : shown
  }
  return marks
}

const isUnread = ({ groups }: Columns, group: number): boolean =>
  groups.fact(groups.kindOf[group] as number, UNREAD) === 1

/** Counts bytes first and their bits at the end. */
class BitCounts {
  // Two of each, taken by turns: the next count need not wait until the last is written, mostly to the same place.
  readonly #ofByte = new Int32Array(256)
  readonly #ofOther = new Int32Array(256)

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
