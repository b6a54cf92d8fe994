/** A run was stopped, as it would be whenever it is simulated; the message says why. See `PolicyFault` and `EndlessRun`. */
export class RunFault extends Error {
  override readonly name: string = 'RunFault'
}
