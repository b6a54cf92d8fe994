/**
 * What decides between equal numbers before anything else does: for the i-th the moment of the i-th place. Arrays
 * and no function, for it is asked of millions.
 *
 * @internal
 */
export interface Ties {
  readonly places: Int32Array
  readonly moments: Float64Array
}

/**
 * The `limit` first of `count` things in an order, in that order: one pass and a heap of the best so far. `numbers`
 * order them, where two are equal `ties` do if they are given, and `compare` does it all, in which no two are equal.
 *
 * @internal
 */
export const best = (
  count: number,
  limit: number,
  numbers: Float64Array,
  ties: Ties | null,
  compare: (a: number, b: number) => number,
  after: ((i: number) => boolean) | null,
): ReadonlyArray<number> => {
  const heap = new Heap(limit, numbers, ties, compare, after)
  // Blocks are visited in the order of their numbers read backwards, bit by bit, so that each run of them is spread
  // over the whole: then the best come early, in whatever order they lie.
  const blocks = Math.ceil(count / BLOCK)
  const bits = 32 - Math.clz32(blocks)
  for (let n = 0; n < 2 ** bits; n++) {
    const block = reversed(n, bits)
    heap.visit(block * BLOCK, Math.min(count, (block + 1) * BLOCK))
  }
  return heap.sorted()
}

const BLOCK = 512

const reversed = (number: number, bits: number): number => {
  let turned = 0
  for (let bit = 0; bit < bits; bit++) turned = (turned << 1) | ((number >> bit) & 1)
  return turned
}

/** The best so far, the worst of them on top. */
class Heap {
  readonly #limit: number
  readonly #numbers: Float64Array
  readonly #ties: Ties | null
  readonly #compare: (a: number, b: number) => number
  readonly #after: ((i: number) => boolean) | null
  readonly #heap: Array<number> = []
  #worst = Number.POSITIVE_INFINITY
  #worstTie = Number.POSITIVE_INFINITY

  constructor(
    limit: number,
    numbers: Float64Array,
    ties: Ties | null,
    compare: (a: number, b: number) => number,
    after: ((i: number) => boolean) | null,
  ) {
    this.#limit = limit
    this.#numbers = numbers
    this.#ties = ties
    this.#compare = compare
    this.#after = after
  }

  /** Takes in what is good enough from `from` up to `end`. */
  visit(from: number, end: number): void {
    const numbers = this.#numbers
    const after = this.#after
    for (let i = from; i < end; i++) {
      const number = numbers[i] as number
      if (number > this.#worst || (number === this.#worst && this.#losesTie(i))) continue
      if (after === null || after(i)) this.#take(i)
    }
  }

  sorted(): ReadonlyArray<number> {
    return this.#heap.sort(this.#compare)
  }

  #losesTie(i: number): boolean {
    const ties = this.#ties
    return ties !== null && (ties.moments[ties.places[i] as number] as number) > this.#worstTie
  }

  #take(i: number): void {
    const heap = this.#heap
    if (heap.length < this.#limit) {
      heap.push(i)
      this.#rise()
      if (heap.length < this.#limit) return
    } else {
      if (this.#compare(i, heap[0] as number) >= 0) return
      heap[0] = i
      this.#sink()
    }
    const worst = heap[0] as number
    this.#worst = this.#numbers[worst] as number
    if (this.#ties !== null) this.#worstTie = this.#ties.moments[this.#ties.places[worst] as number] as number
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
