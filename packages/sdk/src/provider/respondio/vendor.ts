import type * as Effect from 'effect/Effect'
import type * as Stream from 'effect/Stream'
import type { InboxError } from '../../error/inbox-error.ts'
import type {
  RespondioChannel,
  RespondioClosingNote,
  RespondioContact,
  RespondioContactChannel,
  RespondioCustomField,
  RespondioMessage,
  RespondioTag,
  RespondioTemplate,
  RespondioUser,
} from './records.ts'

/** The fields of a contact that can be written. */
export interface RespondioContactFields {
  readonly firstName?: string
  readonly lastName?: string
  readonly phone?: string
  readonly email?: string
  /** Two letters, as `en`. */
  readonly language?: string
  readonly profilePic?: string
  /** Two capitals, as `MY`. */
  readonly countryCode?: string
  readonly custom_fields?: ReadonlyArray<{
    readonly name: string
    readonly value: string | number | boolean | null
  }>
}

/** One condition of a contact filter. */
export interface RespondioCondition {
  readonly category: 'contactField' | 'contactTag' | 'lifecycle'
  readonly field: string | null
  readonly operator:
    | 'isEqualTo'
    | 'isNotEqualTo'
    | 'isTimestampAfter'
    | 'isTimestampBefore'
    | 'isTimestampBetween'
    | 'exists'
    | 'doesNotExist'
    | 'isGreaterThan'
    | 'isLessThan'
    | 'isBetween'
    | 'hasAnyOf'
    | 'hasAllOf'
    | 'hasNoneOf'
  readonly value: string | ReadonlyArray<string> | { readonly from: string; readonly to: string } | null
}

/** Which contacts to list. */
export interface RespondioContactQuery {
  readonly search?: string
  readonly filter?:
    | { readonly $and: ReadonlyArray<RespondioCondition> }
    | { readonly $or: ReadonlyArray<RespondioCondition> }
}

/** A message in the API's own shape; kinds that it learns later pass too. */
export interface RespondioOutgoing {
  readonly type: string
  readonly [key: string]: unknown
}

/** A tag to make. */
export interface RespondioNewTag {
  readonly name: string
  readonly description?: string
  readonly colorCode?: string
  readonly emoji?: string
}

/** A field to add to contacts. */
export interface RespondioNewField {
  readonly name: string
  readonly slug?: string
  readonly description?: string
  readonly dataType: string
  readonly allowedValues?: ReadonlyArray<string>
}

/** Which contact was changed. */
export interface RespondioChanged {
  readonly contactId: number | string
}

/**
 * Every request of the Developer API v2, in its own words. `contact` is a number, `id:7`, `email:…` or `phone:…`; a
 * new contact needs one of the last two.
 */
export interface Respondio {
  readonly getContact: (contact: string) => Effect.Effect<RespondioContact, InboxError>
  /** The server makes it later: wait before you use it. */
  readonly createContact: (
    contact: string,
    fields: RespondioContactFields,
  ) => Effect.Effect<{ readonly message: string }, InboxError>
  readonly updateContact: (
    contact: string,
    fields: RespondioContactFields,
  ) => Effect.Effect<RespondioChanged, InboxError>
  readonly deleteContact: (contact: string) => Effect.Effect<RespondioChanged, InboxError>
  readonly createOrUpdateContact: (
    contact: string,
    fields: RespondioContactFields,
  ) => Effect.Effect<RespondioChanged, InboxError>
  /** The first of the two stays. */
  readonly mergeContacts: (
    contacts: readonly [number, number],
    fields?: RespondioContactFields,
  ) => Effect.Effect<RespondioChanged, InboxError>
  readonly listContacts: (query: RespondioContactQuery) => Stream.Stream<RespondioContact, InboxError>
  /** One to ten tags, each of at most 255 characters. */
  readonly addTags: (
    contact: string,
    tags: ReadonlyArray<string>,
  ) => Effect.Effect<RespondioChanged, InboxError>
  readonly deleteTags: (
    contact: string,
    tags: ReadonlyArray<string>,
  ) => Effect.Effect<RespondioChanged, InboxError>
  readonly contactChannels: (contact: string) => Stream.Stream<RespondioContactChannel, InboxError>
  /** Null takes the lifecycle away. */
  readonly updateLifecycle: (
    contact: string,
    name: string | null,
  ) => Effect.Effect<{ readonly message: string }, InboxError>
  /** Null sends through the channel that the contact used last. */
  readonly sendMessage: (
    contact: string,
    channel: number | null,
    message: RespondioOutgoing,
  ) => Effect.Effect<{ readonly messageId: number | string }, InboxError>
  readonly getMessage: (contact: string, message: string) => Effect.Effect<RespondioMessage, InboxError>
  readonly listMessages: (contact: string) => Stream.Stream<RespondioMessage, InboxError>
  /** At most 1000 characters; `{{@user.7}}` mentions a user. */
  readonly addComment: (
    contact: string,
    text: string,
  ) => Effect.Effect<{ readonly text: string; readonly created_at: number }, InboxError>
  /** A user's number or e-mail address; null takes the conversation from whoever has it. */
  readonly assignConversation: (
    contact: string,
    assignee: number | string | null,
  ) => Effect.Effect<RespondioChanged, InboxError>
  readonly setConversationStatus: (
    contact: string,
    status: 'open' | 'close',
    note?: { readonly category?: string; readonly summary?: string },
  ) => Effect.Effect<RespondioChanged, InboxError>
  readonly users: () => Stream.Stream<RespondioUser, InboxError>
  readonly user: (id: string | number) => Effect.Effect<RespondioUser, InboxError>
  readonly createCustomField: (field: RespondioNewField) => Effect.Effect<RespondioCustomField, InboxError>
  readonly customFields: () => Stream.Stream<RespondioCustomField, InboxError>
  readonly customField: (id: string | number) => Effect.Effect<RespondioCustomField, InboxError>
  readonly closingNotes: () => Stream.Stream<RespondioClosingNote, InboxError>
  readonly channels: () => Stream.Stream<RespondioChannel, InboxError>
  readonly templates: (channel: string | number) => Stream.Stream<RespondioTemplate, InboxError>
  readonly whatsappTemplates: (channel: string | number) => Stream.Stream<RespondioTemplate, InboxError>
  readonly whatsappTemplate: (id: string | number) => Effect.Effect<RespondioTemplate, InboxError>
  readonly createTag: (tag: RespondioNewTag) => Effect.Effect<RespondioTag, InboxError>
  readonly updateTag: (
    currentName: string,
    change: Partial<RespondioNewTag>,
  ) => Effect.Effect<RespondioTag, InboxError>
  readonly deleteTag: (name: string) => Effect.Effect<void, InboxError>
}
