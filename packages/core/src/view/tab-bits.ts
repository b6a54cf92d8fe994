import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import type { Condition } from './condition.ts'

/**
 * What of a selection each of several tabs shows, a bit for each tab: of every kind, and where that is not enough,
 * of one interaction.
 *
 * @internal
 */
export interface TabBits {
  /** By kind: the tabs that show all of it. */
  readonly all: Int32Array
  /** By kind: the tabs that must be asked. */
  readonly ask: Int32Array
  /** The tabs that show an interaction that is selected. */
  readonly ofRow: (place: number) => number
}

export const tabBits = (columns: Columns, { ofKind }: Compiled, tabs: ReadonlyArray<Condition>): TabBits => {
  const all = new Int32Array(ofKind.length)
  const ask = new Int32Array(ofKind.length)
  for (let kind = 0; kind < ofKind.length; kind++) {
    if (ofKind[kind] === 0) continue
    for (let tab = 0; tab < tabs.length; tab++) {
      const answer = (tabs[tab] as Condition).ofKind(kind)
      if (answer === 'all') all[kind] = (all[kind] as number) | (1 << tab)
      else if (answer === 'ask') ask[kind] = (ask[kind] as number) | (1 << tab)
    }
  }
  const ofRow = (place: number): number => {
    const kind = columns.kind[place] as number
    let bits = all[kind] as number
    for (let left = ask[kind] as number; left !== 0; left &= left - 1) {
      const tab = 31 - Math.clz32(left & -left)
      if (tabs[tab]?.ofRow(place)) bits |= 1 << tab
    }
    return bits
  }
  return { all, ask, ofRow }
}
