/** The server signs what it sends, with HMAC-SHA256 over the raw bytes of the body. */
export interface SignatureProof {
  readonly _tag: 'Signature'
  /** The header that holds the signature, after `prefix`. */
  readonly header: string
  readonly encoding: 'base64' | 'hex'
  readonly prefix: string
  /** The header with the moment of sending in Unix seconds, signed as `moment.body`; null: no moment is signed. */
  readonly timestampHeader: string | null
}

/**
 * The server signs nothing, but repeats a secret that was put into the address or a header when the webhook was set
 * up. It proves who sent, not what: use it over TLS only, and keep addresses out of logs.
 */
export interface SharedSecretProof {
  readonly _tag: 'SharedSecret'
  readonly carrier: SecretCarrier
}

/** Where a shared secret stands: in a header, or in a parameter of the address. */
export type SecretCarrier = { readonly header: string } | { readonly parameter: string }

/** How a delivery proves that it comes from the server. */
export type Proof = SignatureProof | SharedSecretProof
