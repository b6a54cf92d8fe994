import { Channel } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import { didYouMean } from '../nearest.ts'
import { shown } from '../shown.ts'

/** The channels, in the order in which they are declared. */
export const CHANNELS: ReadonlyArray<Channel> = Channel.literals

const explain = (refused: unknown) => ({
  problem: `${shown(refused)} is no channel`,
  fix: didYouMean(String(refused), CHANNELS),
})

/** A channel, where a list or a mapping could stand as well. */
export const ChannelName = Channel.annotate({ explain })

/** Text that may stand for a channel, as a key of a table. */
export const ChannelKey = Schema.String.check(
  Schema.isPattern(new RegExp(`^(${CHANNELS.join('|')})$`, 'u')),
).annotate({
  description: `A channel: ${CHANNELS.join(', ')}.`,
  explain,
})

/** The channels of a table by channel. */
export const channelsOf = <A>(table: {
  readonly [channel: string]: A
}): ReadonlyArray<readonly [Channel, A]> =>
  CHANNELS.flatMap((channel) => {
    const value = table[channel]
    return value === undefined ? [] : [[channel, value] as const]
  })
