/** How calls of a client behave. */
export interface CallOptions {
  /** Stops a call, and the reading of a list, with an `AbortError` or the signal's own reason. */
  readonly signal?: AbortSignal
  /**
   * Lets a request be repeated even when nobody can tell whether it was carried out. A message may then reach the
   * contact twice. Without it the call fails, and its error says `fateUnknown`.
   */
  readonly repeatUnknown?: boolean
}
