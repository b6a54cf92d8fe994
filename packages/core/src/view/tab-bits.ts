import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import type { Condition } from './condition.ts'

/** As many tabs as are looked at together: a bit each of one byte. */
export const TABS_AT_ONCE = 8

/**
 * What of a selection each of several tabs shows, a bit for each tab: of every kind of which something is selected, and
 * where that is not enough, of one interaction.
 *
 * @internal
 */
export interface TabBits {
  /** By kind: the tabs that show all that is selected of it. */
  readonly all: Uint8Array
  /** By kind: the tabs that must be asked. */
  readonly ask: Uint8Array
  /** Whether there are any that must be asked. */
  readonly asks: boolean
  /** The tabs that show an interaction that is selected. */
  readonly ofRow: (place: number) => number
}

export const tabBits = (
  { groups, group: groupOf }: Columns,
  { ofGroup }: Compiled,
  tabs: ReadonlyArray<Condition>,
): TabBits => {
  const { kindOf, size } = groups
  const known = new Uint8Array(groups.kinds)
  const all = new Uint8Array(groups.kinds)
  const ask = new Uint8Array(groups.kinds)
  const learn = (kind: number): void => {
    known[kind] = 1
    for (let tab = 0; tab < tabs.length; tab++) {
      const answer = (tabs[tab] as Condition).ofKind(kind)
      if (answer === 'all') all[kind] = (all[kind] as number) | (1 << tab)
      else if (answer === 'ask') ask[kind] = (ask[kind] as number) | (1 << tab)
    }
  }
  for (let group = 0; group < size; group++) {
    if (ofGroup[group] === 0) continue
    const kind = kindOf[group] as number
    if (known[kind] === 0) learn(kind)
  }
  const ofRow = (place: number): number => {
    const kind = kindOf[groupOf[place] as number] as number
    let bits = all[kind] as number
    for (let left = ask[kind] as number; left !== 0; left &= left - 1) {
      const tab = 31 - Math.clz32(left & -left)
      if (tabs[tab]?.ofRow(place)) bits |= 1 << tab
    }
    return bits
  }
  return { all, ask, asks: ask.some((bits) => bits !== 0), ofRow }
}
