import { format } from 'effect/Formatter'

/** What an expectation saw. */
interface Findings {
  readonly problem: string
  readonly timeline: ReadonlyArray<unknown>
  readonly command: unknown
  readonly expected: ReadonlyArray<unknown>
  readonly actual: ReadonlyArray<unknown>
}

/**
 * An expectation of {@link givenWhenThen} that did not hold. The message shows what had happened before, the
 * command, and what was expected beside what happened, one JSON line each.
 *
 * @example
 * ```ts
 * import { absent, decide, evolve } from '@inboxlab/core'
 * import { ExpectationFailed, givenWhenThen } from '@inboxlab/core/testing'
 * const { given } = givenWhenThen({ initial: absent, decide, evolve })
 * const picking = given([]).when({ _tag: 'Pick', at: 0, agent: 'anna' })
 * try {
 *   picking.then([])
 * } catch (failure) {
 *   failure instanceof ExpectationFailed // => true
 * }
 * ```
 */
export class ExpectationFailed extends Error {
  override readonly name = 'ExpectationFailed'

  /** @internal */
  constructor({ problem, timeline, command, expected, actual }: Findings) {
    super(
      [
        problem,
        ...section('timeline so far', timeline),
        ...section('command', [command]),
        ...section('expected', expected),
        ...section('actual', actual),
      ].join('\n'),
    )
  }
}

const section = (title: string, values: ReadonlyArray<unknown>): ReadonlyArray<string> => [
  `${title}:`,
  ...(values.length === 0 ? ['  nothing'] : values.map((value) => `  ${format(value)}`)),
]
