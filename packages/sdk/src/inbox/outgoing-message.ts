import type { Attachment, SenderId } from '@inboxlab/core'

interface Addressed {
  /** The channel account that it leaves from; the server chooses if left out. */
  readonly via?: SenderId
}

/** Plain text. */
export interface TextMessage extends Addressed {
  readonly text: string
  /** The tag under which the channel lets it pass outside its window, as `human agent`; or in the server's spelling. */
  readonly windowTag?: string
}

/** A file that the server fetches from an address. */
export interface LinkMessage extends Addressed {
  readonly link: { readonly kind: Attachment['kind']; readonly name: string; readonly url: string }
  readonly text?: string
}

/** A file that is sent along. */
export interface FileMessage extends Addressed {
  readonly file: {
    readonly kind: Attachment['kind']
    readonly name: string
    /** Its media type, such as `image/png`. */
    readonly type: string
    readonly bytes: Uint8Array<ArrayBuffer>
  }
  readonly text?: string
}

/** A message made from an approved template. */
export interface TemplateMessage extends Addressed {
  readonly template: {
    readonly name: string
    /** The language it was approved in, such as `en_US`. */
    readonly language: string
    /** What fills its places, in the server's shape. */
    readonly components?: ReadonlyArray<unknown>
  }
  /** The text as the contact will read it, where the server wants it. */
  readonly text?: string
}

/** A question with answers to choose from. */
export interface QuickRepliesMessage extends Addressed {
  readonly text: string
  readonly quickReplies: ReadonlyArray<string>
}

/** An e-mail with a subject or further recipients. */
export interface EmailMessage extends Addressed {
  readonly email: {
    readonly subject?: string
    readonly text: string
    readonly cc?: ReadonlyArray<string>
    readonly bcc?: ReadonlyArray<string>
  }
}

/** What can be sent to a contact, by the kind that {@link Capabilities} speak of. */
export interface MessageKinds {
  readonly text: TextMessage
  readonly link: LinkMessage
  readonly file: FileMessage
  readonly template: TemplateMessage
  readonly quickReplies: QuickRepliesMessage
  readonly email: EmailMessage
}

/** A kind of message. */
export type MessageKind = keyof MessageKinds

/** What is sent to a contact. */
export type OutgoingMessage = MessageKinds[MessageKind]

/**
 * Which kind of message it is.
 *
 * @example
 * ```ts
 * import { kindOf } from '@inboxlab/sdk'
 * kindOf({ text: 'Which size?', quickReplies: ['S', 'M'] }) // => 'quickReplies'
 * ```
 */
export const kindOf = (message: OutgoingMessage): MessageKind => {
  if ('link' in message) return 'link'
  if ('file' in message) return 'file'
  if ('template' in message) return 'template'
  if ('quickReplies' in message) return 'quickReplies'
  return 'email' in message ? 'email' : 'text'
}
