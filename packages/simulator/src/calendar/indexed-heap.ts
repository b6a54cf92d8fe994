const FIRST_CAPACITY = 64

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
    if (this.size === this.keys.length) this.grow()
    const handle = this.spares > 0 ? (this.spare[--this.spares] as number) : this.issued++
    this.turns[handle] = this.turn++
    this.rise(this.size++, key, handle)
    return handle
  }

  /** Takes an entry out. The handle must be one that `add` returned and that has not left since. */
  remove(handle: number): void {
    const at = this.positions[handle] as number
    this.spare[this.spares++] = handle
    const last = --this.size
    if (at === last) return
    const key = this.keys[last] as number
    const moved = this.handles[last] as number
    if (at > 0 && this.before(key, moved, (at - 1) >> 1)) this.rise(at, key, moved)
    else this.sink(at, key, moved)
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

  /** The handles from first to last: a sorted copy. */
  inOrder(): ReadonlyArray<number> {
    const order = Array.from({ length: this.size }, (_, position) => position)
    order.sort(
      (a, b) =>
        (this.keys[a] as number) - (this.keys[b] as number) ||
        (this.turns[this.handles[a] as number] as number) - (this.turns[this.handles[b] as number] as number),
    )
    return order.map((position) => this.handles[position] as number)
  }

  private before(key: number, handle: number, position: number): boolean {
    const other = this.keys[position] as number
    return (
      key < other ||
      (key === other &&
        (this.turns[handle] as number) < (this.turns[this.handles[position] as number] as number))
    )
  }

  private rise(from: number, key: number, handle: number): void {
    const { keys, handles, positions } = this
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.before(key, handle, parent)) break
      const moved = handles[parent] as number
      keys[at] = keys[parent] as number
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
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      const right = child + 1
      if (right < size && this.before(keys[right] as number, handles[right] as number, child)) child = right
      if (this.before(key, handle, child)) break
      const moved = handles[child] as number
      keys[at] = keys[child] as number
      handles[at] = moved
      positions[moved] = at
      at = child
    }
    keys[at] = key
    handles[at] = handle
    positions[handle] = at
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
