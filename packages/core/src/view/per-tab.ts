import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import type { Condition } from './condition.ts'
import type { Indicator } from './contact-list.ts'
import { scan, tally } from './scan.ts'
import { tabBits } from './tab-bits.ts'

/** As many tabs as are scanned for at once: a bit each of one byte per contact. */
export const TABS_AT_ONCE = 8

/** How many interactions of a selection each tab shows; `places` is long enough for all. */
export const countsPerTab = (
  columns: Columns,
  compiled: Compiled,
  tabs: ReadonlyArray<Condition>,
  places: Int32Array,
): ReadonlyArray<number> => {
  const counts = new Counts(tabs.length)
  const { all, ask, ofRow } = tabBits(columns, compiled, tabs)
  const tallies = tally(columns, compiled)
  for (let kind = 0; kind < tallies.length; kind++) counts.add(all[kind] as number, tallies[kind] as number)
  if (ask.some((bits) => bits !== 0)) {
    const found = scan(columns, compiled, places, ask)
    for (let i = 0; i < found; i++) {
      const place = places[i] as number
      counts.add(ofRow(place) & (ask[columns.kind[place] as number] as number), 1)
    }
  }
  return counts.of
}

/** How many contacts each tab shows and whether any of them has something unread. */
export const indicatorsPerTab = (
  columns: Columns,
  compiled: Compiled,
  tabs: ReadonlyArray<Condition>,
  places: Int32Array,
): ReadonlyArray<Indicator> => {
  const { all, ask, ofRow } = tabBits(columns, compiled, tabs)
  const shows = all.map((bits, kind) => bits | (ask[kind] as number))
  const found = scan(columns, compiled, places, shows)
  const shown = new Uint8Array(columns.parties.contacts.size)
  const unreadKinds = Uint8Array.from(all, (_, kind) => (columns.kinds.kind(kind).unread ? 1 : 0))
  const counts = new Counts(tabs.length)
  let unread = 0
  for (let i = 0; i < found; i++) {
    const place = places[i] as number
    const kind = columns.kind[place] as number
    const bits = ask[kind] === 0 ? (all[kind] as number) : ofRow(place)
    if (unreadKinds[kind] === 1) unread |= bits
    const contact = columns.contact[place] as number
    const before = shown[contact] as number
    if ((bits & ~before) === 0) continue
    shown[contact] = before | bits
    counts.add(bits & ~before, 1)
  }
  return counts.of.map((count, tab) => ({ contacts: count, unread: (unread & (1 << tab)) !== 0 }))
}

class Counts {
  readonly of: Array<number>

  constructor(tabs: number) {
    this.of = new Array(tabs).fill(0)
  }

  /** Adds to the tabs whose bits are set. */
  add(bits: number, count: number): void {
    for (let left = bits; left !== 0; left &= left - 1) {
      const tab = 31 - Math.clz32(left & -left)
      this.of[tab] = (this.of[tab] as number) + count
    }
  }
}
