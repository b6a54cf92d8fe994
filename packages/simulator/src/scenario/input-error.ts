/**
 * Something a user gave cannot be used: where it stands, what is wrong with it and what to do. Its message is
 * one line, `place: problem; fix`.
 *
 * @example
 * ```ts
 * import { InputError } from '@inboxlab/simulator'
 * const error = new InputError({ place: 'traffic.0.rate', problem: "'5/m' is no rate", fix: 'write it like 5/min' })
 * error.message // => "traffic.0.rate: '5/m' is no rate; write it like 5/min"
 * ```
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly place: string
  readonly problem: string
  readonly fix: string

  constructor({ place, problem, fix }: { place: string; problem: string; fix: string }) {
    super(oneLine(`${place}: ${problem}; ${fix}`))
    this.place = place
    this.problem = problem
    this.fix = fix
  }
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
