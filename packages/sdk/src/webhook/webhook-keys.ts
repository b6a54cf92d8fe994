import * as Redacted from 'effect/Redacted'
import { hmacKey } from './hmac.ts'

/** The secret of a webhook, or those of several that share an address; any of them will do. */
export type WebhookSecret = Secret | ReadonlyArray<Secret>

/** One secret; `Redacted` keeps it out of whatever prints it before it gets here. */
export type Secret = string | Redacted.Redacted<string>

/** @internal */
export const plainSecret = (secret: Secret): string =>
  typeof secret === 'string' ? secret : Redacted.value(secret)

/** @internal The keys, imported on first use; from then on no plain secret is kept. Throws for an empty one. */
export const keysOf = (
  provider: string,
  secret: WebhookSecret,
): (() => Promise<ReadonlyArray<CryptoKey>>) => {
  const given: ReadonlyArray<Secret> = typeof secret === 'object' && 'length' in secret ? secret : [secret]
  // An environment variable that is not set gets here, whatever the types say.
  const secrets = given.map((each) => plainSecret(each ?? ''))
  if (secrets.length === 0 || secrets.includes(''))
    throw new Error(`receive(${provider}): the secret is empty, anybody could sign: give the webhook's own`)
  let keys: Promise<ReadonlyArray<CryptoKey>> | null = null
  return () => {
    keys ??= Promise.all(secrets.splice(0).map(hmacKey))
    return keys
  }
}
