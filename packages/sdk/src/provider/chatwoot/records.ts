import * as Schema from 'effect/Schema'
import { openWord } from '../../record/open-word.ts'
import { record } from '../../record/record.ts'

// The shapes of Chatwoot 4.15.1 (apis, part 2). Only what every version sends is required; all else is kept as it came.
const { Array: List, Boolean: Truth, Finite, Int, NullOr, optionalKey, String: Text } = Schema

/** Unix seconds; 0 stands for never in some places. */
const Seconds = Finite
/** Its objects of free attributes. */
const Attributes = Schema.Record(Text, Schema.Unknown)

/** Someone who may be given conversations: a user of the account. */
export const ChatwootAgent = record({
  id: Int,
  name: optionalKey(NullOr(Text)),
  available_name: optionalKey(NullOr(Text)),
  email: optionalKey(NullOr(Text)),
  role: optionalKey(openWord(['agent', 'administrator'])),
  availability_status: optionalKey(openWord(['online', 'busy', 'offline'])),
  auto_offline: optionalKey(Truth),
  confirmed: optionalKey(Truth),
  account_id: optionalKey(Int),
  thumbnail: optionalKey(NullOr(Text)),
}).annotate({ identifier: 'ChatwootAgent' })
export type ChatwootAgent = typeof ChatwootAgent.Type

/** A team of agents. */
export const ChatwootTeam = record({
  id: Int,
  name: Text,
  description: optionalKey(NullOr(Text)),
  allow_auto_assign: optionalKey(Truth),
  account_id: optionalKey(Int),
  is_member: optionalKey(Truth),
}).annotate({ identifier: 'ChatwootTeam' })
export type ChatwootTeam = typeof ChatwootTeam.Type

/** A label that conversations and contacts can have. */
export const ChatwootLabel = record({
  id: Int,
  title: Text,
  description: optionalKey(NullOr(Text)),
  color: optionalKey(NullOr(Text)),
  show_on_sidebar: optionalKey(NullOr(Truth)),
}).annotate({ identifier: 'ChatwootLabel' })
export type ChatwootLabel = typeof ChatwootLabel.Type

/** A number, page or address that contacts write to. */
export const ChatwootInbox = record({
  id: Int,
  name: Text,
  channel_type: Text,
  /** `sms` or `whatsapp`, of a Twilio inbox. */
  medium: optionalKey(NullOr(Text)),
  enable_auto_assignment: optionalKey(NullOr(Truth)),
  lock_to_single_conversation: optionalKey(NullOr(Truth)),
}).annotate({ identifier: 'ChatwootInbox' })
export type ChatwootInbox = typeof ChatwootInbox.Type

/** Under which name an inbox knows a contact. */
export const ChatwootContactInbox = record({
  source_id: optionalKey(NullOr(Text)),
  inbox: optionalKey(record({ id: Int, channel_type: optionalKey(NullOr(Text)) })),
}).annotate({ identifier: 'ChatwootContactInbox' })
export type ChatwootContactInbox = typeof ChatwootContactInbox.Type

/** A contact. */
export const ChatwootContact = record({
  id: Int,
  name: optionalKey(NullOr(Text)),
  email: optionalKey(NullOr(Text)),
  phone_number: optionalKey(NullOr(Text)),
  identifier: optionalKey(NullOr(Text)),
  blocked: optionalKey(NullOr(Truth)),
  additional_attributes: optionalKey(NullOr(Attributes)),
  custom_attributes: optionalKey(NullOr(Attributes)),
  contact_inboxes: optionalKey(List(ChatwootContactInbox)),
}).annotate({ identifier: 'ChatwootContact' })
export type ChatwootContact = typeof ChatwootContact.Type

/** A file of a message. */
export const ChatwootAttachment = record({
  id: optionalKey(Int),
  file_type: optionalKey(openWord(['image', 'video', 'audio', 'file', 'location', 'fallback', 'contact'])),
  data_url: optionalKey(NullOr(Text)),
}).annotate({ identifier: 'ChatwootAttachment' })
export type ChatwootAttachment = typeof ChatwootAttachment.Type

/** A message, private note or line about what happened. */
export const ChatwootMessage = record({
  id: Int,
  content: optionalKey(NullOr(Text)),
  /** 0 incoming, 1 outgoing, 2 activity, 3 template. */
  message_type: Int,
  content_type: optionalKey(NullOr(Text)),
  content_attributes: optionalKey(NullOr(Attributes)),
  private: optionalKey(NullOr(Truth)),
  status: optionalKey(NullOr(openWord(['sent', 'delivered', 'read', 'failed']))),
  created_at: Seconds,
  updated_at: optionalKey(Schema.Unknown),
  conversation_id: optionalKey(Int),
  sender: optionalKey(NullOr(record({ id: optionalKey(NullOr(Int)), type: optionalKey(NullOr(Text)) }))),
  attachments: optionalKey(NullOr(List(ChatwootAttachment))),
  echo_id: optionalKey(NullOr(Schema.Union([Text, Finite]))),
}).annotate({ identifier: 'ChatwootMessage' })
export type ChatwootMessage = typeof ChatwootMessage.Type

