/**
 * The `limit` first of `count` things in an order, in that order: one pass and a heap of the best so far. `numbers`
 * order them, where two are equal `tie` does if it is given, and `compare` does it all, in which no two are equal.
 *
 * @internal
 */
export const best = (
  count: number,
  limit: number,
  numbers: Float64Array,
  tie: ((i: number) => number) | null,
  compare: (a: number, b: number) => number,
  after: ((i: number) => boolean) | null,
): ReadonlyArray<number> => {
  const heap: Array<number> = []
  let worst = Number.POSITIVE_INFINITY
  let worstTie = Number.POSITIVE_INFINITY
  const take = (i: number): void => {
    if (heap.length < limit) {
      heap.push(i)
      rise(heap, compare)
      if (heap.length < limit) return
    } else {
      if (compare(i, heap[0] as number) >= 0) return
      heap[0] = i
      sink(heap, compare)
    }
    worst = numbers[heap[0] as number] as number
    if (tie !== null) worstTie = tie(heap[0] as number)
  }
  // Blocks are visited in the order of their numbers read backwards, bit by bit, so that each run of them is spread
  // over the whole: then the best come early, in whatever order they lie.
  const blocks = Math.ceil(count / BLOCK)
  const bits = 32 - Math.clz32(blocks)
  for (let n = 0; n < 2 ** bits; n++) {
    const block = reversed(n, bits)
    const end = Math.min(count, (block + 1) * BLOCK)
    for (let i = block * BLOCK; i < end; i++) {
      const number = numbers[i] as number
      if (number > worst || (number === worst && tie !== null && tie(i) > worstTie)) continue
      if (after === null || after(i)) take(i)
    }
  }
  return heap.sort(compare)
}

const BLOCK = 512

const reversed = (number: number, bits: number): number => {
  let turned = 0
  for (let bit = 0; bit < bits; bit++) turned = (turned << 1) | ((number >> bit) & 1)
  return turned
}

const rise = (heap: Array<number>, compare: (a: number, b: number) => number): void => {
  let at = heap.length - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (compare(heap[at] as number, heap[parent] as number) <= 0) return
    swap(heap, at, parent)
    at = parent
  }
}

const sink = (heap: Array<number>, compare: (a: number, b: number) => number): void => {
  let at = 0
  for (;;) {
    let last = at
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && compare(heap[child] as number, heap[last] as number) > 0) last = child
    if (last === at) return
    swap(heap, at, last)
    at = last
  }
}

const swap = (heap: Array<number>, a: number, b: number): void => {
  const kept = heap[a] as number
  heap[a] = heap[b] as number
  heap[b] = kept
}
