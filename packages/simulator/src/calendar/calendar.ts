import { IndexedHeap, type SavedHeap } from './indexed-heap.ts'

/** No entry: what an owner keeps after its entry has come or was cancelled. */
export const NOT_SCHEDULED = -1

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
 * is a kind and a subject, both small integers that its owner gives a meaning. What is cancelled leaves at once.
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
  private kinds = new Int32Array(64)
  private subjects = new Int32Array(64)

  constructor(start = 0) {
    this.now = start
  }

  /** How many entries are to come. */
  get size(): number {
    return this.vacant ? this.heap.size - 1 : this.heap.size
  }

  /** Handle of the entry last advanced to, until something is scheduled or cancelled. */
  get current(): number {
    return this.heap.first
  }

  /** The moment of the entry after the one last advanced to; Infinity if there is none. */
  get next(): number {
    if (this.vacant) this.heap.removeFirst()
    this.vacant = false
    return this.heap.size === 0 ? Number.POSITIVE_INFINITY : this.heap.firstKey
  }

  /** Schedules an entry and returns the handle by which it can be cancelled until it has come. */
  schedule(at: number, kind: number, subject: number): number {
    const handle = this.vacant ? this.heap.replaceFirst(at) : this.heap.add(at)
    this.vacant = false
    if (handle >= this.kinds.length) this.grow()
    this.kinds[handle] = kind
    this.subjects[handle] = subject
    return handle
  }

  /** Takes an entry back. Its handle must not be used again. */
  cancel(handle: number): void {
    this.heap.remove(handle)
  }

  /** Moves to the next entry and takes it out; false, and nothing moves, when there is none. */
  advance(): boolean {
    const { heap } = this
    if (this.vacant) heap.removeFirst()
    this.vacant = false
    if (heap.size === 0) return false
    const handle = heap.first
    this.now = heap.firstKey
    this.kind = this.kinds[handle] as number
    this.subject = this.subjects[handle] as number
    this.vacant = true
    return true
  }

  /** Everything to come, as plain data; not while the entry advanced to is being dealt with. */
  save(): SavedCalendar {
    if (this.vacant) this.heap.removeFirst()
    this.vacant = false
    const heap = this.heap.save()
    return {
      now: this.now,
      heap,
      kinds: heap.handles.map((handle) => this.kinds[handle] as number),
      subjects: heap.handles.map((handle) => this.subjects[handle] as number),
    }
  }

  /** Becomes the calendar that was saved: handles given out by that one are good here. */
  restore(saved: SavedCalendar): void {
    this.now = saved.now
    this.vacant = false
    this.heap.restore(saved.heap)
    while (this.kinds.length < saved.heap.issued) this.grow()
    saved.heap.handles.forEach((handle, position) => {
      this.kinds[handle] = saved.kinds[position] as number
      this.subjects[handle] = saved.subjects[position] as number
    })
  }

  private grow(): void {
    const kinds = new Int32Array(2 * this.kinds.length)
    const subjects = new Int32Array(2 * this.subjects.length)
    kinds.set(this.kinds)
    subjects.set(this.subjects)
    this.kinds = kinds
    this.subjects = subjects
  }
}
