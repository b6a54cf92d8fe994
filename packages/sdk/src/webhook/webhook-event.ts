import type { AgentId, Channel, ContactId, Event, InteractionId } from '@inboxlab/core'

/** Something that a webhook says happened to one interaction, in the core's words. */
export interface Happening {
  readonly interaction: InteractionId
  /** The medium; null where the webhook does not tell, or the core has no such channel. */
  readonly channel: Channel | null
  /** The person on the other side; null where the webhook does not tell. */
  readonly contact: ContactId | null
  /** Null: something about it changed that the webhook does not tell well enough. */
  readonly event: Event | null
  /**
   * Whether `event.at` is the server's own moment. If not, it is the moment the webhook came in: nobody can tell
   * then whether a later change was told of before, and only the server knows how things stand.
   */
  readonly timed: boolean
  /** Of an assignment, who had it before; null: nobody. Left out where the webhook does not tell. */
  readonly before?: AgentId | null
}

/**
 * One event of a delivery. `raw` is the record as it came, with every field, also those that this version does not
 * know (keys that could reach an object's prototype are left out).
 *
 * - `Known`: read by its schema; `happened` is what it comes to in the core's words, often nothing.
 * - `Unknown`: this version knows no such event; `name` is null where the record has none.
 * - `Undecoded`: its name is known, but not its shape; `problem` names the field and shows no value.
 */
export type WebhookEvent<Payload = unknown> =
  | {
      readonly _tag: 'Known'
      readonly name: string
      readonly payload: Payload
      readonly happened: ReadonlyArray<Happening>
      readonly raw: unknown
    }
  | { readonly _tag: 'Unknown'; readonly name: string | null; readonly raw: unknown }
  | { readonly _tag: 'Undecoded'; readonly name: string; readonly problem: string; readonly raw: unknown }
