import type { InputError } from './input-error.ts'

/**
 * All problems found in one input, in the order of the file. Its message has one line for each.
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
    super(problems, problems.map((problem) => problem.message).join('\n'))
    this.errors = [...problems]
  }
}
