import type { Reception } from './reception.ts'
import type { WebhookEvent } from './webhook-event.ts'
import type { WebhookProvider } from './webhook-provider.ts'
import type { WebhookRefused } from './webhook-refused.ts'

const answer = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })

/** @internal */
export const accepted = <Payload>(events: ReadonlyArray<WebhookEvent<Payload>>): Reception<Payload> => ({
  _tag: 'Accepted',
  response: answer(200, 'received'),
  events,
})

/** @internal */
export const repeated = (): Reception<never> => ({
  _tag: 'Repeated',
  response: answer(200, 'received before'),
  events: [],
})

/** @internal Chatwoot repeats after 429 and 500 and after nothing else. */
export const busy = (): Reception<never> => ({
  _tag: 'Busy',
  response: answer(429, 'being handled', { 'retry-after': '1' }),
  events: [],
})

/** @internal */
export const failed = (cause: unknown): Reception<never> => ({
  _tag: 'Failed',
  response: answer(500, 'not handled'),
  events: [],
  cause,
})

/** @internal */
export const refused = ({ methods }: WebhookProvider, error: WebhookRefused): Reception<never> => ({
  _tag: 'Refused',
  response: answer(error.status, error.reason, error.status === 405 ? { allow: methods.join(', ') } : {}),
  events: [],
  error,
})
