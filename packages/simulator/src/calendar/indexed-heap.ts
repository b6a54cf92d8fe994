/** A few: a run of a small world has a dozen heaps, and they grow. */
const FIRST_CAPACITY = 8

/** A heap as plain data. */
export interface SavedHeap {
  /** By position. */
  readonly handles: ReadonlyArray<number>
  readonly keys: ReadonlyArray<number>
  readonly turns: ReadonlyArray<number>
  readonly spare: ReadonlyArray<number>
  readonly issued: number
  readonly turn: number
}

/**
 * A binary heap of numeric keys, smallest first, ties in the order of insertion. Every entry has a handle (a
 * small integer, reused after it leaves) by which it can be taken out from the middle in logarithmic time, so
 * nothing that is cancelled stays behind.
 */
export class IndexedHeap {
  size = 0
  private keys = new Float64Array(FIRST_CAPACITY)
  private turns = new Float64Array(FIRST_CAPACITY)
  private handles = new Int32Array(FIRST_CAPACITY)
  private positions = new Int32Array(FIRST_CAPACITY)
  private spare = new Int32Array(FIRST_CAPACITY)
  private spares = 0
  private issued = 0
  private turn = 0

  /** The handle of the smallest entry; the heap must not be empty. */
  get first(): number {
    return this.handles[0] as number
  }

  /** The smallest key; the heap must not be empty. */
  get firstKey(): number {
    return this.keys[0] as number
  }

  /** Adds a key and returns the entry's handle. */
  add(key: number): number {
    return this.addInTurn(key, this.turn++)
  }

  /** Adds a key that has its turn among equals from elsewhere: the smaller goes first. */
  addInTurn(key: number, turn: number): number {
    const handle = this.issueInTurn(turn)
    this.rise(this.size++, key, handle)
    return handle
  }

  /** Gives a handle, and its turn among equals, to an entry that is not in the heap yet. */
  issue(): number {
    return this.issueInTurn(this.turn++)
  }

  /** Lets an entry in that has its handle already. */
  enter(handle: number, key: number): void {
    this.rise(this.size++, key, handle)
  }

  /** Takes back the handle of an entry that is not in the heap. */
  release(handle: number): void {
    this.spare[this.spares++] = handle
  }

  /** Lets all entries out, which keep their handles. */
  leave(to: { put(handle: number, key: number): void }): void {
    const { keys, handles, size } = this
    this.size = 0
    for (let at = 0; at < size; at++) to.put(handles[at] as number, keys[at] as number)
  }

  /** Takes an entry out. The handle must be one that `add` returned and that has not left since. */
  remove(handle: number): void {
    const at = this.positions[handle] as number
    this.spare[this.spares++] = handle
    const last = --this.size
    if (at === last) return
    const key = this.keys[last] as number
    const moved = this.handles[last] as number
    this.sink(at, key, moved)
    if (this.positions[moved] === at) this.rise(at, key, moved)
  }

  /** Takes the smallest entry out; the heap must not be empty. */
  removeFirst(): void {
    this.spare[this.spares++] = this.handles[0] as number
    const last = --this.size
    if (last > 0) this.sink(0, this.keys[last] as number, this.handles[last] as number)
  }

  /** Takes the smallest entry out and adds a key in its stead, under the same handle. */
  replaceFirst(key: number): number {
    const handle = this.handles[0] as number
    this.turns[handle] = this.turn++
    this.sink(0, key, handle)
    return handle
  }

  /** All that {@link restore} needs to go on from here, the handles included. */
  save(): SavedHeap {
    const inUse = Array.from(this.handles.subarray(0, this.size))
    return {
      handles: inUse,
      keys: Array.from(this.keys.subarray(0, this.size)),
      turns: inUse.map((handle) => this.turns[handle] as number),
      spare: Array.from(this.spare.subarray(0, this.spares)),
      issued: this.issued,
      turn: this.turn,
    }
  }

  /** Becomes the heap that was saved. */
  restore(saved: SavedHeap): void {
    while (this.keys.length < saved.issued) this.grow()
    this.size = saved.handles.length
    this.keys.set(saved.keys)
    this.handles.set(saved.handles)
    saved.handles.forEach((handle, position) => {
      this.positions[handle] = position
      this.turns[handle] = saved.turns[position] as number
    })
    this.spare.set(saved.spare)
    this.spares = saved.spare.length
    this.issued = saved.issued
    this.turn = saved.turn
  }

  /** The handles from first to last: a sorted copy. */
  inOrder(): ReadonlyArray<number> {
    const { size, keys, turns, handles } = this
    if (size === 0) return []
    if (size === 1) return [handles[0] as number]
    const order = Array.from({ length: size }, (_, position) => position)
    order.sort(
      (a, b) =>
        (keys[a] as number) - (keys[b] as number) ||
        (turns[handles[a] as number] as number) - (turns[handles[b] as number] as number),
    )
    return order.map((position) => handles[position] as number)
  }

  private issueInTurn(turn: number): number {
    const handle = this.spares > 0 ? (this.spare[--this.spares] as number) : this.issued++
    if (handle === this.turns.length) this.grow()
    this.turns[handle] = turn
    return handle
  }

  private rise(from: number, key: number, handle: number): void {
    const { keys, handles, positions } = this
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const parentKey = keys[parent] as number
      const moved = handles[parent] as number
      if (key > parentKey || (key === parentKey && this.cameFirst(moved, handle))) break
      keys[at] = parentKey
      handles[at] = moved
      positions[moved] = at
      at = parent
    }
    keys[at] = key
    handles[at] = handle
    positions[handle] = at
  }

  private sink(from: number, key: number, handle: number): void {
    const { keys, handles, positions, size } = this
    let at = from
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      let childKey = keys[child] as number
      const right = child + 1
      if (right < size) {
        const rightKey = keys[right] as number
        if (
          rightKey < childKey ||
          (rightKey === childKey && this.cameFirst(handles[right] as number, handles[child] as number))
        ) {
          child = right
          childKey = rightKey
        }
      }
      const moved = handles[child] as number
      if (key < childKey || (key === childKey && this.cameFirst(handle, moved))) break
      keys[at] = childKey
      handles[at] = moved
      positions[moved] = at
      at = child
    }
    keys[at] = key
    handles[at] = handle
    positions[handle] = at
  }

  private cameFirst(handle: number, other: number): boolean {
    return (this.turns[handle] as number) < (this.turns[other] as number)
  }

  private grow(): void {
    const capacity = 2 * this.keys.length
    this.keys = grown(this.keys, new Float64Array(capacity))
    this.turns = grown(this.turns, new Float64Array(capacity))
    this.handles = grown(this.handles, new Int32Array(capacity))
    this.positions = grown(this.positions, new Int32Array(capacity))
    this.spare = grown(this.spare, new Int32Array(capacity))
  }
}

const grown = <A extends Float64Array | Int32Array>(from: A, to: A): A => {
  to.set(from)
  return to
}
