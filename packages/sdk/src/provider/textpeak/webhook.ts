import type { Channel, Event } from '@inboxlab/core'
import * as Result from 'effect/Result'
import { momentOf } from '../../webhook/moment.ts'
import { type EventReader, readEvent } from '../../webhook/read-event.ts'
import type { ProvenDelivery, WebhookProvider } from '../../webhook/webhook-provider.ts'
import { phoneOf } from './from-core.ts'
import { checkPaths, fieldAt } from './webhook-field.ts'
import type { TextpeakDeliveryMapping, TextpeakIncomingMapping } from './webhook-mapping.ts'

/** A message of a contact. */
export interface TextpeakIncoming {
  /** The contact's phone number, in digits with the country code. */
  readonly from: string
  readonly text: string
}

/** What became of a message of ours; `status` is the vendor's word. */
export interface TextpeakReport {
  readonly message: string
  readonly to: string
  readonly status: string
}

const HEADER = { header: 'x-webhook-secret' } as const

/**
 * TextPeak's webhook of incoming messages, by GET or POST (apis 1.1). Its fields are not public, so you say where they
 * stand; nothing is signed, so add a header with a secret of yours when you set the webhook up.
 *
 * Throws at once where a place in the mapping is none.
 *
 * @example
 * ```ts
 * import { textpeakIncoming } from '@inboxlab/sdk'
 * const webhook = textpeakIncoming({ from: 'sms.sender', text: 'sms.text', id: 'sms.id', at: 'sms.time' })
 * const content = { sms: { id: 'm-1', sender: '33144716601', text: 'Yes', time: 1_700_000_000 } }
 * const [event] = webhook.decode({ content, at: 5, digest: '', headers: new Headers() })
 * event?._tag === 'Known' && event.happened[0]?.event?._tag // => 'MessageReceived'
 * ```
 */
export const textpeakIncoming = (mapping: TextpeakIncomingMapping): WebhookProvider<TextpeakIncoming> => {
  checkPaths('textpeakIncoming', mapping, ['from', 'text', 'id', 'at'])
  const { channel = 'sms' } = mapping
  return webhookOf<TextpeakIncoming>('incoming', mapping.secretIn, mapping.id, (delivery) => {
    const { content, at: now, digest } = delivery
    const text = fieldAt(content, mapping.text)
    if (text === null) return missing('text', mapping.text)
    return Result.map(phoneIn(content, 'from', mapping.from), (from) => {
      const at = momentOf(fieldAt(content, mapping.at))
      const message = fieldAt(content, mapping.id) ?? `${digest.slice(0, 32)}-${now}`
      const said = { text, attachments: [], template: null, windowTag: null }
      const event: Event = { _tag: 'MessageReceived', at: at ?? now, message, content: said }
      return { payload: { from, text }, happened: [{ ...about(from, channel), event, timed: at !== null }] }
    })
  })
}

/**
 * TextPeak's webhook of delivery reports, by GET or POST (apis 1.1). Its fields and words are not public, so you say
 * where they stand and what they mean.
 *
 * Throws at once where a place in the mapping is none.
 *
 * @example
 * ```ts
 * import { textpeakDeliveries } from '@inboxlab/sdk'
 * const statuses = { DELIVRD: 'delivered', UNDELIV: 'failed' } as const
 * const webhook = textpeakDeliveries({ message: 'internal_id', to: 'phone', status: 'status', statuses })
 * const content = { internal_id: 'm-1', phone: '33144716601', status: 'DELIVRD' }
 * const [event] = webhook.decode({ content, at: 5, digest: '', headers: new Headers() })
 * event?._tag === 'Known' && event.happened[0]?.event
 * // => { _tag: 'DeliveryReported', at: 5, message: 'm-1', status: 'delivered', failure: null }
 * ```
 */
export const textpeakDeliveries = (mapping: TextpeakDeliveryMapping): WebhookProvider<TextpeakReport> => {
  checkPaths('textpeakDeliveries', mapping, ['message', 'to', 'status', 'at', 'failure'])
  const { channel = 'sms' } = mapping
  const statuses = new Map(
    Object.entries(mapping.statuses).map(([word, status]) => [word.toLowerCase(), status]),
  )
  return webhookOf<TextpeakReport>('delivery', mapping.secretIn, undefined, ({ content, at: now }) => {
    const message = fieldAt(content, mapping.message)
    if (message === null) return missing('message', mapping.message)
    const word = fieldAt(content, mapping.status)
    if (word === null) return missing('status', mapping.status)
    return Result.map(phoneIn(content, 'to', mapping.to), (to) => {
      const payload = { message, to, status: word }
      const status = statuses.get(word.toLowerCase())
      if (status === undefined) return { payload, happened: [] }
      const at = momentOf(fieldAt(content, mapping.at))
      const failure = status === 'failed' ? fieldAt(content, mapping.failure) : null
      const event: Event = { _tag: 'DeliveryReported', at: at ?? now, message, status, failure }
      return { payload, happened: [{ ...about(to, channel), event, timed: at !== null }] }
    })
  })
}

const webhookOf = <Payload>(
  name: string,
  carrier: TextpeakIncomingMapping['secretIn'],
  id: string | undefined,
  read: EventReader<Payload>,
): WebhookProvider<Payload> => ({
  provider: 'textpeak',
  methods: ['POST', 'GET'],
  proof: { _tag: 'SharedSecret', carrier: carrier ?? HEADER },
  namesOf: ({ content }: ProvenDelivery) => {
    const given = fieldAt(content, id)
    return given === null || given === '' || given.length > 100 ? [] : [`${name}:${given}`]
  },
  decode: (delivery) => [readEvent(new Map([[name, read]]), name, delivery)],
})

const missing = (what: string, path: string): Result.Result<never, string> =>
  Result.fail(`${path}: it is missing, or no text: say in the mapping where ${what} stands`)

const phoneIn = (content: unknown, what: string, path: string): Result.Result<string, string> => {
  const given = fieldAt(content, path)
  return given === null
    ? missing(what, path)
    : Result.mapError(phoneOf(what, given), () => `${path}: it is no phone number with a country code`)
}

const about = (phone: string, channel: Channel) => ({ interaction: phone, channel, contact: phone })
