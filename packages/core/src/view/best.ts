/**
 * What orders things: a number of each, which a table has. Smaller is nearer to the beginning, and an empty cell comes
 * last.
 *
 * @internal
 */
export interface Keys {
  /** Where in the table the number of a thing stands; null: under the thing's own. */
  readonly index: Int32Array | null
  /** An empty cell is NaN. */
  readonly table: Float64Array
  readonly sign: 1 | -1
}

/** The key of an empty cell. */
export const LAST = Number.POSITIVE_INFINITY

export const keyOf = ({ index, table, sign }: Keys, thing: number): number => {
  const number = table[index === null ? thing : (index[thing] as number)] as number
  return Number.isNaN(number) ? LAST : sign * number
}

/**
 * The `limit` first of the first `count` of `things`, in order: one pass and a heap of the best so far. `keys` order
 * them, where two are equal `moments` do if they are given, and `compare` does it all, in which no two are equal.
 *
 * @internal
 */
export const best = (
  things: Int32Array,
  count: number,
  limit: number,
  keys: Keys,
  moments: Float64Array | null,
  compare: (a: number, b: number) => number,
  after: ((thing: number) => boolean) | null,
): ReadonlyArray<number> => {
  const heap = new Heap(things, limit, keys, moments, compare, after)
  // Blocks are visited in the order of their numbers read backwards, bit by bit, so that each run of them is spread
  // over the whole: then the best come early, in whatever order they lie.
  const bits = 32 - Math.clz32(Math.ceil(count / BLOCK))
  for (let n = 0; n < 2 ** bits; n++) {
    const start = reversed(n, bits) * BLOCK
    heap.visit(start, Math.min(count, start + BLOCK))
  }
  return heap.sorted()
}

const BLOCK = 512

const reversed = (number: number, bits: number): number => {
  let turned = 0
  for (let bit = 0; bit < bits; bit++) turned = (turned << 1) | ((number >> bit) & 1)
  return turned
}

/** The keys of some turns, one after the other: plain loops, for this is asked of millions. */
const gather = (
  { index, table, sign }: Keys,
  things: Int32Array,
  from: number,
  end: number,
  into: Float64Array,
): void => {
  if (index === null) {
    for (let turn = from; turn < end; turn++) {
      const number = table[things[turn] as number] as number
      into[turn - from] = Number.isNaN(number) ? LAST : sign * number
    }
  } else {
    for (let turn = from; turn < end; turn++) {
      const number = table[index[things[turn] as number] as number] as number
      into[turn - from] = Number.isNaN(number) ? LAST : sign * number
    }
  }
}

/** The best so far, the worst of them on top. */
class Heap {
  readonly #things: Int32Array
  readonly #limit: number
  readonly #keys: Keys
  readonly #moments: Float64Array | null
  readonly #compare: (a: number, b: number) => number
  readonly #after: ((thing: number) => boolean) | null
  readonly #heap: Array<number> = []
  readonly #numbers = new Float64Array(BLOCK)
  #worst = LAST
  #worstMoment = Number.POSITIVE_INFINITY

  constructor(
    things: Int32Array,
    limit: number,
    keys: Keys,
    moments: Float64Array | null,
    compare: (a: number, b: number) => number,
    after: ((thing: number) => boolean) | null,
  ) {
    this.#things = things
    this.#limit = limit
    this.#keys = keys
    this.#moments = moments
    this.#compare = compare
    this.#after = after
  }

  /** Takes in what is good enough from the turn `from` up to `end`, which are a block at most. */
  visit(from: number, end: number): void {
    const things = this.#things
    const numbers = this.#numbers
    const moments = this.#moments
    const after = this.#after
    gather(this.#keys, things, from, end, numbers)
    for (let turn = from; turn < end; turn++) {
      const number = numbers[turn - from] as number
      if (number > this.#worst) continue
      const thing = things[turn] as number
      if (number === this.#worst && moments !== null && (moments[thing] as number) > this.#worstMoment)
        continue
      if (after === null || after(thing)) this.#take(thing)
    }
  }

  sorted(): ReadonlyArray<number> {
    return this.#heap.sort(this.#compare)
  }

  #take(thing: number): void {
    const heap = this.#heap
    if (heap.length < this.#limit) {
      heap.push(thing)
      this.#rise()
      if (heap.length < this.#limit) return
    } else {
      if (this.#compare(thing, heap[0] as number) >= 0) return
      heap[0] = thing
      this.#sink()
    }
    const worst = heap[0] as number
    this.#worst = keyOf(this.#keys, worst)
    if (this.#moments !== null) this.#worstMoment = this.#moments[worst] as number
  }

  #rise(): void {
    const heap = this.#heap
    let at = heap.length - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#compare(heap[at] as number, heap[parent] as number) <= 0) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #sink(): void {
    const heap = this.#heap
    let at = 0
    for (;;) {
      let last = at
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++)
        if (this.#compare(heap[child] as number, heap[last] as number) > 0) last = child
      if (last === at) return
      this.#swap(at, last)
      at = last
    }
  }

  #swap(a: number, b: number): void {
    const kept = this.#heap[a] as number
    this.#heap[a] = this.#heap[b] as number
    this.#heap[b] = kept
  }
}
