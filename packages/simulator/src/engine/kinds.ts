import type { Channel } from '@inboxlab/core'
import type { PlannedType } from './plan.ts'

/** @internal What the room of an agent depends on: a channel, and one of the weights that occur in it. */
export interface Kind {
  /** Index into the channels. */
  readonly channel: number
  /** How many lighter weights the channel has. */
  readonly heavierThan: number
}

/**
 * @internal The kinds of interactions of a plan. Who has room for one has room for the lighter ones of its channel, so
 * that room is a number per channel: how many of its weights, from the lightest on, there is room for.
 */
export class Kinds {
  readonly channels: ReadonlyArray<Channel>
  /** By channel, ascending. */
  readonly weights: ReadonlyArray<ReadonlyArray<number>>

  constructor(types: ReadonlyArray<PlannedType>) {
    this.channels = [...new Set(types.map(({ channel }) => channel))]
    this.weights = this.channels.map((channel) => {
      const weights = types.filter((type) => type.channel === channel).map(weightOf)
      return [...new Set(weights)].sort((a, b) => a - b)
    })
  }

  of(type: PlannedType): Kind {
    const channel = this.channels.indexOf(type.channel)
    return { channel, heavierThan: this.weights[channel]?.indexOf(weightOf(type)) ?? 0 }
  }
}

/** @internal */
export const weightOf = ({ weight }: PlannedType): number => weight ?? 1
