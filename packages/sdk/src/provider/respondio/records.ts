import * as Schema from 'effect/Schema'
import { openWord } from '../../record/open-word.ts'
import { record } from '../../record/record.ts'

// Sources of the vendor differ on whether ids are numbers or texts: both are taken (docs/providers/respondio.md).
const Id = Schema.Union([Schema.Int, Schema.NonEmptyString])
const maybe = <S extends Schema.Constraint>(schema: S) => Schema.optionalKey(Schema.NullOr(schema))
const Text = maybe(Schema.String)

/** The value of a custom field. */
const FieldValue = Schema.NullOr(
  Schema.Union([Schema.String, Schema.Finite, Schema.Boolean, Schema.Array(Schema.Unknown)]),
)

/** A contact of respond.io, to which its conversation is bound. Moments in seconds. */
export const RespondioContact = record({
  id: Id,
  firstName: Text,
  lastName: Text,
  phone: Text,
  email: Text,
  language: Text,
  profilePic: Text,
  countryCode: Text,
  custom_fields: maybe(Schema.Array(record({ name: Schema.String, value: FieldValue }))),
  status: maybe(openWord(['open', 'close', 'closed', 'done', 'snoozed', 'unsnoozed'])),
  tags: maybe(Schema.Array(Schema.String)),
  assignee: maybe(record({ id: Id, firstName: Text, lastName: Text, email: Text })),
  lifecycle: Text,
  isBlocked: maybe(Schema.Boolean),
  created_at: Schema.Finite,
}).annotate({ identifier: 'RespondioContact' })
export type RespondioContact = typeof RespondioContact.Type

const SOURCES = [
  'facebook',
  'instagram',
  'line',
  'telegram',
  'viber',
  'twitter',
  'wechat',
  'custom_channel',
  'gmail',
  'other_email',
  'twilio',
  'message_bird',
  'nexmo',
  '360dialog_whatsapp',
  'twilio_whatsapp',
  'message_bird_whatsapp',
  'whatsapp',
  'nexmo_whatsapp',
  'whatsapp_cloud',
] as const

/** A channel of a workspace. */
export const RespondioChannel = record({
  id: Id,
  name: Text,
  source: openWord(SOURCES),
  created_at: maybe(Schema.Finite),
}).annotate({ identifier: 'RespondioChannel' })
export type RespondioChannel = typeof RespondioChannel.Type

/** A channel through which a contact has been in touch. */
export const RespondioContactChannel = record({
  id: Id,
  name: Text,
  source: openWord(SOURCES),
  lastMessageTime: maybe(Schema.Finite),
  lastIncomingMessageTime: maybe(Schema.Finite),
  created_at: maybe(Schema.Finite),
}).annotate({ identifier: 'RespondioContactChannel' })
export type RespondioContactChannel = typeof RespondioContactChannel.Type

const FileRecord = record({ type: Text, url: Text, fileName: Text })

/** A message as it is kept. `status` is its history, not its present state. */
export const RespondioMessage = record({
  messageId: Id,
  channelMessageId: maybe(Id),
  contactId: maybe(Id),
  channelId: maybe(Id),
  traffic: openWord(['incoming', 'outgoing']),
  message: record({
    type: Schema.String,
    text: Text,
    title: Text,
    message: Text,
    messageTag: Text,
    attachment: maybe(FileRecord),
    attachments: maybe(Schema.Array(FileRecord)),
    template: maybe(record({ name: Text })),
  }),
  status: maybe(
    Schema.Array(
      record({
        value: openWord(['pending', 'sent', 'delivered', 'read', 'failed']),
        timestamp: Schema.Finite,
        message: Text,
      }),
    ),
  ),
  sender: maybe(
    record({
      source: maybe(openWord(['user', 'ai_agent', 'workflow', 'api', 'echo', 'broadcast'])),
      userId: maybe(Id),
    }),
  ),
  timestamp: maybe(Schema.Finite),
}).annotate({ identifier: 'RespondioMessage' })
export type RespondioMessage = typeof RespondioMessage.Type

/** A user of a workspace. */
export const RespondioUser = record({
  id: Id,
  firstName: Text,
  lastName: Text,
  email: Text,
  role: openWord(['agent', 'manager', 'owner', 'admin']),
  team: maybe(record({ id: Id, name: Text })),
  restrictions: maybe(Schema.Array(Schema.String)),
}).annotate({ identifier: 'RespondioUser' })
export type RespondioUser = typeof RespondioUser.Type

/** A field that a workspace has added to its contacts. */
export const RespondioCustomField = record({
  id: Id,
  name: Schema.String,
  dataType: openWord(['text', 'textArea', 'list', 'checkbox', 'email', 'number', 'url', 'date', 'time']),
}).annotate({ identifier: 'RespondioCustomField' })
export type RespondioCustomField = typeof RespondioCustomField.Type

/** A note that a closed conversation can be given. */
export const RespondioClosingNote = record({ category: Schema.String, description: Text }).annotate({
  identifier: 'RespondioClosingNote',
})
export type RespondioClosingNote = typeof RespondioClosingNote.Type

/** A template of a channel. */
export const RespondioTemplate = record({
  id: Id,
  name: Schema.String,
  languageCode: Text,
  category: Text,
  status: Text,
}).annotate({ identifier: 'RespondioTemplate' })
export type RespondioTemplate = typeof RespondioTemplate.Type

/** A tag of a workspace. */
export const RespondioTag = record({
  name: Schema.String,
  description: Text,
  colorCode: Text,
  emoji: Text,
}).annotate({
  identifier: 'RespondioTag',
})
export type RespondioTag = typeof RespondioTag.Type

/** @internal What most changes of a contact are answered with. */
export const Changed = record({ contactId: Id })

/** @internal What a request is answered with that is carried out later. */
export const Noted = record({ code: maybe(Id), message: Schema.String })

/** @internal What a deleted tag is answered with. */
export const Deleted = record({ message: Text })

/** @internal A message that was taken. */
export const MessageTaken = record({ messageId: Id })

/** @internal A comment that was left. */
export const CommentLeft = record({ contactId: Id, text: Schema.String, created_at: Schema.Finite })

/** @internal One page of a list. */
export const pageOf = <S extends Schema.Codec<unknown, unknown>>(item: S) =>
  record({
    items: Schema.Array(item),
    pagination: record({ next: maybe(Schema.String), previous: maybe(Schema.String) }),
  })

/** @internal A made or changed tag: the tag itself, or an envelope that has it as its message. */
export const TagAnswer = Schema.Union([record({ message: RespondioTag }), RespondioTag])

/** @internal One template in an envelope of its own. */
export const TemplateAnswer = record({ data: RespondioTemplate })
