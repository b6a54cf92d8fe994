import * as Schema from 'effect/Schema'

/** Values by local time that recur every day or every week; each holds until the next entry's time. */
export interface Cycle<A> {
  readonly _tag: 'Cycle'
  readonly every: 'day' | 'week'
  /**
   * Ascending; `from` is in milliseconds since local midnight, of Monday if it recurs every week. Before the first
   * entry the last one still holds, from the day or week before.
   */
  readonly steps: ReadonlyArray<{ readonly from: number; readonly value: A }>
}

/** The schema of a {@link Cycle} of such values. */
export const CycleData = <A>(value: Schema.Codec<A>): Schema.Codec<Cycle<A>> =>
  Schema.TaggedStruct('Cycle', {
    every: Schema.Literals(['day', 'week']),
    steps: Schema.Array(Schema.Struct({ from: Schema.Finite, value })),
  })
