import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import type { Condition } from './condition.ts'
import type { Groups } from './groups.ts'
import { kindAnswers } from './kind-answers.ts'

/** As many tabs as are looked at together: a bit each of one byte. */
export const TABS_AT_ONCE = 8

/**
 * What of a selection each of several tabs shows, a bit for each tab.
 *
 * @internal
 */
export interface TabBits {
  /** By group: the tabs that show all of it that is selected and that they reach; 0 where nothing is selected. */
  readonly ofGroup: Uint8Array
  /** The tabs that must be asked of some interactions. */
  readonly asks: number
  /** The tabs that show an interaction that is selected, but for those that reach only some. */
  readonly ofRow: (place: number) => number
}

export const tabBits = (
  { groups, group: groupOf, scratch }: Columns,
  compiled: Compiled,
  tabs: ReadonlyArray<Condition>,
): TabBits => {
  const { kindOf, listOf } = groups
  const { selected } = compiled
  const shown = scratch.kindTabs(groups.kinds)
  const asked = scratch.kindAsks(groups.kinds)
  const asks = answersByKind(groups, selected, tabs, shown, asked)
  const ofGroup = scratch.bits(groups.size).fill(0)
  showByKind(groups, selected, shown, ofGroup)
  tabs.forEach(({ ofList }, tab) => {
    if (ofList === null) return
    const others = ~(1 << tab)
    for (const group of selected)
      if (ofList[listOf[group] as number] === 0) ofGroup[group] = (ofGroup[group] as number) & others
  })
  const ofRow = (place: number): number => {
    const group = groupOf[place] as number
    let bits = ofGroup[group] as number
    for (let left = asked[kindOf[group] as number] as number; left !== 0; left &= left - 1) {
      const tab = 31 - Math.clz32(left & -left)
      if (tabs[tab]?.ofRow(place)) bits |= 1 << tab
    }
    return bits
  }
  return { ofGroup, asks, ofRow }
}

const showByKind = (
  { kindOf }: Groups,
  selected: Int32Array,
  shown: Uint8Array,
  ofGroup: Uint8Array,
): void => {
  for (let i = 0; i < selected.length; i++) {
    const group = selected[i] as number
    ofGroup[group] = shown[kindOf[group] as number] as number
  }
}

/** Writes of each kind that is selected the tabs that show it and those that must be asked, and gives all that must be. */
const answersByKind = (
  groups: Groups,
  selected: Int32Array,
  tabs: ReadonlyArray<Condition>,
  shown: Uint8Array,
  asked: Uint8Array,
): number => {
  let asks = 0
  // The tabs that show a kind, and above them those that must be asked.
  const answerOf = kindAnswers(groups, (view) => {
    let bits = 0
    for (let tab = 0; tab < tabs.length; tab++) {
      const answer = (tabs[tab] as Condition).ofKind(view)
      if (answer === 'all') bits |= 1 << tab
      else if (answer === 'ask') bits |= 1 << (tab + TABS_AT_ONCE)
    }
    asks |= bits >>> TABS_AT_ONCE
    return bits
  })
  const known = new Uint8Array(groups.kinds)
  for (let i = 0; i < selected.length; i++) {
    const kind = groups.kindOf[selected[i] as number] as number
    if (known[kind] === 1) continue
    known[kind] = 1
    const bits = answerOf(kind)
    shown[kind] = bits
    asked[kind] = bits >>> TABS_AT_ONCE
  }
  return asks
}