/** A conversation. Its `id` is its number in the account (`display_id`). */
export const ChatwootConversation = record({
  id: Int,
  status: openWord(['open', 'resolved', 'pending', 'snoozed']),
  inbox_id: Int,
  account_id: optionalKey(Int),
  labels: optionalKey(List(Text)),
  priority: optionalKey(NullOr(openWord(['low', 'medium', 'high', 'urgent']))),
  /** Unix seconds, or a date as text. */
  snoozed_until: optionalKey(NullOr(Schema.Union([Seconds, Text]))),
  created_at: Seconds,
  last_activity_at: optionalKey(NullOr(Seconds)),
  first_reply_created_at: optionalKey(NullOr(Schema.Union([Seconds, Text]))),
  waiting_since: optionalKey(NullOr(Seconds)),
  unread_count: optionalKey(Int),
  can_reply: optionalKey(NullOr(Truth)),
  muted: optionalKey(NullOr(Truth)),
  messages: optionalKey(List(ChatwootMessage)),
  last_non_activity_message: optionalKey(NullOr(ChatwootMessage)),
  custom_attributes: optionalKey(NullOr(Attributes)),
  additional_attributes: optionalKey(NullOr(Attributes)),
  meta: optionalKey(
    record({
      sender: optionalKey(NullOr(record({ id: optionalKey(NullOr(Int)) }))),
      assignee: optionalKey(NullOr(record({ id: optionalKey(NullOr(Int)) }))),
      assignee_type: optionalKey(NullOr(Text)),
      team: optionalKey(NullOr(record({ id: optionalKey(NullOr(Int)) }))),
      channel: optionalKey(NullOr(Text)),
    }),
  ),
}).annotate({ identifier: 'ChatwootConversation' })
export type ChatwootConversation = typeof ChatwootConversation.Type

/** How many conversations of a query there are, before it was narrowed by assignee. */
export const ChatwootCounts = record({
  mine_count: optionalKey(Int),
  assigned_count: optionalKey(Int),
  unassigned_count: optionalKey(Int),
  all_count: optionalKey(Int),
}).annotate({ identifier: 'ChatwootCounts' })
export type ChatwootCounts = typeof ChatwootCounts.Type

/** A webhook of the account. */
export const ChatwootWebhook = record({
  id: Int,
  url: Text,
  name: optionalKey(NullOr(Text)),
  subscriptions: List(Text),
  /** What its deliveries are signed with. */
  secret: optionalKey(NullOr(Text)),
}).annotate({ identifier: 'ChatwootWebhook' })
export type ChatwootWebhook = typeof ChatwootWebhook.Type

/** The account. */
export const ChatwootAccount = record({
  id: Int,
  name: Text,
  locale: optionalKey(NullOr(Text)),
  features: optionalKey(NullOr(Attributes)),
  settings: optionalKey(NullOr(Attributes)),
}).annotate({ identifier: 'ChatwootAccount' })
export type ChatwootAccount = typeof ChatwootAccount.Type

/** How the conversations of an inbox are given out. */
export const ChatwootAssignmentPolicy = record({
  id: Int,
  name: Text,
  description: optionalKey(NullOr(Text)),
  enabled: optionalKey(Truth),
  assignment_order: optionalKey(openWord(['round_robin', 'balanced'])),
  conversation_priority: optionalKey(openWord(['earliest_created', 'longest_waiting'])),
  /** At most so many to one agent in one window. */
  fair_distribution_limit: optionalKey(Int),
  /** Seconds. */
  fair_distribution_window: optionalKey(Int),
}).annotate({ identifier: 'ChatwootAssignmentPolicy' })
export type ChatwootAssignmentPolicy = typeof ChatwootAssignmentPolicy.Type

/** The most open conversations of one inbox that an agent of a policy may have; 0: none. */
export const ChatwootInboxLimit = record({
  id: Int,
  inbox_id: Int,
  conversation_limit: Int,
}).annotate({ identifier: 'ChatwootInboxLimit' })
export type ChatwootInboxLimit = typeof ChatwootInboxLimit.Type

/** How much agents may have at once (enterprise edition). */
export const ChatwootCapacityPolicy = record({
  id: Int,
  name: Text,
  description: optionalKey(NullOr(Text)),
  exclusion_rules: optionalKey(NullOr(Attributes)),
  inbox_capacity_limits: optionalKey(List(ChatwootInboxLimit)),
}).annotate({ identifier: 'ChatwootCapacityPolicy' })
export type ChatwootCapacityPolicy = typeof ChatwootCapacityPolicy.Type
