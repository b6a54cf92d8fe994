import { Difference } from '../run/difference.ts'

/** The inbox refused what a step asks. Unless a step expects it, the step does not hold. */
export class Refused extends Difference {
  override readonly name = 'Refused'
  /** Why, in the words of the examples: the usual ones first. */
  readonly reasons: readonly [string, ...Array<string>]

  constructor(reasons: readonly [string, ...Array<string>]) {
    super('the inbox refuses it', { expected: 'it is done', actual: `refused because ${reasons[0]}` })
    this.reasons = reasons
  }
}
