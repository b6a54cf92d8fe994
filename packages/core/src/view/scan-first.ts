import type { Keys } from './best.ts'
import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import { countsByGroup, isByGroup } from './counts-by-group.ts'

/**
 * Writes places into `into` that are selected and seen, the first `limit` in the order of the keys among them, and gives
 * their number and how many are selected in all: without looking at all of them, since interactions lie in the order in
 * which they began. Null where that cannot be: only an order by the beginning or by what groups have in common allows it.
 *
 * @internal
 */
export const scanFirst = (
  columns: Columns,
  compiled: Compiled,
  keys: Keys,
  limit: number,
  into: Int32Array,
): { readonly found: number; readonly total: number } | null => {
  const { inOrder, beganAt, group: groupOf, scratch } = columns
  const byBeginning = keys.table === beganAt
  if (!inOrder || !isByGroup(compiled) || (!byBeginning && keys.index !== groupOf)) return null
  const { start, end } = compiled.reach
  const counts = countsByGroup(columns, start, end)
  const turns = scratch.turns(counts.length).fill(NOT)
  const { first, total } = byBeginning
    ? someOfEach(counts, compiled, turns)
    : takeTurns(counts, compiled, keys, limit, turns)
  const backwards = byBeginning && keys.sign < 0
  let found = 0
  let firstLeft = first
  let someLeft = limit - first
  let began = Number.NaN
  for (let turn = start; turn < end; turn++) {
    const place = backwards ? start + end - 1 - turn : turn
    const whether = turns[groupOf[place] as number]
    if (whether === NOT) continue
    if (whether === ALL) {
      firstLeft--
    } else {
      // Of those that began at the same moment as the last, others may come first by their ids.
      if (someLeft <= 0 && beganAt[place] !== began) {
        if (firstLeft === 0) break
        continue
      }
      someLeft--
      began = beganAt[place] as number
    }
    into[found++] = place
  }
  return { found, total }
}

// What of a group is taken: nothing, all, or what comes first until there are enough.
const NOT = 0
const ALL = 1
const SOME = 2

/** What is taken of groups where none comes first: some of each that is selected. */
const someOfEach = (counts: Int32Array, { selected }: Compiled, turns: Uint8Array) => {
  let total = 0
  for (const group of selected) {
    turns[group] = SOME
    total += counts[group] as number
  }
  return { first: 0, total }
}

/** What is taken of each group, by the ranks of groups; gives how many there are of which all is taken. */
const takeTurns = (
  counts: Int32Array,
  { selected }: Compiled,
  { table, sign }: Keys,
  limit: number,
  turns: Uint8Array,
) => {
  let ranks = 0
  for (const group of selected) if ((table[group] as number) >= ranks) ranks = (table[group] as number) + 1
  // Behind all that have a rank comes what has none.
  const rankOf = (group: number): number => {
    const rank = table[group] as number
    return Number.isNaN(rank) ? ranks : rank
  }
  const ofRank = new Int32Array(ranks + 1)
  let total = 0
  for (const group of selected) {
    const count = counts[group] as number
    const rank = rankOf(group)
    ofRank[rank] = (ofRank[rank] as number) + count
    total += count
  }
  let first = 0
  let last = sign > 0 ? 0 : ranks - 1
  for (let n = 0; n < ranks && first + (ofRank[last] as number) < limit; n++) {
    first += ofRank[last] as number
    last += sign
  }
  if (last < 0 || last >= ranks) last = ranks
  for (const group of selected) {
    const rank = rankOf(group)
    const isBefore = rank < ranks && (last === ranks || sign * (last - rank) > 0)
    turns[group] = rank === last ? SOME : isBefore ? ALL : NOT
  }
  return { first, total }
}
