import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import type { Condition } from './condition.ts'

/** As many tabs as are looked at together: a bit each of one byte. */
export const TABS_AT_ONCE = 8

/**
 * What of a selection each of several tabs shows, a bit for each tab: of every group, and where that is not enough,
 * of one interaction.
 *
 * @internal
 */
export interface TabBits {
  /** By group: the tabs that show all that is selected of it. */
  readonly all: Uint8Array
  /** By group: the tabs that must be asked. */
  readonly ask: Uint8Array
  /** Whether there are any that must be asked. */
  readonly asks: boolean
  /** The tabs that show an interaction that is selected. */
  readonly ofRow: (place: number) => number
}

export const tabBits = (columns: Columns, { ofGroup }: Compiled, tabs: ReadonlyArray<Condition>): TabBits => {
  const { groups } = columns
  const known = new Uint8Array(groups.kinds)
  const allOfKind = new Uint8Array(groups.kinds)
  const askOfKind = new Uint8Array(groups.kinds)
  const learn = (kind: number): void => {
    known[kind] = 1
    for (let tab = 0; tab < tabs.length; tab++) {
      const answer = (tabs[tab] as Condition).ofKind(kind)
      if (answer === 'all') allOfKind[kind] = (allOfKind[kind] as number) | (1 << tab)
      else if (answer === 'ask') askOfKind[kind] = (askOfKind[kind] as number) | (1 << tab)
    }
  }
  const all = new Uint8Array(groups.size)
  const ask = new Uint8Array(groups.size)
  let asks = false
  for (let group = 0; group < groups.size; group++) {
    if (ofGroup[group] === 0) continue
    const kind = groups.kindOf[group] as number
    if (known[kind] === 0) learn(kind)
    all[group] = allOfKind[kind] as number
    ask[group] = askOfKind[kind] as number
    asks ||= ask[group] !== 0
  }
  const ofRow = (place: number): number => {
    const group = columns.group[place] as number
    let bits = all[group] as number
    for (let left = ask[group] as number; left !== 0; left &= left - 1) {
      const tab = 31 - Math.clz32(left & -left)
      if (tabs[tab]?.ofRow(place)) bits |= 1 << tab
    }
    return bits
  }
  return { all, ask, asks, ofRow }
}
