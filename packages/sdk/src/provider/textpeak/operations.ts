import { absent, evolve, NOTHING_REPORTED, NOWHERE } from '@inboxlab/core'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as Random from 'effect/Random'
import type { Send } from '../../http/send.ts'
import type { SupportedOperations } from '../client.ts'
import type { textpeakCapabilities } from './capabilities.ts'
import { send as sendCall } from './endpoints.ts'
import { bodyOf, type Message, phoneOf, wrong } from './from-core.ts'
import type { TextpeakSettings } from './settings.ts'

/** @internal Both ways to begin and to go on are the same request: to a number, from a sender. */
export const operations = (
  send: Send,
  settings: TextpeakSettings,
): SupportedOperations<typeof textpeakCapabilities> => {
  const deliver = Effect.fnUntraced(function* (place: string, to: string, message: Message) {
    const phone = yield* Effect.fromResult(phoneOf(place, to))
    const at = yield* Clock.currentTimeMillis
    const id = `${at.toString(36)}-${(yield* Random.nextIntBetween(0, 2 ** 48)).toString(36)}`
    const body = yield* Effect.fromResult(bodyOf(id, phone, message, settings))
    const answer = yield* send(sendCall([body]))
    return { id, phone, at, raw: { sent: body, answer } }
  })

  return {
    start: Effect.fnUntraced(function* ({ channel, contact, message, agent }) {
      if (channel !== settings.channel)
        return yield* wrong('channel', `give '${settings.channel}', which is what this stream sends over`)
      if (message === undefined) return yield* wrong('message', 'give one, a stream begins by sending')
      if (agent !== undefined)
        return yield* wrong('agent', 'leave it out, a stream does not give work to people')
      const { id, phone, at, raw } = yield* deliver('contact', contact, message)
      const state = evolve(absent, {
        _tag: 'Started',
        at,
        by: { _tag: 'Api' },
        channel,
        contact: phone,
        place: NOWHERE,
        routing: 'smart',
        priority: 0,
        agent: null,
        message: id,
      })
      return { id: phone, state, channel, status: '', raw }
    }),
    reply: (interaction, message) =>
      Effect.map(deliver('id', interaction, message), ({ id, raw }) => ({
        id,
        delivery: NOTHING_REPORTED,
        raw,
      })),
  }
}
