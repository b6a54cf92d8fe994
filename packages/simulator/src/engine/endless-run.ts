import { RunFault } from './run-fault.ts'

/** A run that would never come to an end was stopped; the message says what it does and what has grown. */
export class EndlessRun extends RunFault {
  override readonly name = 'EndlessRun'
}
