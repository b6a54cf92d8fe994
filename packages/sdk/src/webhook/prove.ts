import * as Base64 from 'effect/encoding/Base64'
import * as Hex from 'effect/encoding/Hex'
import * as Result from 'effect/Result'
import { type Bytes, bytesOf, hmac, hmacKey, isHmac, signedBytes } from './hmac.ts'
import type { Proof, SharedSecretProof, SignatureProof } from './proof.ts'
import type { RefusalReason } from './webhook-refused.ts'

/** @internal What came in, before anything of it is believed. */
export interface Incoming {
  readonly headers: Headers
  readonly parameters: URLSearchParams
  readonly body: Bytes
}

/** @internal Whether it was proven, and then a text that stands for exactly the bytes that were. */
export type Proven =
  | { readonly _tag: 'Proven'; readonly digest: string }
  | { readonly _tag: 'Not'; readonly reason: RefusalReason }

/** @internal Moments and tolerance in milliseconds. Any of the keys will do. */
export const prove = (
  proof: Proof,
  incoming: Incoming,
  keys: ReadonlyArray<CryptoKey>,
  now: number,
  tolerance: number,
): Promise<Proven> =>
  proof._tag === 'Signature'
    ? proveSignature(proof, incoming, keys, now, tolerance)
    : proveSecret(proof, incoming, keys)

const proveSignature = async (
  proof: SignatureProof,
  { headers, body }: Incoming,
  keys: ReadonlyArray<CryptoKey>,
  now: number,
  tolerance: number,
): Promise<Proven> => {
  const given = headers.get(proof.header)
  const moment = proof.timestampHeader === null ? null : headers.get(proof.timestampHeader)
  if (given === null || (moment === null && proof.timestampHeader !== null)) return not('not signed')
  const signature = signatureIn(given, proof)
  if (signature === null || (moment !== null && !SECONDS.test(moment))) return not('wrong signature')
  const signed = signedBytes(moment, body)
  if ((await keyThat(keys, (key) => isHmac(key, signature, signed))) === null) return not('wrong signature')
  if (moment !== null && Math.abs(now - Number(moment) * 1000) > tolerance) return not('stale')
  return { _tag: 'Proven', digest: Hex.encode(signature) }
}

const proveSecret = async (
  proof: SharedSecretProof,
  { headers, parameters, body }: Incoming,
  keys: ReadonlyArray<CryptoKey>,
): Promise<Proven> => {
  const { carrier } = proof
  const given = 'header' in carrier ? headers.get(carrier.header) : parameters.get(carrier.parameter)
  if (given === null || given === '') return not('not signed')
  // Two secrets are the same if they sign the same text alike, and that is compared in constant time.
  const signature = await hmac(await hmacKey(given), PROBE)
  const key = await keyThat(keys, (each) => isHmac(each, signature, PROBE))
  if (key === null) return not('wrong signature')
  const said = body.length > 0 ? body : bytesOf(String(withoutSecret(parameters, proof)))
  return { _tag: 'Proven', digest: Hex.encode(await hmac(key, said)) }
}

/** @internal The parameters that are content. */
export const withoutSecret = (parameters: URLSearchParams, proof: Proof): URLSearchParams => {
  const left = new URLSearchParams(parameters)
  if (proof._tag === 'SharedSecret' && 'parameter' in proof.carrier) left.delete(proof.carrier.parameter)
  return left
}

const PROBE = bytesOf('webhook')
const SECONDS = /^\d{1,12}$/

const not = (reason: RefusalReason): Proven => ({ _tag: 'Not', reason })

const signatureIn = (given: string, { prefix, encoding }: SignatureProof): Bytes | null => {
  if (!given.startsWith(prefix)) return null
  const text = given.slice(prefix.length)
  const decoded = encoding === 'hex' ? Hex.decode(text) : Base64.decode(text)
  return Result.isSuccess(decoded) ? new Uint8Array(decoded.success) : null
}

const keyThat = async (
  keys: ReadonlyArray<CryptoKey>,
  fits: (key: CryptoKey) => Promise<boolean>,
): Promise<CryptoKey | null> => {
  for (const key of keys) if (await fits(key)) return key
  return null
}
