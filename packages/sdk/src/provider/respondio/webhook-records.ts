import * as Schema from 'effect/Schema'
import { record } from '../../record/record.ts'
import { RespondioMessage } from './records.ts'

const { Finite, NullOr, optionalKey, String: Text, Unknown } = Schema

const Moment = NullOr(Schema.Union([Finite, Text]))

/** Sources differ on whether ids are numbers or texts. */
const VendorId = Schema.Union([Schema.Int, Schema.NonEmptyString])

const Person = record({ id: optionalKey(NullOr(VendorId)) })

const Contact = record({
  id: VendorId,
  status: optionalKey(NullOr(Text)),
  assignee: optionalKey(NullOr(Person)),
})

const Channel = record({ source: optionalKey(NullOr(Text)) })

const envelope = { event_id: optionalKey(Text) }

/** A message of a contact (`message.received`) or of ours (`message.sent`). */
export const RespondioMessageEvent = record({
  event_type: Schema.Literals(['message.received', 'message.sent']),
  ...envelope,
  contact: Contact,
  message: RespondioMessage,
  channel: optionalKey(NullOr(Channel)),
}).annotate({ identifier: 'RespondioMessageEvent' })
export type RespondioMessageEvent = typeof RespondioMessageEvent.Type

/** A conversation was opened. */
export const RespondioOpenedEvent = record({
  event_type: Schema.Literal('conversation.opened'),
  ...envelope,
  contact: Contact,
  conversation: optionalKey(
    NullOr(record({ source: optionalKey(NullOr(Text)), conversationOpenedAt: optionalKey(Moment) })),
  ),
}).annotate({ identifier: 'RespondioOpenedEvent' })
export type RespondioOpenedEvent = typeof RespondioOpenedEvent.Type

/** A conversation was closed; `closedBy` is a user, null or an empty record. */
export const RespondioClosedEvent = record({
  event_type: Schema.Literal('conversation.closed'),
  ...envelope,
  contact: Contact,
  conversation: optionalKey(
    NullOr(
      record({
        category: optionalKey(NullOr(Text)),
        summary: optionalKey(NullOr(Text)),
        closedTime: optionalKey(Moment),
        closedBy: optionalKey(NullOr(Person)),
        closedBySource: optionalKey(NullOr(Text)),
      }),
    ),
  ),
}).annotate({ identifier: 'RespondioClosedEvent' })
export type RespondioClosedEvent = typeof RespondioClosedEvent.Type

/** The contact was given to a user, or taken from one. */
export const RespondioAssigneeEvent = record({
  event_type: Schema.Literal('contact.assignee.updated'),
  ...envelope,
  contact: Contact,
}).annotate({ identifier: 'RespondioAssigneeEvent' })
export type RespondioAssigneeEvent = typeof RespondioAssigneeEvent.Type

/** The contact gained (`add`) or lost (`remove`) a tag. */
export const RespondioTagEvent = record({
  event_type: Schema.Literal('contact.tag.updated'),
  ...envelope,
  contact: Contact,
  tag: Text,
  action: Text,
}).annotate({ identifier: 'RespondioTagEvent' })
export type RespondioTagEvent = typeof RespondioTagEvent.Type

/** What says nothing of a conversation, or whose fields are not public beyond the contact (apis 1.9). */
export const RespondioOtherEvent = record({
  event_type: Schema.Literals([
    'comment.created',
    'contact.created',
    'contact.updated',
    'contact.lifecycle.updated',
    'call.ended',
  ]),
  ...envelope,
  contact: optionalKey(Contact),
  oldLifecycle: optionalKey(Unknown),
}).annotate({ identifier: 'RespondioOtherEvent' })
export type RespondioOtherEvent = typeof RespondioOtherEvent.Type

/** What respond.io's webhooks say, with every field they came with. */
export type RespondioDelivery =
  | RespondioMessageEvent
  | RespondioOpenedEvent
  | RespondioClosedEvent
  | RespondioAssigneeEvent
  | RespondioTagEvent
  | RespondioOtherEvent
