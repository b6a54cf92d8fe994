import { hashText } from './hash-text.ts'

/**
 * Numbers the texts it is shown, from 0 on. Made for millions of look-ups in a process that has much else in memory: a
 * Map goes to three or four places of it for each text it compares, this table to one, unless the hashes are equal. What
 * all texts begin with, such as `interaction-`, tells none of them apart and is not hashed.
 *
 * @internal
 */
export class TextTable {
  /** By code. */
  readonly texts: Array<string> = []
  // Two numbers a slot: the hash of a text, and its code and one, 0 where the slot is free.
  #slots = new Int32Array(2 * 64)
  // What found no slot among its own and those next to it, as when texts are made so that their hashes are alike.
  readonly #crowded = new Map<string, number>()
  // So many characters all texts begin with alike.
  #shared = MOST_SHARED

  get size(): number {
    return this.texts.length
  }

  /** The code of a text, a new one for a new text. */
  code(text: string): number {
    const hash = hashText(text, this.#shared)
    const slot = this.#slot(text, hash)
    if (slot < 0) return this.#crowded.get(text) ?? this.#add(text, hash, slot)
    const code = (this.#slots[slot + 1] as number) - 1
    return code < 0 ? this.#add(text, hash, slot) : code
  }

  /** The code of a text, or undefined for one that was never shown. */
  find(text: string): number | undefined {
    const slot = this.#slot(text, hashText(text, this.#shared))
    if (slot < 0) return this.#crowded.get(text)
    const code = (this.#slots[slot + 1] as number) - 1
    return code < 0 ? undefined : code
  }

  /** Where the slot of a text begins, or the free one that it would get; below 0 where there is neither. */
  #slot(text: string, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 2
    let slot = (hash << 1) & mask
    for (let tries = 0; tries < TRIES; tries++) {
      const code = (slots[slot + 1] as number) - 1
      if (code < 0 || (slots[slot] === hash && this.texts[code] === text)) return slot
      slot = (slot + 2) & mask
    }
    return -1
  }

  #add(text: string, hash: number, slot: number): number {
    const code = this.texts.push(text) - 1
    const first = this.texts[0] as string
    if (text.slice(0, this.#shared) === first.slice(0, this.#shared)) this.#put(code, hash, slot)
    else this.#shareLess(text, first)
    if (4 * this.size > this.#slots.length) this.#grow()
    return code
  }

  #put(code: number, hash: number, slot: number): void {
    if (slot < 0) {
      this.#crowded.set(this.texts[code] as string, code)
    } else {
      this.#slots[slot] = hash
      this.#slots[slot + 1] = code + 1
    }
  }

  #grow(): void {
    const before = this.#slots
    const crowded = [...this.#crowded.values()]
    this.#slots = new Int32Array(2 * before.length)
    this.#crowded.clear()
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot + 1] !== 0) this.#move((before[slot + 1] as number) - 1, before[slot] as number)
    for (const code of crowded) this.#move(code, this.#hash(code))
  }

  /** All texts begin with less alike from now on: as often as there are characters that they have in common, at most. */
  #shareLess(text: string, first: string): void {
    let shared = 0
    while (text[shared] === first[shared]) shared++
    this.#shared = shared
    this.#slots = new Int32Array(this.#slots.length)
    this.#crowded.clear()
    for (let code = 0; code < this.size; code++) this.#move(code, this.#hash(code))
  }

  #hash(code: number): number {
    return hashText(this.texts[code] as string, this.#shared)
  }

  #move(code: number, hash: number): void {
    this.#put(code, hash, this.#freeSlot(hash))
  }

  #freeSlot(hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 2
    let slot = (hash << 1) & mask
    for (let tries = 0; tries < TRIES; tries++) {
      if (slots[slot + 1] === 0) return slot
      slot = (slot + 2) & mask
    }
    return -1
  }
}

/** How much of what texts begin with alike is left out at most. */
const MOST_SHARED = 32

/** In how many slots a text is looked for: with every second one free at least, it is rarely more than a few. */
const TRIES = 64
