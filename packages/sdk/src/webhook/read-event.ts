import { Event, InteractionId } from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { decodeRecord } from '../record/decode-record.ts'
import type { Happening, WebhookEvent } from './webhook-event.ts'
import type { ProvenDelivery } from './webhook-provider.ts'

/** @internal Reads one event and says what it comes to, or names the field that is wrong. */
export type EventReader<Payload> = (delivery: ProvenDelivery) => Result.Result<ReadPayload<Payload>, string>

interface ReadPayload<Payload> {
  readonly payload: Payload
  readonly happened: ReadonlyArray<Happening>
}

/** @internal */
export const eventReader = <S extends Schema.Codec<unknown, unknown>>(
  schema: S,
  happened: (payload: S['Type'], delivery: ProvenDelivery) => ReadonlyArray<Happening> = () => [],
): EventReader<S['Type']> => {
  const read = decodeRecord(schema)
  return (delivery) =>
    Result.map(read(delivery.content), (payload) => ({ payload, happened: happened(payload, delivery) }))
}

/** @internal One event of a delivery, read by the reader of its name. */
export const readEvent = <Payload>(
  readers: ReadonlyMap<string, EventReader<Payload>>,
  name: string | null,
  delivery: ProvenDelivery,
): WebhookEvent<Payload> => {
  const raw = delivery.content
  const reader = name === null ? undefined : readers.get(name)
  if (reader === undefined || name === null) return { _tag: 'Unknown', name, raw }
  const read = reader(delivery)
  if (Result.isFailure(read)) return { _tag: 'Undecoded', name, problem: read.failure, raw }
  const { payload, happened } = read.success
  return happened.every(fitsCore)
    ? { _tag: 'Known', name, payload, happened, raw }
    : { _tag: 'Undecoded', name, problem: 'a name or text is empty or longer than the model allows', raw }
}

const isEvent = Schema.is(Schema.NullOr(Event))
const isId = Schema.is(InteractionId)

const fitsCore = ({ interaction, contact, event }: Happening): boolean =>
  isId(interaction) && (contact === null || isId(contact)) && isEvent(event)
