import type * as Schema from 'effect/Schema'
import type { ReadFault } from '../http/fault.ts'
import type { Send } from '../http/send.ts'
import type { Capabilities } from './capabilities.ts'
import type { SupportedOperations } from './client.ts'

/**
 * A kind of inbox server: everything that `connect` needs to make a client of it. `Settings` is what a caller gives,
 * `Vendor` what only this kind has.
 *
 * Each lives in `provider/<name>/`, with the same files: `<name>.ts` this value, `settings.ts`, `capabilities.ts`,
 * `records.ts` the server's shapes, `endpoints.ts` its requests, `to-core.ts` and `from-core.ts` the translation,
 * `operations.ts` the inbox made of them, and `read-fault.ts` its errors.
 */
export interface Provider<C extends Capabilities, Settings extends Schema.Codec<unknown, unknown>, Vendor> {
  /** As messages name it. */
  readonly name: string
  readonly capabilities: C
  /** What a caller gives, without what all providers share ({@link SharedSettings}). */
  readonly settings: Settings
  /** @internal Where the server is and how it knows us. */
  readonly server: (settings: Settings['Type']) => Server
  /** @internal */
  readonly operations: (send: Send, settings: Settings['Type']) => SupportedOperations<C>
  /** @internal */
  readonly vendor: (send: Send, settings: Settings['Type']) => Vendor
}

/** @internal Where a server is and how it knows us. */
export interface Server {
  readonly baseUrl: string
  /** Sent with each request. */
  readonly headers: Readonly<Record<string, string>>
  /** Texts that no error, log or span may show: tokens, keys, passwords. */
  readonly secrets: ReadonlyArray<string>
  readonly readFault: ReadFault
  /** So many requests in so many milliseconds, where the provider documents it and the caller gives nothing else. */
  readonly rate: { readonly limit: number; readonly per: number } | null
}
