import type { Instant } from '@inboxlab/core'

/**
 * @internal A moment of the server in milliseconds. It documents seconds, but integrators report milliseconds and
 * microseconds too; their sizes tell them apart for any date between 1973 and 5138.
 */
export const momentOf = (stamp: number): Instant => {
  if (stamp >= 1e14) return stamp / 1000
  return stamp >= 1e11 ? stamp : stamp * 1000
}
