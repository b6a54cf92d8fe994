import type { InputError } from './input-error.ts'

const MOST_LINES = 50

/**
 * All problems found in one input, in the order of the file. Its message has one line for each of the first 50.
 *
 * @example
 * ```ts
 * import { InputError, InputErrors } from '@inboxlab/simulator'
 * const first = new InputError({ place: 'seed', problem: '-1 is no seed', fix: 'write a whole number from 0 on' })
 * new InputErrors([first]).message // => 'seed: -1 is no seed; write a whole number from 0 on'
 * ```
 */
export class InputErrors extends AggregateError {
  override readonly name = 'InputErrors'
  override readonly errors: Array<InputError>

  constructor(problems: ReadonlyArray<InputError>) {
    const lines = problems.slice(0, MOST_LINES).map(({ message }) => message)
    const more = problems.length - lines.length
    super(problems, [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'))
    this.errors = [...problems]
  }
}
