import * as Schema from 'effect/Schema'
import { record } from '../../record/record.ts'
import { ChatwootAttachment } from './records.ts'

const { Array: List, Boolean: Truth, Finite, Int, NullOr, optionalKey, String: Text, Unknown } = Schema

/** Unix seconds, sometimes with a fraction; some of its dates come as ISO 8601 text (apis 2.6). */
const Moment = NullOr(Schema.Union([Finite, Text]))
const Named = record({ id: optionalKey(NullOr(Int)) })
const Person = record({ id: optionalKey(NullOr(Int)), type: optionalKey(NullOr(Text)) })

/** A message as a conversation holds it: the type is a number there. */
const LastMessage = record({
  id: Int,
  message_type: optionalKey(Schema.Union([Int, Text])),
  status: optionalKey(NullOr(Text)),
})

const conversation = {
  /** Its number in the account (`display_id`). */
  id: Int,
  inbox_id: optionalKey(NullOr(Int)),
  channel: optionalKey(NullOr(Text)),
  status: optionalKey(NullOr(Text)),
  priority: optionalKey(NullOr(Text)),
  snoozed_until: optionalKey(Moment),
  labels: optionalKey(NullOr(List(Text))),
  created_at: optionalKey(Moment),
  updated_at: optionalKey(Moment),
  contact_inbox: optionalKey(NullOr(record({ contact_id: optionalKey(NullOr(Int)) }))),
  meta: optionalKey(
    NullOr(
      record({
        sender: optionalKey(NullOr(Named)),
        assignee: optionalKey(NullOr(Named)),
        team: optionalKey(NullOr(Named)),
      }),
    ),
  ),
  messages: optionalKey(NullOr(List(LastMessage))),
}

const Conversation = record(conversation)

/** A conversation as a webhook tells of it. */
export type ChatwootToldConversation = typeof Conversation.Type

/** A conversation began, or its status or something else about it changed. */
export const ChatwootConversationEvent = record({
  event: Schema.Literals(['conversation_created', 'conversation_status_changed', 'conversation_updated']),
  ...conversation,
  changed_attributes: optionalKey(
    NullOr(
      List(
        Schema.Record(
          Text,
          record({ previous_value: optionalKey(Unknown), current_value: optionalKey(Unknown) }),
        ),
      ),
    ),
  ),
}).annotate({ identifier: 'ChatwootConversationEvent' })
export type ChatwootConversationEvent = typeof ChatwootConversationEvent.Type

/** A message, private note or bot's message was made or changed. Its type is a word here. */
export const ChatwootMessageEvent = record({
  event: Schema.Literals(['message_created', 'message_updated']),
  id: Int,
  content: optionalKey(NullOr(Text)),
  message_type: Text,
  private: optionalKey(NullOr(Truth)),
  status: optionalKey(NullOr(Text)),
  content_attributes: optionalKey(NullOr(Schema.Record(Text, Unknown))),
  created_at: optionalKey(Moment),
  sender: optionalKey(NullOr(Person)),
  attachments: optionalKey(NullOr(List(ChatwootAttachment))),
  conversation: Conversation,
}).annotate({ identifier: 'ChatwootMessageEvent' })
export type ChatwootMessageEvent = typeof ChatwootMessageEvent.Type

/** What says nothing of how a conversation stands: contacts, inboxes, the widget, somebody typing. */
export const ChatwootOtherEvent = record({
  event: Schema.Literals([
    'contact_created',
    'contact_updated',
    'webwidget_triggered',
    'conversation_typing_on',
    'conversation_typing_off',
    'inbox_created',
    'inbox_updated',
  ]),
}).annotate({ identifier: 'ChatwootOtherEvent' })
export type ChatwootOtherEvent = typeof ChatwootOtherEvent.Type

/** What Chatwoot's webhooks say, with every field they came with. */
export type ChatwootDelivery = ChatwootConversationEvent | ChatwootMessageEvent | ChatwootOtherEvent
