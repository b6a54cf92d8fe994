import type { DeliveryStatus, Instant } from '@inboxlab/core'
import { placeFields } from '../place-fields.ts'
import type { MessageRecord } from './data.ts'
import type { TextpeakSeed } from './seed.ts'
import type { TextpeakStream } from './stream.ts'

type Webhook = TextpeakSeed['webhooks'][number]
type Placed = ReadonlyArray<readonly [string | undefined, unknown]>

/** @internal Webhooks of the messages that contacts write, in the shape that their mappings describe. */
export const tellIncoming = (stream: TextpeakStream, { phone, text, id, at }: MessageRecord): void => {
  for (const webhook of stream.data.webhooks) {
    if (webhook.trigger !== 'INCOMING') continue
    const { mapping } = webhook
    post(stream, webhook, [
      [mapping.from, phone],
      [mapping.text, text],
      [mapping.id, id],
      [mapping.at, moment(webhook, at)],
    ])
  }
}

/** @internal Webhooks of what became of a message, in the words of their mappings. */
export const tellReport = (
  stream: TextpeakStream,
  { phone, internalId }: MessageRecord,
  status: DeliveryStatus,
  failure: string | null,
): void => {
  for (const webhook of stream.data.webhooks) {
    if (webhook.trigger !== 'DELIVERY') continue
    const { mapping } = webhook
    const word = Object.entries(mapping.statuses).find(([, meant]) => meant === status)?.[0]
    if (word === undefined) continue
    post(stream, webhook, [
      [mapping.message, internalId],
      [mapping.to, phone],
      [mapping.status, word],
      [mapping.at, moment(webhook, stream.now)],
      ...(failure === null ? [] : [[mapping.failure, failure] as const]),
    ])
  }
}

const post = ({ world }: TextpeakStream, webhook: Webhook, values: Placed): void => {
  if (!webhook.on) return
  const { trigger, method, repeatAfter } = webhook
  world.send({
    method,
    url: addressOf(webhook),
    event: trigger,
    id: world.chance.uuid('webhook'),
    secret: null,
    headers: { ...webhook.headers, ...secretHeader(webhook) },
    body: placeFields(values.flatMap(([place, value]) => (place === undefined ? [] : [[place, value]]))),
    about: repeatAfter,
    attempt: 1,
  })
}

const addressOf = ({ url, secret, mapping }: Webhook): string => {
  if (secret === null || mapping.secretIn === undefined || 'header' in mapping.secretIn) return url
  const address = new URL(url)
  address.searchParams.set(mapping.secretIn.parameter, secret)
  return address.href
}

const secretHeader = ({ secret, mapping: { secretIn } }: Webhook): Readonly<Record<string, string>> => {
  if (secret === null || (secretIn !== undefined && 'parameter' in secretIn)) return {}
  return { [secretIn?.header ?? 'x-webhook-secret']: secret }
}

const moment = ({ moments }: Webhook, at: Instant): number | string => {
  if (moments === 'ISO 8601') return new Date(at).toISOString()
  return moments === 'seconds' ? Math.floor(at / 1000) : Math.floor(at)
}
