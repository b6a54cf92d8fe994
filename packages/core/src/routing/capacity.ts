import type { Channel } from '../interaction/facts.ts'

/** What an agent can have in hand at once, ringing included. */
export interface Capacity {
  /** Units, of which an interaction takes its type's weight; Infinity: no limit. */
  readonly units: number
  /** How many of a channel; channels left out: as the units allow. */
  readonly channels: ReadonlyArray<{ readonly channel: Channel; readonly most: number }>
  /**
   * Channels that are never beside another channel: who has one takes of no other, who has another takes none. What
   * they interrupt may be there.
   */
  readonly exclusive: ReadonlyArray<Channel>
  /** Channels that are taken although others fill the capacity; work on `over` rests meanwhile. */
  readonly interrupts: ReadonlyArray<{ readonly channel: Channel; readonly over: ReadonlyArray<Channel> }>
}

/** Something that takes of an agent's capacity. */
export interface InHand {
  readonly channel: Channel
  /** Units. */
  readonly weight: number
}

/** Sums of weights like 0.1 are not exact. */
const SLACK = 1e-9

/**
 * Whether an agent of this capacity (null: one interaction of any kind) has room for one more beside what they have.
 *
 * @example
 * ```ts
 * import { hasRoomBeside } from '@inboxlab/core'
 * const capacity = { units: 3, channels: [], exclusive: ['voice'], interrupts: [] } as const
 * const chat = { channel: 'chat', weight: 1 } as const
 * hasRoomBeside(capacity, [chat, chat], chat) // => true
 * hasRoomBeside(capacity, [chat], { channel: 'voice', weight: 1 }) // => false
 * ```
 */
export const hasRoomBeside = (
  capacity: Capacity | null,
  has: ReadonlyArray<InHand>,
  { channel, weight }: InHand,
): boolean => {
  if (capacity === null) return has.length === 0
  const { units, channels, exclusive, interrupts } = capacity
  const interrupted = (other: Channel): boolean =>
    interrupts.some((rule) => rule.channel === channel && rule.over.includes(other))
  const most = channels.find((each) => each.channel === channel)?.most ?? Number.POSITIVE_INFINITY
  if (has.filter((each) => each.channel === channel).length >= most) return false
  const beside = has.filter((each) => !interrupted(each.channel))
  const others = beside.filter((each) => each.channel !== channel)
  if (others.some((each) => exclusive.includes(channel) || exclusive.includes(each.channel))) return false
  return weight <= units - beside.reduce((sum, each) => sum + each.weight, 0) + SLACK
}
