import { ucontactChannels } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import { openWord } from '../../record/open-word.ts'
import { record } from '../../record/record.ts'

const { Boolean: Truth, Finite, NullOr, optionalKey, String: Text } = Schema
const told = <S extends Schema.Codec<unknown, unknown>>(schema: S) => optionalKey(NullOr(schema))

const Id = Schema.Union([Schema.Int, Schema.NonEmptyString])
const Word = Schema.Union([Text, Finite])

/** A stage of an interaction: in a campaign's queue, then with an agent, until it is transferred or ends (apis 3.5). */
export const UcontactSegment = record({
  campaign: told(Text),
  agent: told(Text),
  startDate: told(Word),
  endDate: told(Word),
  /** Messages of the contact. */
  in: told(Finite),
  /** Messages of ours. */
  out: told(Finite),
}).annotate({ identifier: 'UcontactSegment' })
export type UcontactSegment = typeof UcontactSegment.Type

/** A conversation, named by its guid (apis 3.5); fields that are not known are kept. */
export const UcontactInteraction = record({
  guid: Schema.NonEmptyString,
  channel: told(openWord([...ucontactChannels.keys(), 'instagram'])),
  direction: told(openWord(['inbound', 'outbound'])),
  segments: told(Schema.Array(UcontactSegment)),
  /** The contact: `id` is their number or address, `contactId` what a customer database knows them by. */
  client: told(record({ id: told(Word), name: told(Text), contactId: told(Word) })),
  finished: told(Truth),
}).annotate({ identifier: 'UcontactInteraction' })
export type UcontactInteraction = typeof UcontactInteraction.Type

/** A message of an interaction (apis 3.5); fields that are not known are kept. */
export const UcontactMessage = record({
  id: Id,
  text: told(Text),
  direction: told(openWord(['in', 'out'])),
  date: told(Word),
  /** The server's word, such as `RECEIVED`. */
  status: told(Text),
  fromBot: told(Truth),
  attachments: told(Schema.Array(record({}))),
}).annotate({ identifier: 'UcontactMessage' })
export type UcontactMessage = typeof UcontactMessage.Type

/** A text message to send (apis 3.2). */
export const UcontactSms = record({
  destination: Schema.NonEmptyString,
  message: Schema.NonEmptyString,
  /** An outbound campaign. */
  campaign: Schema.NonEmptyString,
  /** Who sends it. */
  agent: Schema.NonEmptyString,
  /** The number or port it leaves from. */
  source: Text,
}).annotate({ identifier: 'UcontactSms' })
export type UcontactSms = typeof UcontactSms.Type

/**
 * Someone for an outbound hub to contact (apis 3.4): `clientIds` for a hub of telephony, `clientId` for one of e-mail.
 * `data` reaches the agent with the interaction.
 */
export const UcontactLead = record({
  clientIds: optionalKey(Schema.Array(Schema.NonEmptyString).check(Schema.isMinLength(1))),
  clientId: optionalKey(Schema.NonEmptyString),
  /** As `Continent/City`. */
  timezone: optionalKey(Schema.NonEmptyString),
  data: optionalKey(Schema.Record(Text, Schema.Unknown)),
  contactId: optionalKey(Text),
  /** Hubs with a preview only. */
  agent: optionalKey(Text),
})
  .check(
    Schema.makeFilter(({ clientId, clientIds }) => clientId !== undefined || clientIds !== undefined, {
      expected: 'clientIds or a clientId',
    }),
  )
  .annotate({ identifier: 'UcontactLead' })
export type UcontactLead = typeof UcontactLead.Type

/** @internal What the sending web service answers. */
export const SmsTaken = record({ id: Id })
