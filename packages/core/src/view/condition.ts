import type { KindView } from './kind-view.ts'
import type { Reach } from './reach.ts'

/** A condition's answer for a whole kind: for none, for all, or each has to be asked. */
export type KindAnswer = 'none' | 'all' | 'ask'

/**
 * One condition on interactions, in steps: what can be said of a whole kind, of all that the same have had, of columns,
 * and, where the kind's answer is `ask`, of one. It holds where all of these do.
 *
 * @internal
 */
export interface Condition {
  readonly ofKind: (view: KindView) => KindAnswer
  /** By the list of those who have had an interaction: 1 where it may hold, 0 where not; null: whoever has had it. */
  readonly ofList: Uint8Array | null
  /** Null: wherever. */
  readonly reach: Reach | null
  /** Of an interaction by its place, whose kind it answered with `ask`. */
  readonly ofRow: (place: number) => boolean
}
