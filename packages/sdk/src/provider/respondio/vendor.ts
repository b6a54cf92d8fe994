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

type Answer<A> = Effect.Effect<A, InboxError>
type List<A> = Stream.Stream<A, InboxError>
type Changed = Answer<{ readonly contactId: number | string }>

/**
 * Every request of the Developer API v2, in its own words. `contact` is a number, `id:7`, `email:…` or `phone:…`; a
 * new contact needs one of the last two.
 */
export interface Respondio {
  readonly getContact: (contact: string) => Answer<RespondioContact>
  /** The server makes it later: wait before you use it. */
  readonly createContact: (
    contact: string,
    fields: RespondioContactFields,
  ) => Answer<{ readonly message: string }>
  readonly updateContact: (contact: string, fields: RespondioContactFields) => Changed
  readonly deleteContact: (contact: string) => Changed
  readonly createOrUpdateContact: (contact: string, fields: RespondioContactFields) => Changed
  /** The first of the two stays. */
  readonly mergeContacts: (contacts: readonly [number, number], fields?: RespondioContactFields) => Changed
  readonly listContacts: (query: RespondioContactQuery) => List<RespondioContact>
  /** One to ten tags, each of at most 255 characters. */
  readonly addTags: (contact: string, tags: ReadonlyArray<string>) => Changed
  readonly deleteTags: (contact: string, tags: ReadonlyArray<string>) => Changed
  readonly contactChannels: (contact: string) => List<RespondioContactChannel>
  /** Null takes the lifecycle away. */
  readonly updateLifecycle: (contact: string, name: string | null) => Answer<{ readonly message: string }>
  /** Null sends through the channel that the contact used last. */
  readonly sendMessage: (
    contact: string,
    channel: number | null,
    message: RespondioOutgoing,
  ) => Answer<{ readonly messageId: number | string }>
  readonly getMessage: (contact: string, message: string) => Answer<RespondioMessage>
  readonly listMessages: (contact: string) => List<RespondioMessage>
  /** At most 1000 characters; `{{@user.7}}` mentions a user. */
  readonly addComment: (
    contact: string,
    text: string,
  ) => Answer<{ readonly text: string; readonly created_at: number }>
  /** A user's number or e-mail address; null takes the conversation from whoever has it. */
  readonly assignConversation: (contact: string, assignee: number | string | null) => Changed
  readonly setConversationStatus: (
    contact: string,
    status: 'open' | 'close',
    note?: { readonly category?: string; readonly summary?: string },
  ) => Changed
  readonly users: () => List<RespondioUser>
  readonly user: (id: string | number) => Answer<RespondioUser>
  readonly createCustomField: (field: RespondioNewField) => Answer<RespondioCustomField>
  readonly customFields: () => List<RespondioCustomField>
  readonly customField: (id: string | number) => Answer<RespondioCustomField>
  readonly closingNotes: () => List<RespondioClosingNote>
  readonly channels: () => List<RespondioChannel>
  readonly templates: (channel: string | number) => List<RespondioTemplate>
  readonly whatsappTemplates: (channel: string | number) => List<RespondioTemplate>
  readonly whatsappTemplate: (id: string | number) => Answer<RespondioTemplate>
  readonly createTag: (tag: RespondioNewTag) => Answer<RespondioTag>
  readonly updateTag: (currentName: string, change: Partial<RespondioNewTag>) => Answer<RespondioTag>
  readonly deleteTag: (name: string) => Answer<void>
}
