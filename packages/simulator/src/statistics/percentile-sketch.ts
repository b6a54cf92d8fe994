/**
 * How values are spread, as plain data that is small enough to travel: how many lie in each bin, a bin reaching 2 % further
 * than the one before. Sketches of several runs are added bin by bin, in any order. {@link Percentiles} makes them.
 */
export interface PercentileSketch {
  /** How many values count as 0. */
  readonly zeros: number
  /** The number of the first bin; 0 where there is none. */
  readonly first: number
  /** How many values lie in it and in those that follow it, up to the last that is not empty. */
  readonly counts: ReadonlyArray<number>
}

/** No value has a bin of a higher number. */
export const LAST_BIN = 2200
