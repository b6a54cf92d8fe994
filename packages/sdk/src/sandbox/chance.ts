import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * @internal Random values by seed and name: drawing under one name never moves another. The n-th value of a name is a
 * hash of seed, name and n, so what a snapshot must keep is how often each name was drawn.
 */
export class Chance {
  readonly #seed: number
  readonly #drawn: Map<string, number>

  constructor(seed: number, drawn: Readonly<Record<string, number>> = {}) {
    this.#seed = seed
    this.#drawn = new Map(Object.entries(drawn))
  }

  /** How often each name was drawn. */
  get drawn(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#drawn)
  }

  /** A number from 0 up to 1. */
  uniform(name: string): number {
    return Number.parseInt(this.#next(name).slice(0, 13), 16) / 2 ** 52
  }

  /** So many hexadecimal digits, at most 64. */
  hex(name: string, digits: number): string {
    return this.#next(name).slice(0, digits)
  }

  /** A UUID of version 4 (RFC 9562). */
  uuid(name: string): string {
    const hex = this.#next(name)
    const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }

  #next(name: string): string {
    const count = this.#drawn.get(name) ?? 0
    this.#drawn.set(name, count + 1)
    return bytesToHex(sha256(utf8ToBytes(`${this.#seed}\0${name}\0${count}`)))
  }
}
