import type { Capacity } from '@inboxlab/core'
import type { Kinds } from './kinds.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'

/** @internal Room for nothing. */
export const NO_ROOM = 0

/** Sums of weights like 0.1 are not exact. */
const SLACK = 1e-9

/** @internal What an agent has room for beside what they have: how many weights of each channel, as one number. */
export class Room {
  /** How many units there are. */
  readonly units: number
  /** One interaction at a time, of any kind. */
  readonly isSingle: boolean
  private readonly kinds: Kinds
  private readonly most: ReadonlyArray<number>
  private readonly exclusive: ReadonlyArray<boolean>
  /** By channel that interrupts, by channel: whether it does. */
  private readonly over: ReadonlyArray<ReadonlyArray<boolean>>
  private readonly all: number
  readonly interrupts: boolean

  constructor(capacity: Capacity | undefined, kinds: Kinds) {
    const { channels } = kinds
    this.kinds = kinds
    this.units = capacity?.units ?? 1
    this.isSingle = capacity === undefined
    this.most = channels.map(
      (channel) =>
        capacity?.channels.find((each) => each.channel === channel)?.most ?? Number.POSITIVE_INFINITY,
    )
    this.exclusive = channels.map((channel) => capacity?.exclusive.includes(channel) ?? false)
    this.over = channels.map((channel) => {
      const rule = capacity?.interrupts.filter((each) => each.channel === channel) ?? []
      return channels.map((other) => rule.some(({ over }) => over.includes(other)))
    })
    this.interrupts = this.over.some((row) => row.includes(true))
    this.all = this.encoded(kinds.weights.map((weights) => weights.length))
    if (!Number.isSafeInteger(this.all)) {
      throw new RangeError('the types of a plan have more different weights than the engine can tell apart')
    }
  }

  /** What there is room for, as a number; {@link NO_ROOM} for nothing. */
  of(agent: LiveAgent): number {
    return this.isSingle ? (agent.inHand === 0 ? this.all : NO_ROOM) : this.encoded(this.beside(agent))
  }

  /** By channel: how many of its weights, from the lightest on, such a number has room for. */
  decoded(room: number): ReadonlyArray<number> {
    let rest = room
    return this.kinds.weights.map(({ length }) => {
      const fits = rest % (length + 1)
      rest = Math.floor(rest / (length + 1))
      return fits
    })
  }

  /** Whether the work on one rests while the other is in hand. */
  interruptsWorkOn(resting: LiveInteraction, by: LiveInteraction): boolean {
    return this.over[by.of.kind.channel]?.[resting.of.kind.channel] ?? false
  }

  private encoded(fits: ReadonlyArray<number>): number {
    return this.kinds.weights.reduceRight(
      (sum, { length }, channel) => sum * (length + 1) + (fits[channel] as number),
      0,
    )
  }

  private beside(agent: LiveAgent): ReadonlyArray<number> {
    return this.kinds.weights.map((weights, channel) => {
      const over = this.over[channel] as ReadonlyArray<boolean>
      let taken = 0
      let ofChannel = 0
      const has = agent.has
      for (let i = 0; i < has.length; i++) {
        const { kind, weight } = (has[i] as LiveInteraction).of
        const other = kind.channel
        if (other === channel) ofChannel++
        if (over[other]) continue
        if (other !== channel && (this.exclusive[channel] || this.exclusive[other])) return 0
        taken += weight
      }
      if (ofChannel >= (this.most[channel] as number)) return 0
      const left = this.units - taken + SLACK
      let fits = 0
      while (fits < weights.length && (weights[fits] as number) <= left) fits++
      return fits
    })
  }
}
