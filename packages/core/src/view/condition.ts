/** A condition's answer for a whole kind: for none, for all, or each has to be asked. */
export type KindAnswer = 'none' | 'all' | 'ask'

/**
 * One condition on interactions, in two steps: what can be said of a whole kind, and, where that is `ask`, of one.
 *
 * @internal
 */
export interface Condition {
  readonly ofKind: (kind: number) => KindAnswer
  /** Of an interaction by its place, whose kind it did not answer with `none`. */
  readonly ofRow: (place: number) => boolean
}
