import type { Instant } from '@inboxlab/core'
import type { Proof } from './proof.ts'
import type { WebhookEvent } from './webhook-event.ts'

/** A delivery whose proof holds. */
export interface ProvenDelivery {
  readonly headers: Headers
  /** The body as JSON gives it; the parameters of the address where there is no body. */
  readonly content: unknown
  /** Stands for exactly what was proven: the same bytes (and signed moment) give the same text. */
  readonly digest: string
  /** When it came in, in milliseconds. */
  readonly at: Instant
}

/** What there is to know of a server's webhooks. Each provider has one; `receive` does the rest. */
export interface WebhookProvider<Payload = unknown> {
  /** The server, as messages name it. */
  readonly provider: string
  readonly methods: ReadonlyArray<'GET' | 'POST'>
  readonly proof: Proof
  /**
   * The names by which a repeated delivery is known; one of them seen before is enough. None: a repetition cannot be
   * told from a second event that says the same.
   */
  readonly namesOf: (delivery: ProvenDelivery) => ReadonlyArray<string>
  /** What the delivery says. Total: what cannot be read becomes `Unknown` or `Undecoded`. */
  readonly decode: (delivery: ProvenDelivery) => ReadonlyArray<WebhookEvent<Payload>>
  /** The headers with which the server names a delivery, for signed webhooks in tests. */
  readonly labels?: (id: string) => Readonly<Record<string, string>>
}
