import type { Instant } from '@inboxlab/core'
import type { WebhookProvider } from '../webhook/webhook-provider.ts'
import type { Chance } from './chance.ts'

/** A file that came with a request; what it holds is not kept. */
export interface ReceivedFile {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

/** A request as a sandbox received it. */
export interface ReceivedRequest {
  /** When, in the sandbox's time. */
  readonly at: Instant
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON, or the fields of a form; null if there was no body, and the text of one that is neither. */
  readonly body: unknown
  readonly files: ReadonlyArray<ReceivedFile>
  /** The status of the answer; null while there is none, and if the connection broke before it. */
  status: number | null
}

/** @internal What a vendor's server answers: `body` is sent as JSON, or as it is if it is text. */
export interface VendorAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** @internal A webhook that a vendor's server sends: plain data. */
export interface VendorWebhook {
  /** `POST` if left out; with `GET`, the fields of the body are parameters of the address. */
  readonly method?: 'GET' | 'POST'
  readonly url: string
  readonly event: string
  /** The delivery's own name. */
  readonly id: string
  /** What it is signed with; null: it is not signed. */
  readonly secret: string | null
  /** Beside those that every webhook of the vendor has. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
  /** What the vendor needs to know when it hears what became of it. */
  readonly about: unknown
  /** From 1 on. */
  readonly attempt: number
}

/** @internal What a vendor's server knows of the world around it. */
export interface World {
  now(): Instant
  readonly chance: Chance
  /** Has {@link Vendor.run} called with this, plain data, at that moment. */
  schedule(at: Instant, job: unknown): void
  send(webhook: VendorWebhook): void
}

/** @internal The server of one vendor. All its state is plain data, and nothing in it waits. */
export interface Vendor<Control> {
  /** How it signs; null: nothing is signed. */
  readonly webhooks: WebhookProvider | null
  /** What tests do beside the vendor's own API. */
  readonly control: Control
  answer(request: ReceivedRequest): VendorAnswer
  run(job: unknown): void
  /** Tells what a receiver answered; null: it could not be reached. */
  delivered(webhook: VendorWebhook, status: number | null): void
  snapshot(): unknown
  restore(snapshot: unknown): void
}
