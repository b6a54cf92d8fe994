import type { IndexedHeap } from './indexed-heap.ts'

/** How many entries a bucket has, at the beginning and on average: few enough to be sorted at nearly no cost. */
const EACH = 4
/** Fewer than this are better off in a heap. */
const FEW = 128
/** Of each entry, by handle: its bucket, and its neighbours there. */
const BUCKET = 0
const AFTER = 1
const BEFORE = 2
const LINKS = 4
const NOBODY = -1

/**
 * Entries of a large calendar that are not due soon, in buckets of equal spans of time, each without order: to put one
 * there and to take it out costs the same however many there are. What is due in the next bucket is let into a heap. What
 * lies beyond the buckets waits until they are empty, and is then spread over new ones: at least half of it, because the
 * buckets reach twice as far as the mean.
 *
 * R. Brown, "Calendar queues", Communications of the ACM 31 (1988), with the sorting left to a heap, so that moments
 * which are unevenly spread cost no more than a heap does.
 */
export class FarEntries {
  /** How many there are. */
  size = 0
  private from = 0
  private perTime = 0
  /** The bucket whose entries are due. */
  private due = 0
  /** First entry of each bucket; the last is what lies beyond. */
  private firsts = Int32Array.of(NOBODY)
  private beyond = 0
  private links = new Int32Array(64 * LINKS).fill(NOBODY)
  private times = new Float64Array(64)

  /** Whether an entry of that moment is not due yet. */
  takes(at: number): boolean {
    return this.bucketOf(at) > this.due
  }

  put(handle: number, at: number): void {
    while (handle >= this.times.length) this.grow()
    this.size++
    this.times[handle] = at
    this.join(handle, this.bucketOf(at))
  }

  /** Takes an entry out, if it is here. */
  remove(handle: number): boolean {
    const { links, firsts } = this
    const at = handle * LINKS
    if (at >= links.length || links[at + BUCKET] === NOBODY) return false
    const after = links[at + AFTER] as number
    const before = links[at + BEFORE] as number
    if (before === NOBODY) firsts[links[at + BUCKET] as number] = after
    else links[before * LINKS + AFTER] = after
    if (after !== NOBODY) links[after * LINKS + BEFORE] = before
    links[at + BUCKET] = NOBODY
    this.size--
    return true
  }

  /** Lets what is due next into a heap; once few are left, all of them. */
  letIn(heap: IndexedHeap): void {
    if (this.size < FEW) {
      for (let bucket = 0; this.size > 0; bucket++) this.empty(bucket, heap)
      return
    }
    for (;;) {
      while (++this.due < this.beyond) {
        if (this.firsts[this.due] !== NOBODY) {
          this.empty(this.due, heap)
          return
        }
      }
      this.spread()
    }
  }

  /** Lets everything into a heap. */
  letAllIn(heap: IndexedHeap): void {
    for (let bucket = 0; bucket <= this.beyond; bucket++) this.empty(bucket, heap)
  }

  private bucketOf(at: number): number {
    const bucket = (at - this.from) * this.perTime
    return bucket >= this.beyond ? this.beyond : bucket | 0
  }

  private join(handle: number, bucket: number): void {
    const { links, firsts } = this
    const first = firsts[bucket] as number
    const at = handle * LINKS
    links[at + BUCKET] = bucket
    links[at + AFTER] = first
    links[at + BEFORE] = NOBODY
    if (first !== NOBODY) links[first * LINKS + BEFORE] = handle
    firsts[bucket] = handle
  }

  private empty(bucket: number, heap: IndexedHeap): void {
    const { links, times } = this
    let handle = this.firsts[bucket] as number
    this.firsts[bucket] = NOBODY
    while (handle !== NOBODY) {
      links[handle * LINKS + BUCKET] = NOBODY
      heap.enter(handle, times[handle] as number)
      this.size--
      handle = links[handle * LINKS + AFTER] as number
    }
  }

  /** Spreads what lies beyond the buckets over new ones: all others are empty. */
  private spread(): void {
    const { links, times, size } = this
    let handle = this.firsts[this.beyond] as number
    let from = Number.POSITIVE_INFINITY
    const some = times[handle] as number
    let sum = 0
    for (let each = handle; each !== NOBODY; each = links[each * LINKS + AFTER] as number) {
      const time = times[each] as number
      if (time < from) from = time
      sum += time - some
    }
    this.beyond = Math.ceil(size / EACH)
    this.firsts = new Int32Array(this.beyond + 1).fill(NOBODY)
    this.from = from
    this.perTime = this.beyond / (2 * Math.max(0, some - from + sum / size))
    this.due = -1
    while (handle !== NOBODY) {
      const after = links[handle * LINKS + AFTER] as number
      this.join(handle, this.bucketOf(times[handle] as number))
      handle = after
    }
  }

  private grow(): void {
    const { links, times } = this
    this.links = new Int32Array(2 * links.length).fill(NOBODY)
    this.links.set(links)
    this.times = new Float64Array(2 * times.length)
    this.times.set(times)
  }
}
