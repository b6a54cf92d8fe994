import { absent, evolve, type Instant, NOTHING_REPORTED, NOWHERE } from '@inboxlab/core'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import type { InboxError } from '../../error/inbox-error.ts'
import type { InvalidInput } from '../../error/invalid-input.ts'
import type { Send } from '../../http/send.ts'
import { isUnknown } from '../../inbox/open.ts'
import type { SupportedOperations } from '../client.ts'
import { matches } from '../matches.ts'
import type { ucontactCapabilities } from './capabilities.ts'
import { type Message, nameOfPhone, phoneInName, phoneOf, smsOf, wrong } from './from-core.ts'
import type { UcontactMessage } from './records.ts'
import type { UcontactSettings } from './settings.ts'
import { entryOf, interactionOf } from './to-core.ts'
import { vendor } from './vendor.ts'

/** @internal The inbox that the two generations of services make together. */
export const operations = (
  send: Send,
  settings: UcontactSettings,
): SupportedOperations<typeof ucontactCapabilities> => {
  const api = vendor(send, settings)

  const deliver = Effect.fnUntraced(function* (phone: string, message: Message, agent = settings.agent) {
    const sms = yield* Effect.fromResult(smsOf(phone, message, agent, settings))
    return { id: yield* api.sendSms(sms), raw: sms }
  })

  /** The number behind an interaction: in its name, or in its record. */
  const numberOf = Effect.fnUntraced(function* (id: string) {
    const named = phoneInName(id)
    if (named !== null) return yield* Effect.fromResult(phoneOf('id', named))
    const { channel, state } = interactionOf(yield* api.interaction(id))
    if (channel !== settings.channel) {
      const came = channel === null ? 'an unknown channel' : isUnknown(channel) ? channel.unknown : channel
      return yield* wrong('id', `it runs over ${came}, and this client sends over ${settings.channel}`)
    }
    return yield* Effect.fromResult(phoneOf('id', state.origin.contact ?? ''))
  })

  return {
    list: (filter = {}) =>
      Stream.unwrap(Effect.map(api.interactions(settings.listQuery), (all) => Stream.fromIterable(all))).pipe(
        Stream.map(interactionOf),
        Stream.filter((each) => matches(each, filter)),
      ),
    get: (id) => Effect.flatMap(guidOf(id), (guid) => Effect.map(api.interaction(guid), interactionOf)),
    timeline: (id) =>
      Stream.unwrap(Effect.map(guidOf(id), (guid) => entries(oldestFirst(api.messages(guid), settings)))),
    start: Effect.fnUntraced(function* ({ channel, contact, message, agent }) {
      if (channel !== settings.channel)
        return yield* wrong('channel', `give '${settings.channel}', which is what this client sends over`)
      if (message === undefined) return yield* wrong('message', 'give one, it begins by sending')
      const phone = yield* Effect.fromResult(phoneOf('contact', contact))
      const { id, raw } = yield* deliver(phone, message, agent)
      const state = evolve(absent, {
        _tag: 'Started',
        at: yield* Clock.currentTimeMillis,
        by: { _tag: 'Api' },
        channel,
        contact: phone,
        place: { ...NOWHERE, campaign: raw.campaign },
        routing: 'direct',
        priority: 0,
        agent: agent ?? null,
        message: id,
      })
      return { id: nameOfPhone(phone), state, channel, status: '', raw: { sent: raw, id } }
    }),
    reply: Effect.fnUntraced(function* (interaction, message) {
      const { id, raw } = yield* deliver(yield* numberOf(interaction), message)
      return { id, delivery: NOTHING_REPORTED, raw: { sent: raw, id } }
    }),
  }
}

const guidOf = (id: string): Effect.Effect<string, InvalidInput> =>
  phoneInName(id) === null
    ? Effect.succeed(id)
    : Effect.fail(wrong('id', 'it names a number, and its interaction was not told: find it in the list'))

/** Where the server begins with the newest, all must be read before the oldest is known. */
const oldestFirst = (
  messages: Stream.Stream<UcontactMessage, InboxError>,
  { messageOrder }: UcontactSettings,
): Stream.Stream<UcontactMessage, InboxError> =>
  messageOrder === 'oldest first'
    ? messages
    : Stream.unwrap(Effect.map(Stream.runCollect(messages), (all) => Stream.fromIterable(all.toReversed())))

const entries = (messages: Stream.Stream<UcontactMessage, InboxError>) =>
  Stream.suspend(() => {
    let before: Instant = 0
    return Stream.map(messages, (message) => {
      const entry = entryOf(message, before)
      before = entry.at ?? before
      return entry
    })
  })
