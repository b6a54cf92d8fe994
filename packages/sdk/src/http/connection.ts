import type * as HttpClient from 'effect/http/HttpClient'
import type { Account } from './account.ts'
import type { ReadFault } from './fault.ts'
import type { HttpSettings } from './http-settings.ts'

/** @internal Everything needed to send requests to one account of a provider. */
export interface Connection {
  readonly provider: string
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** Sent with each request; may hold secrets. */
  readonly headers: Readonly<Record<string, string>>
  /** Texts that no error, log or span may show. */
  readonly secrets: ReadonlyArray<string>
  readonly readFault: ReadFault
  readonly settings: HttpSettings
  readonly account: Account
  readonly client: HttpClient.HttpClient
}
