import type { DeliveryStore } from './delivery-store.ts'

/**
 * Remembers deliveries in this process, the latest `size` of them (100,000 unless told otherwise, about 20 MB). What
 * is forgotten could be replayed while its signed moment is still accepted, so let `size` be more than comes in
 * during twice the tolerance; where no moment is signed, use a store that forgets nothing, such as
 * {@link sqlDeliveries}.
 *
 * @example
 * ```ts
 * import { memoryDeliveries } from '@inboxlab/sdk'
 * const deliveries = memoryDeliveries()
 * deliveries.claim('d-1', 0, 60_000) // => 'claimed'
 * deliveries.claim('d-1', 1, 60_001) // => 'busy'
 * deliveries.finish('d-1', 2)
 * deliveries.claim('d-1', 3, 60_003) // => 'done'
 * ```
 */
export const memoryDeliveries = (size = 100_000): DeliveryStore => {
  if (!Number.isInteger(size) || size < 1)
    throw new Error(`memoryDeliveries(${size}): use a whole number from 1 on`)
  // Until when a name is claimed; infinite once it is done. Maps keep the order of insertion.
  const claimedUntil = new Map<string, number>()
  return {
    claim: (name, now, until) => {
      const known = claimedUntil.get(name)
      if (known !== undefined && known > now) return known === Number.POSITIVE_INFINITY ? 'done' : 'busy'
      claimedUntil.delete(name)
      if (claimedUntil.size >= size) forgetOldest(claimedUntil)
      claimedUntil.set(name, until)
      return 'claimed'
    },
    finish: (name) => {
      if (claimedUntil.has(name)) claimedUntil.set(name, Number.POSITIVE_INFINITY)
    },
    release: (name) => {
      if (claimedUntil.get(name) !== Number.POSITIVE_INFINITY) claimedUntil.delete(name)
    },
  }
}

const forgetOldest = (names: Map<string, number>): void => {
  for (const name of names.keys()) {
    names.delete(name)
    return
  }
}
