import type { WebhookEvent } from './webhook-event.ts'
import type { WebhookRefused } from './webhook-refused.ts'

/**
 * What became of a delivery. `response` is the answer to give to the server; `events` are those to handle, none
 * unless it was `Accepted`.
 *
 * - `Accepted`: proven, new, and handled if there is a handler.
 * - `Repeated`: it was handled before; 200, so that the server stops sending it.
 * - `Busy`: the same delivery is being handled at this moment; 429, so that the server may try again.
 * - `Refused`: not proven, or not readable.
 * - `Failed`: the handler or the store failed with `cause`; 500, and a repetition will be handled.
 */
export type Reception<Payload = unknown> =
  | Received<'Accepted', ReadonlyArray<WebhookEvent<Payload>>>
  | Received<'Repeated'>
  | Received<'Busy'>
  | (Received<'Refused'> & { readonly error: WebhookRefused })
  | (Received<'Failed'> & { readonly cause: unknown })

/** What every {@link Reception} has. */
export interface Received<Tag extends string, Events extends ReadonlyArray<unknown> = readonly []> {
  readonly _tag: Tag
  readonly response: Response
  readonly events: Events
}
