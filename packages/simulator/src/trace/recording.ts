/**
 * Contacts as they were recorded, one per place in the columns, in the order in which they joined their queue.
 * Moments in milliseconds since 1970, lengths of time in milliseconds.
 */
export interface Recording {
  readonly length: number
  /** When each joined its queue: arrival and delay. */
  readonly joined: Float64Array
  /** Index into the type names that the trace was read with. */
  readonly type: Int32Array
  /** Null if the trace does not say. */
  readonly priority: Int32Array | null
  /** Time from joining to being answered or giving up; NaN where unknown. */
  readonly wait: Float64Array
  /** 1 for those who gave up. */
  readonly abandoned: Uint8Array
  /** Handling time; NaN where unknown, as for those who gave up. */
  readonly service: Float64Array
  /** Who served it: index into `agents`, -1 where unknown. */
  readonly agent: Int32Array
  readonly agents: ReadonlyArray<string>
  /** How many rows were left out. */
  readonly skipped: number
}
