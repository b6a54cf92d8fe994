import type { Instant } from '@inboxlab/core'
import * as Effect from 'effect/Effect'
import { receive as receiveEffect } from '../webhook/receive.ts'
import type { ReceiveSettings } from '../webhook/receive-settings.ts'
import type { Reception } from '../webhook/reception.ts'
import type { WebhookEvent } from '../webhook/webhook-event.ts'
import type { WebhookSecret } from '../webhook/webhook-keys.ts'
import type { WebhookProvider } from '../webhook/webhook-provider.ts'
import { atMoment } from './at-moment.ts'

/** How deliveries are received. */
export interface ReceiveOptions<Payload = unknown> extends ReceiveSettings {
  /**
   * Handles the events before the server is answered. If it throws or rejects, the answer is 500 and a repetition
   * counts as new; without a handler, a delivery counts as handled once it is given out.
   */
  readonly handle?: (events: ReadonlyArray<WebhookEvent<Payload>>) => unknown
  /** The moment in milliseconds; the machine's clock unless told otherwise. */
  readonly now?: () => Instant
}

/**
 * Receives the webhooks of a server. Give what comes back each web `Request`, with the body as it came; answer with
 * the `response` of the {@link Reception}. In this order: bounds the body while it is read, proves it over the raw
 * bytes in constant time, refuses stale moments where they are signed, reads it as JSON, lets through what was not
 * handled before, and decodes it. It never rejects: what goes wrong is in the reception.
 *
 * Throws at once where a secret is empty or a bound lets nothing pass.
 *
 * @example
 * ```ts
 * import { receive, respondioWebhook, signedWebhook } from '@inboxlab/sdk/promise'
 *
 * const tags: Array<string> = []
 * const receiver = receive(respondioWebhook, 'the signing key', {
 *   handle: (events) => {
 *     for (const event of events)
 *       if (event._tag === 'Known' && event.payload.event_type === 'contact.tag.updated') tags.push(event.payload.tag)
 *   },
 * })
 * const content = { event_type: 'contact.tag.updated', event_id: 'e-1', contact: { id: 7 }, tag: 'vip', action: 'add' }
 * const send = () => signedWebhook(respondioWebhook, 'the signing key', content, { at: 0 })
 * const { response } = await receiver(await send())
 * response.status // => 200
 * const again = await receiver(await send())
 * again._tag // => 'Repeated'
 * tags // => ['vip']
 * ```
 */
export const receive = <Payload>(
  provider: WebhookProvider<Payload>,
  secret: WebhookSecret,
  { handle, now, ...settings }: ReceiveOptions<Payload> = {},
): ((request: Request) => Promise<Reception<Payload>>) => {
  const receiver = receiveEffect(provider, secret, {
    ...settings,
    ...(handle === undefined
      ? {}
      : { handle: (events) => Effect.tryPromise({ try: async () => handle(events), catch: (why) => why }) }),
  })
  return (request) =>
    Effect.runPromise(now === undefined ? receiver(request) : atMoment(now, receiver(request)))
}
