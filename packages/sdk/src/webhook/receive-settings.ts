import type { DeliveryStore } from './delivery-store.ts'
import { memoryDeliveries } from './memory-deliveries.ts'

/** How deliveries are bounded and kept apart. */
export interface ReceiveSettings {
  /** The largest body, in bytes; 4 MiB unless told otherwise. */
  readonly limit?: number
  /** The deepest nesting of the body; 64 levels unless told otherwise. */
  readonly depth?: number
  /** How long the body may take, in milliseconds; 10 s unless told otherwise. */
  readonly within?: number
  /** How far a signed moment may be from now, either way, in milliseconds; 5 minutes unless told otherwise. */
  readonly tolerance?: number
  /** Where it is kept which deliveries were handled; in this process unless told otherwise. */
  readonly deliveries?: DeliveryStore
  /** How long a handler has before a repetition may be handled instead, in milliseconds; 1 minute by default. */
  readonly lease?: number
}

const MINUTE = 60_000

/** @internal The settings with what was left out. Throws if nothing could ever pass. */
export const checkedSettings = (provider: string, given: ReceiveSettings): Required<ReceiveSettings> => {
  const bounds = {
    limit: given.limit ?? 4 * 2 ** 20,
    depth: given.depth ?? 64,
    within: given.within ?? MINUTE / 6,
    tolerance: given.tolerance ?? 5 * MINUTE,
    lease: given.lease ?? MINUTE,
  }
  for (const [name, value] of Object.entries(bounds)) {
    if (!(value > 0))
      throw new Error(`receive(${provider}): ${name} is ${value}, nothing could pass: use a number above 0`)
  }
  return { ...bounds, deliveries: given.deliveries ?? memoryDeliveries() }
}
