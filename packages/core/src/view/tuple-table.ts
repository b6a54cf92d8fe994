import { longer } from './longer.ts'

/**
 * Numbers the tuples it is shown, from 0 on, equal ones alike. Parts are whole numbers of 32 bits. Made for millions
 * of look-ups: one array of parts, one open hash table.
 */
export class TupleTable {
  size = 0
  #parts = new Int32Array(PARTS * 64)
  #slots = new Int32Array(256)

  code(a: number, b: number, c: number, d: number, e: number): number {
    const mask = this.#slots.length - 1
    const slots = this.#slots
    const parts = this.#parts
    let place = hash(a, b, c, d, e) & mask
    for (;;) {
      const code = (slots[place] as number) - 1
      if (code < 0) break
      const start = PARTS * code
      if (
        parts[start] === a &&
        parts[start + 1] === b &&
        parts[start + 2] === c &&
        parts[start + 3] === d &&
        parts[start + 4] === e
      )
        return code
      place = (place + 1) & mask
    }
    return this.#add(a, b, c, d, e, place)
  }

  /** One part (0 to 4) of the tuple with this code. */
  part(code: number, which: 0 | 1 | 2 | 3 | 4): number {
    return this.#parts[PARTS * code + which] ?? 0
  }

  #add(a: number, b: number, c: number, d: number, e: number, place: number): number {
    const code = this.size++
    if (PARTS * this.size > this.#parts.length) {
      this.#parts = longer(this.#parts, new Int32Array(2 * this.#parts.length))
    }
    const parts = this.#parts
    const start = PARTS * code
    parts[start] = a
    parts[start + 1] = b
    parts[start + 2] = c
    parts[start + 3] = d
    parts[start + 4] = e
    this.#slots[place] = code + 1
    if (2 * this.size > this.#slots.length) this.#rehash()
    return code
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length)
    const mask = slots.length - 1
    for (let code = 0; code < this.size; code++) {
      let place = this.#hashOf(code) & mask
      while (slots[place] !== 0) place = (place + 1) & mask
      slots[place] = code + 1
    }
    this.#slots = slots
  }

  #hashOf(code: number): number {
    return hash(
      this.part(code, 0),
      this.part(code, 1),
      this.part(code, 2),
      this.part(code, 3),
      this.part(code, 4),
    )
  }
}

const PARTS = 5

const hash = (a: number, b: number, c: number, d: number, e: number): number => {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 13), 0x165667b1) ^ Math.imul(d, 0x9e3779b1) ^ Math.imul(e, 0x85ebca6b)
  return h ^ (h >>> 16)
}
