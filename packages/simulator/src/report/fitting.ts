import { type Column, gridWidth } from './grid.ts'

/** A column that may be left out. */
export interface RankedColumn extends Column {
  /** Of the columns that do not fit, those with the highest rank go first. */
  readonly rank: number
}

/**
 * Leaves out columns until the rest, beside the labels, fits into a width; the one with the lowest rank stays in any
 * case. The others keep their order.
 */
export const fitting = <C extends RankedColumn>(
  labels: Column,
  columns: ReadonlyArray<C>,
  width: number,
): { readonly shown: ReadonlyArray<C>; readonly leftOut: ReadonlyArray<C> } => {
  const byRank = columns.toSorted((one, other) => one.rank - other.rank)
  while (byRank.length > 1 && gridWidth([labels, ...byRank]) > width) byRank.pop()
  const kept = new Set(byRank)
  return {
    shown: columns.filter((each) => kept.has(each)),
    leftOut: columns.filter((each) => !kept.has(each)),
  }
}
