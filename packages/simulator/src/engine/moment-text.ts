/** A moment in a message, by the clocks of UTC. */
export const momentText = (at: number): string =>
  Math.abs(at) <= LATEST ? new Date(at).toISOString() : `${at} ms`

/** The last moment that a `Date` can say. */
const LATEST = 8.64e15
