import type { Keys } from './best.ts'
import type { Columns } from './columns.ts'
import type { Compiled } from './compile-selection.ts'
import { countsByGroup } from './counts-by-group.ts'
import { stretchOf } from './scan.ts'

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
  const { inOrder, beganAt, group: groupOf } = columns
  const byBeginning = keys.table === beganAt
  if (!inOrder || compiled.among !== null || (!byBeginning && keys.index !== groupOf)) return null
  const counts = countsByGroup(columns, compiled)
  if (counts === null) return null
  const { turns, first, total } = byBeginning
    ? {
        turns: compiled.ofGroup.map((answer) => (answer === 0 ? NOT : SOME)),
        first: 0,
        total: sum(counts, compiled),
      }
    : turnsOf(counts, compiled, keys, limit)
  const { start, end } = stretchOf(columns, compiled)
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

const sum = (counts: Int32Array, { ofGroup }: Compiled): number => {
  let total = 0
  for (let group = 0; group < counts.length; group++)
    if (ofGroup[group] !== 0) total += counts[group] as number
  return total
}

/** What is taken of each group, by the ranks of groups, and how many there are of which all is taken. */
const turnsOf = (counts: Int32Array, { ofGroup }: Compiled, { table, sign }: Keys, limit: number) => {
  // By rank, and behind all of them what has none.
  const ofRank = new Int32Array(counts.length + 1)
  const rankOf = (group: number): number => {
    const rank = table[group] as number
    return Number.isNaN(rank) ? counts.length : rank
  }
  let total = 0
  let ranks = 0
  for (let group = 0; group < counts.length; group++) {
    if (ofGroup[group] === 0) continue
    const count = counts[group] as number
    const rank = rankOf(group)
    ofRank[rank] = (ofRank[rank] as number) + count
    total += count
    if (rank < counts.length && rank >= ranks) ranks = rank + 1
  }
  let first = 0
  let last = sign > 0 ? 0 : ranks - 1
  for (let n = 0; n < ranks && first + (ofRank[last] as number) < limit; n++) {
    first += ofRank[last] as number
    last += sign
  }
  if (last < 0 || last >= ranks) last = counts.length
  const turns = new Uint8Array(counts.length)
  for (let group = 0; group < counts.length; group++) {
    if (ofGroup[group] === 0) continue
    const rank = rankOf(group)
    if (rank === last) turns[group] = SOME
    else if (rank < counts.length && (last === counts.length || sign * (last - rank) > 0)) turns[group] = ALL
  }
  return { turns, first, total }
}
