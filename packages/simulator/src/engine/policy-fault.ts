import { RunFault } from './run-fault.ts'

/** A policy decided something that the core refuses or that cannot be done; the message says what and why. */
export class PolicyFault extends RunFault {
  override readonly name = 'PolicyFault'
}
