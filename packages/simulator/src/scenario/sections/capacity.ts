import { Channel } from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { ChannelKey, ChannelName, channelsOf } from '../notation/channels.ts'
import { optional } from '../notation/field.ts'
import { listOf, mappingOf } from '../notation/mapping.ts'
import { positiveNumber } from '../notation/number.ts'
import { reading } from '../notation/reading.ts'
import { unlimited } from '../notation/unlimited.ts'
import { wholeNumber } from '../notation/whole-number.ts'
import { type Fault, fault } from '../problems/fault.ts'
import { shown } from '../shown.ts'

const EXAMPLE = 'write it like 3, { chat: 3, voice: 1 } or { units: 6, exclusive: [voice] }'

const Units = unlimited(
  positiveNumber({ what: 'capacity', to: 1_000_000 }),
  Number.POSITIVE_INFINITY,
  (refused) => ({
    problem: `${shown(refused)} is no capacity`,
    fix: 'write a number above 0, at most 1000000, or unlimited',
  }),
)

const Most = wholeNumber({ what: 'number of contacts', from: 0, to: 1_000_000 })
const SomeChannels = listOf(ChannelName, '[voice]')
const most = (channel: Channel) => optional(Most, `How many of channel ${channel} at once.`)

const Keys = Schema.Struct({
  units: optional(
    Units,
    'How many units in all; each contact takes the weight of its type. Left out: no limit, and only the channels that are named here.',
  ),
  voice: most('voice'),
  email: most('email'),
  sms: most('sms'),
  whatsapp: most('whatsapp'),
  telegram: most('telegram'),
  messenger: most('messenger'),
  chat: most('chat'),
  exclusive: optional(
    SomeChannels,
    'Channels of which none is ever beside a contact of another channel, except of one that they interrupt.',
  ),
  interrupts: optional(
    mappingOf(ChannelKey, SomeChannels, '{ voice: [chat, email] }'),
    'Channels that are taken although others fill the capacity; work on those rests meanwhile.',
  ),
})

const CapacityData = Schema.Struct({
  /** Infinity: no limit; null: nothing but the channels that are named. */
  units: Schema.NullOr(Schema.Number),
  channels: Schema.Array(Schema.Struct({ channel: Channel, most: Schema.Finite })),
  exclusive: Schema.Array(Channel),
  interrupts: Schema.Array(Schema.Struct({ channel: Channel, over: Schema.Array(Channel) })),
})
/** What an agent can have in hand at once. */
export type Capacity = typeof CapacityData.Type

type Written = number | typeof Keys.Type

const decode = (written: Written): Result.Result<Capacity, Fault> => {
  if (typeof written === 'number') {
    return Result.succeed({ units: written, channels: [], exclusive: [], interrupts: [] })
  }
  const { units, exclusive = [], interrupts = {}, ...limits } = written
  const channels = channelsOf(limits).map(([channel, most]) => ({ channel, most }))
  if (units === undefined && channels.every(({ most }) => most === 0)) {
    return fault('leaves room for nothing', 'name units, or a channel above 0: { chat: 3, voice: 1 }')
  }
  for (const [channel, over] of channelsOf(interrupts)) {
    if (over.includes(channel))
      return fault(`${channel} interrupts itself`, `take ${channel} out of its list`)
  }
  return Result.succeed({
    units: units ?? null,
    channels,
    exclusive,
    interrupts: channelsOf(interrupts).map(([channel, over]) => ({ channel, over })),
  })
}

const encode = ({ units, channels, exclusive, interrupts }: Capacity): Written => {
  const plain = channels.length === 0 && exclusive.length === 0 && interrupts.length === 0
  if (plain && units !== null) return units
  return {
    ...(units === null ? {} : { units }),
    ...Object.fromEntries(channels.map(({ channel, most }) => [channel, most])),
    ...(exclusive.length === 0 ? {} : { exclusive }),
    ...(interrupts.length === 0
      ? {}
      : { interrupts: Object.fromEntries(interrupts.map(({ channel, over }) => [channel, over])) }),
  }
}

/** What an agent can have in hand at once: `3`, `{ chat: 3, voice: 1 }`, `{ units: 6, exclusive: [voice] }`. */
export const Capacity = Schema.Union([Units, Keys])
  .annotate({
    identifier: 'Capacity',
    title: 'Capacity',
    description:
      'What an agent can have in hand at once, what rings included: units, or how many of each channel, or both.',
    explain: (refused: unknown) => ({ problem: `${shown(refused)} is no capacity`, fix: EXAMPLE }),
  })
  .pipe(Schema.decodeTo(CapacityData, reading({ decode, encode })))
