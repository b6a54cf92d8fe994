import type { Instant } from '@inboxlab/core'
import * as Base64 from 'effect/encoding/Base64'
import * as Hex from 'effect/encoding/Hex'
import { type Bytes, bytesOf, hmac, hmacKey, signedBytes } from './hmac.ts'
import type { Proof, SignatureProof } from './proof.ts'
import { plainSecret, type Secret } from './webhook-keys.ts'
import type { WebhookProvider } from './webhook-provider.ts'

/** How a test's webhook is made. */
export interface SignedWebhookOptions {
  /** When it is sent, in milliseconds; servers that sign a moment sign this one. */
  readonly at: Instant
  /** The delivery's own name, where the server gives it in a header. */
  readonly id?: string
  /** `GET`, where the server can be told to send so: `content` is then the parameters of the address. */
  readonly method?: 'GET' | 'POST'
  /** Where it is sent to; `https://webhooks.example/` unless told otherwise. */
  readonly url?: string
}

/**
 * A request just as the server would send it, validly signed: for the tests of whoever receives webhooks. `content`
 * is the body; a string is sent as it is, anything else as JSON.
 *
 * @example
 * ```ts
 * import { respondioWebhook, signedWebhook } from '@inboxlab/sdk'
 * const request = await signedWebhook(respondioWebhook, 'secret', '{"event":"message","data":"test"}', { at: 0 })
 * request.headers.get('x-webhook-signature') // => 'UtAE5LaeNjrL33PUEQfh69YKw7UhrrkOL9tQN0+xIrI='
 * ```
 */
export const signedWebhook = async (
  { proof, labels }: WebhookProvider,
  secret: Secret,
  content: unknown,
  { at, id, method = 'POST', url = 'https://webhooks.example/' }: SignedWebhookOptions,
): Promise<Request> => {
  const inAddress = method === 'GET'
  const body = bytesOf(inAddress ? '' : typeof content === 'string' ? content : JSON.stringify(content))
  const address = new URL(url)
  const headers = new Headers(inAddress ? {} : { 'content-type': 'application/json' })
  if (inAddress)
    for (const [name, value] of Object.entries(Object(content))) address.searchParams.set(name, String(value))
  if (labels !== undefined && id !== undefined)
    for (const [name, value] of Object.entries(labels(id))) headers.set(name, value)
  await sign(proof, plainSecret(secret), body, at, headers, address)
  return new Request(address, { method, headers, ...(inAddress ? {} : { body }) })
}

const sign = async (
  proof: Proof,
  secret: string,
  body: Bytes,
  at: Instant,
  headers: Headers,
  address: URL,
): Promise<void> => {
  if (proof._tag === 'Signature') {
    const moment = proof.timestampHeader === null ? null : String(Math.floor(at / 1000))
    if (proof.timestampHeader !== null && moment !== null) headers.set(proof.timestampHeader, moment)
    headers.set(proof.header, await signatureOf(proof, await hmacKey(secret), signedBytes(moment, body)))
  } else if ('header' in proof.carrier) headers.set(proof.carrier.header, secret)
  else address.searchParams.set(proof.carrier.parameter, secret)
}

const signatureOf = async (
  { prefix, encoding }: SignatureProof,
  key: CryptoKey,
  signed: Bytes,
): Promise<string> => {
  const signature = await hmac(key, signed)
  return `${prefix}${encoding === 'hex' ? Hex.encode(signature) : Base64.encode(signature)}`
}
