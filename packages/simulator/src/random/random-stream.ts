import { sha256 } from '@noble/hashes/sha2.js'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator'

/** A source of random numbers of its own: drawing from one stream never moves another. */
export interface RandomStream {
  /** The next number, strictly between 0 and 1; one of 2^52 equally spaced values, symmetric about 1/2. */
  uniform(): number
  /** Where the stream stands: four 32-bit integers that {@link randomStreamFrom} takes. */
  state(): readonly number[]
}

const derivation = 'inboxlab/1'
const two26 = 2 ** -26
const two52 = 2 ** -52

class Xoroshiro implements RandomStream {
  private generator: JumpableRandomGenerator

  constructor(state: readonly number[]) {
    this.generator = xoroshiro128plusFromState(state)
  }

  // The low bits of xoroshiro128+ are its weak ones, so each 32-bit output gives its 26 high bits.
  uniform(): number {
    const high = this.generator.next() >>> 6
    const low = this.generator.next() >>> 6
    return high * two26 + (low + 0.5) * two52
  }

  state(): readonly number[] {
    return this.generator.getState()
  }

  moveTo(state: readonly number[]): void {
    this.generator = xoroshiro128plusFromState(state)
  }
}

/**
 * The random stream that belongs to a seed and a stable name: equal seed and name give equal numbers on every
 * machine and in every later version; streams of different names are independent of each other.
 *
 * Generator: xoroshiro128+ (Blackman and Vigna), started from the first 16 bytes of the SHA-256 of
 * `inboxlab/1`, the seed in decimal and the name, separated by zero bytes.
 * Throws a `RangeError` if the seed is no safe integer.
 *
 * @example
 * ```ts
 * import { randomStream } from '@inboxlab/simulator'
 * const arrivals = randomStream(1, 'replication 0/traffic calls/arrivals')
 * arrivals.uniform() // => 0.02168336556032291
 * ```
 */
export const randomStream = (seed: number, name: string): RandomStream => {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, not ${seed}`)
  const origin = `${derivation}\0${seed}\0${name}`
  let state = known.get(origin)
  if (state === undefined) {
    if (known.size === MOST_KNOWN) known.clear()
    state = stateFrom(origin)
    known.set(origin, state)
  }
  return new Xoroshiro(state)
}

/** Where the last streams began: thousands of small plans, one after the other, have streams of the same seed and names. */
const known = new Map<string, readonly number[]>()
const MOST_KNOWN = 128

const stateFrom = (origin: string): readonly number[] => {
  const hash = sha256(new TextEncoder().encode(origin))
  const words = new DataView(hash.buffer, hash.byteOffset, hash.byteLength)
  const state = [words.getInt32(0), words.getInt32(4), words.getInt32(8), words.getInt32(12)]
  // From all zeros the generator would never leave zero.
  return state.every((word) => word === 0) ? [0, 0, 0, 1] : state
}

/** @internal Moves a stream of this module to where another stood. */
export const moveStream = (stream: RandomStream, state: readonly number[]): void => {
  if (stream instanceof Xoroshiro) stream.moveTo(checked(state))
}

/**
 * The stream that goes on from where another stood when its `state()` was taken.
 *
 * Throws a `RangeError` if the state is not four 32-bit integers, or all four are zero.
 *
 * @example
 * ```ts
 * import { randomStream, randomStreamFrom } from '@inboxlab/simulator'
 * const stream = randomStream(1, 'patience')
 * const copy = randomStreamFrom(stream.state())
 * copy.uniform() === stream.uniform() // => true
 * ```
 */
export const randomStreamFrom = (state: readonly number[]): RandomStream => new Xoroshiro(checked(state))

const checked = (state: readonly number[]): readonly number[] => {
  if (state.length !== 4 || state.some((word) => word !== (word | 0)) || state.every((word) => word === 0))
    throw new RangeError(`a stream's state is four 32-bit integers, not all zero; got [${state.join(', ')}]`)
  return state
}
