const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const

/** @internal A key that signs and verifies and cannot be read back. */
export const hmacKey = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesOf(secret), HMAC, false, ['sign', 'verify'])

/** @internal HMAC-SHA256 of some bytes. */
export const hmac = async (key: CryptoKey, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes))

/** @internal Compares in constant time, as Web Crypto does. */
export const isHmac = (key: CryptoKey, signature: Bytes, bytes: Bytes): Promise<boolean> =>
  crypto.subtle.verify('HMAC', key, signature, bytes)

/** @internal Bytes that Web Crypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>

/** @internal UTF-8. */
export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text)

/** @internal The bytes of the moment, a dot and the body; the body alone where no moment is signed. */
export const signedBytes = (moment: string | null, body: Bytes): Bytes => {
  if (moment === null) return body
  const before = bytesOf(`${moment}.`)
  const whole = new Uint8Array(before.length + body.length)
  whole.set(before)
  whole.set(body, before.length)
  return whole
}
