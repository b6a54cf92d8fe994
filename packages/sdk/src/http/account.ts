import * as Semaphore from 'effect/Semaphore'
import { Circuit } from './circuit.ts'
import type { HttpSettings } from './http-settings.ts'
import { TokenBucket } from './token-bucket.ts'

/** @internal What all requests of one account share: its rate, its circuit and how many run at once. */
export interface Account {
  readonly bucket: TokenBucket
  readonly circuit: Circuit
  /** Held while a request runs. */
  readonly places: Semaphore.Semaphore
  /** Held while one waits for the bucket, so that requests pass in the order they came. */
  readonly gate: Semaphore.Semaphore
  /** How many wait at the gate or hold it. */
  inLine: number
}

// By what the requests go through, so that an account of a test's server is not one of the real server.
const accounts = new WeakMap<object, Map<string, Account>>()

/**
 * @internal The account of this key, for all clients that send through the same `transport`. The settings of the
 * first client that asks for it count.
 */
export const accountOf = (transport: object, key: string, settings: HttpSettings): Account => {
  const known = accounts.get(transport) ?? new Map<string, Account>()
  accounts.set(transport, known)
  const account = known.get(key) ?? newAccount(settings)
  known.set(key, account)
  return account
}

const newAccount = ({ rate, circuit, concurrency }: HttpSettings): Account => ({
  bucket: new TokenBucket(rate),
  circuit: new Circuit(circuit),
  places: Semaphore.makeUnsafe(concurrency),
  gate: Semaphore.makeUnsafe(1),
  inLine: 0,
})
