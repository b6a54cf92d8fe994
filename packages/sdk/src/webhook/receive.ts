import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import { refused } from './answers.ts'
import { handleOnce } from './handle-once.ts'
import { prove, withoutSecret } from './prove.ts'
import { readBody } from './read-body.ts'
import { fieldsOf, isForm, readForm } from './read-form.ts'
import { readJson } from './read-json.ts'
import { checkedSettings, type ReceiveSettings } from './receive-settings.ts'
import type { Reception } from './reception.ts'
import type { WebhookEvent } from './webhook-event.ts'
import { keysOf, type WebhookSecret } from './webhook-keys.ts'
import type { WebhookProvider } from './webhook-provider.ts'
import { type RefusalReason, WebhookRefused } from './webhook-refused.ts'

/** How deliveries are received. */
export interface ReceiveOptions<Payload = unknown, E = never, R = never> extends ReceiveSettings {
  /**
   * Handles the events before the server is answered. If it fails, the answer is 500 and a repetition counts as new;
   * without a handler, a delivery counts as handled once it is given out.
   */
  readonly handle?: (events: ReadonlyArray<WebhookEvent<Payload>>) => Effect.Effect<unknown, E, R>
}

/**
 * Receives the webhooks of a server. Give what comes back each web `Request`, with the body as it came; answer with
 * the `response` of the {@link Reception}. In this order: bounds the body while it is read, proves it over the raw
 * bytes in constant time, refuses stale moments where they are signed (by Effect's `Clock`), reads it as JSON, lets
 * through what was not handled before, and decodes it. It never fails: what goes wrong is in the reception.
 *
 * Throws at once where a secret is empty or a bound lets nothing pass.
 *
 * @example
 * ```ts
 * import { chatwootWebhook, receive, signedWebhook } from '@inboxlab/sdk'
 * import * as Effect from 'effect/Effect'
 *
 * const receiver = receive(chatwootWebhook, 'the secret')
 * const at = Date.now()
 * const request = await signedWebhook(chatwootWebhook, 'the secret', { event: 'webwidget_triggered' }, { at })
 * const reception = await Effect.runPromise(receiver(request))
 * reception._tag // => 'Accepted'
 * reception.response.status // => 200
 *
 * const forged = await signedWebhook(chatwootWebhook, 'a guess', { event: 'webwidget_triggered' }, { at })
 * const { response } = await Effect.runPromise(receiver(forged))
 * response.status // => 401
 * ```
 */
export const receive = <Payload, E = never, R = never>(
  provider: WebhookProvider<Payload>,
  secret: WebhookSecret,
  options: ReceiveOptions<Payload, E, R> = {},
): ((request: Request) => Effect.Effect<Reception<Payload>, never, R>) => {
  const settings = checkedSettings(provider.provider, options)
  const keys = keysOf(provider.provider, secret)
  const { handle = () => Effect.void } = options
  return Effect.fnUntraced(function* (request: Request) {
    const delivery = yield* open(provider, yield* Effect.promise(keys), settings, request)
    return 'reason' in delivery
      ? refused(provider, delivery)
      : yield* handleOnce(provider, delivery, settings, handle)
  })
}

/** What can be believed and read, or why not. */
const open = Effect.fnUntraced(function* (
  { provider, methods, proof }: WebhookProvider,
  keys: ReadonlyArray<CryptoKey>,
  { limit, depth, within, tolerance }: Required<ReceiveSettings>,
  request: Request,
) {
  const refuse = (reason: RefusalReason) => new WebhookRefused({ provider, reason })
  const { headers } = request
  if (!methods.some((each) => each === request.method)) return refuse('wrong method')
  const body = yield* Effect.promise((signal) => readBody(request, limit, signal)).pipe(
    Effect.timeoutOrElse({ duration: within, orElse: () => Effect.succeed('body too slow' as const) }),
  )
  if (typeof body === 'string') return refuse(body)
  const parameters = new URL(request.url).searchParams
  const at = yield* Clock.currentTimeMillis
  const proven = yield* Effect.promise(() => prove(proof, { headers, parameters, body }, keys, at, tolerance))
  if (proven._tag === 'Not') return refuse(proven.reason)
  const { digest } = proven
  if (request.method === 'GET')
    return { headers, content: fieldsOf(withoutSecret(parameters, proof)), digest, at }
  const read = isForm(headers) ? readForm(body) : readJson(body, depth)
  return read._tag === 'Json' ? { headers, content: read.value, digest, at } : refuse(read.reason)
})
