import { FarEntries } from './far-entries.ts'
import { IndexedHeap, type SavedHeap } from './indexed-heap.ts'

/** No entry: what an owner keeps after its entry has come or was cancelled. */
export const NOT_SCHEDULED = -1

/** So many entries, and those that are not due soon are kept elsewhere: a heap of thousands would have to be sifted. */
const MANY = 512

const KIND_BITS = 5
const KINDS = (1 << KIND_BITS) - 1

/** A calendar as plain data. */
export interface SavedCalendar {
  readonly now: number
  readonly heap: SavedHeap
  /** By position in the heap. */
  readonly kinds: ReadonlyArray<number>
  readonly subjects: ReadonlyArray<number>
}

/**
 * The event calendar: what happens next, in order of virtual time, ties in the order of scheduling. An entry
 * is a kind from 0 to 31 and a subject from 0 to 67,108,863, to which its owner gives a meaning. What is cancelled leaves
 * at once.
 *
 * @example
 * ```ts
 * import { Calendar } from '@inboxlab/simulator'
 * const calendar = new Calendar()
 * calendar.schedule(20, 1, 7)
 * calendar.schedule(10, 2, 8)
 * calendar.advance() // => true
 * calendar.now // => 10
 * calendar.kind // => 2
 * ```
 */
export class Calendar {
  /** The virtual moment, in milliseconds: that of the entry last advanced to. */
  // A number from the beginning: V8 makes an object of every number that is written to a field that was undefined first.
  now = 0
  /** Kind of the entry last advanced to. */
  kind = 0
  /** Subject of the entry last advanced to. */
  subject = 0
  // The entry advanced to stays at the top until it is known whether another takes its place, which costs half.
  private vacant = false
  private readonly heap = new IndexedHeap()
  /** What is not due soon, where there are many entries. */
  private far: FarEntries | null = null
  // By handle: the subject, and in the last bits the kind.
  private entries = new Int32Array(64)

  constructor(start = 0) {
    this.now = start
  }

  /** How many entries are to come. */
  get size(): number {
    return this.heap.size - (this.vacant ? 1 : 0) + (this.far === null ? 0 : this.far.size)
  }

  /** Handle of the entry last advanced to, until something is scheduled or cancelled. */
  get current(): number {
    return this.heap.first
  }

  /** The moment of the entry after the one last advanced to; Infinity if there is none. */
  get next(): number {
    return this.hasNext() ? this.heap.firstKey : Number.POSITIVE_INFINITY
  }

  /** Schedules an entry and returns the handle by which it can be cancelled until it has come. */
  schedule(at: number, kind: number, subject: number): number {
    const { far, heap } = this
    let handle: number
    if (far?.takes(at)) {
      handle = heap.issue()
      far.put(handle, at)
    } else {
      handle = this.vacant ? heap.replaceFirst(at) : heap.add(at)
      this.vacant = false
    }
    if (handle >= this.entries.length) this.grow()
    this.entries[handle] = (subject << KIND_BITS) | kind
    if (far === null && heap.size > MANY) this.separate()
    return handle
  }

  /** Takes an entry back. Its handle must not be used again. */
  cancel(handle: number): void {
    if (this.far?.remove(handle)) this.heap.release(handle)
    else this.heap.remove(handle)
  }

  /** Moves to the next entry and takes it out; false, and nothing moves, when there is none. */
  advance(): boolean {
    const { heap } = this
    if (!this.hasNext()) return false
    const entry = this.entries[heap.first] as number
    this.now = heap.firstKey
    this.kind = entry & KINDS
    this.subject = entry >> KIND_BITS
    this.vacant = true
    return true
  }

  /** Everything to come, as plain data; not while the entry advanced to is being dealt with. */
  save(): SavedCalendar {
    if (this.hasNext()) this.far?.letAllIn(this.heap)
    this.far = null
    const heap = this.heap.save()
    return {
      now: this.now,
      heap,
      kinds: heap.handles.map((handle) => (this.entries[handle] as number) & KINDS),
      subjects: heap.handles.map((handle) => (this.entries[handle] as number) >> KIND_BITS),
    }
  }

  /** Becomes the calendar that was saved: handles given out by that one are good here. */
  restore(saved: SavedCalendar): void {
    this.now = saved.now
    this.vacant = false
    this.far = null
    this.heap.restore(saved.heap)
    while (this.entries.length < saved.heap.issued) this.grow()
    saved.heap.handles.forEach((handle, position) => {
      this.entries[handle] =
        ((saved.subjects[position] as number) << KIND_BITS) | (saved.kinds[position] as number)
    })
  }

  /** Whether there is a next entry; if so, it is at the top of the heap. */
  private hasNext(): boolean {
    if (this.vacant) this.heap.removeFirst()
    this.vacant = false
    return this.heap.size > 0 || (this.far !== null && this.hasFar(this.far))
  }

  private hasFar(far: FarEntries): boolean {
    if (far.size > 0) far.letIn(this.heap)
    if (far.size === 0) this.far = null
    return this.heap.size > 0
  }

  /** Keeps what is not due soon elsewhere from now on. */
  private separate(): void {
    this.far = new FarEntries()
    this.heap.leave(this.far)
    this.far.letIn(this.heap)
  }

  private grow(): void {
    const { entries } = this
    this.entries = new Int32Array(2 * entries.length)
    this.entries.set(entries)
  }
}
