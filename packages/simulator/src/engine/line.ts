import { IndexedHeap } from '../calendar/indexed-heap.ts'

const FIRST_CAPACITY = 64

/** @internal What stands in a {@link Line}; both fields are the line's to write. */
export interface InLine {
  rank: number
  placeInLine: number
}

/** @internal The place of whoever stands in no line. */
export const IN_NO_LINE = -1

/**
 * @internal A line in order of rank, smallest first, ties in the order of joining. Who joins behind the last, as
 * under first come first served everybody does, goes to a ring; others to a heap. So the usual case costs the
 * same however long the line is, and the rest is logarithmic.
 */
export class Line<Member extends InLine> {
  length = 0
  // Members at the positions from head to tail, by position modulo the capacity; null where one has left.
  private ring: Array<Member | null> = new Array<Member | null>(FIRST_CAPACITY).fill(null)
  private head = 0
  private tail = 0
  private inRing = 0
  // No smaller rank joins the ring until the line is empty: so of equal ranks the one in the ring came first.
  private lastRank = Number.NEGATIVE_INFINITY
  private readonly heap = new IndexedHeap()
  private readonly byHandle: Array<Member | null> = []

  get first(): Member | null {
    if (this.length === 0) return null
    const { heap } = this
    if (this.inRing === 0) return this.byHandle[heap.first] as Member
    const first = this.ring[this.head & (this.ring.length - 1)] as Member
    return heap.size === 0 || first.rank <= heap.firstKey ? first : (this.byHandle[heap.first] as Member)
  }

  join(member: Member, rank: number): void {
    if (this.length++ === 0) this.startAfresh()
    member.rank = rank
    if (rank < this.lastRank) {
      const handle = this.heap.add(rank)
      this.byHandle[handle] = member
      member.placeInLine = HEAP - handle
      return
    }
    if (this.tail - this.head === this.ring.length) this.makeRoom()
    this.lastRank = rank
    this.inRing++
    member.placeInLine = this.tail
    this.ring[this.tail++ & (this.ring.length - 1)] = member
  }

  leave(member: Member): void {
    const place = member.placeInLine
    member.placeInLine = IN_NO_LINE
    this.length--
    if (place <= HEAP) {
      this.heap.remove(HEAP - place)
      this.byHandle[HEAP - place] = null
      return
    }
    const { ring } = this
    const mask = ring.length - 1
    ring[place & mask] = null
    this.inRing--
    if (place === this.head) while (this.head < this.tail && ring[this.head & mask] === null) this.head++
  }

  /** Everybody, first to last: a copy. */
  inOrder(): ReadonlyArray<Member> {
    const inRing = this.membersOfRing()
    const inHeap = this.heap.inOrder().map((handle) => this.byHandle[handle] as Member)
    return [...inRing, ...inHeap].sort((a, b) => a.rank - b.rank)
  }

  private startAfresh(): void {
    this.head = 0
    this.tail = 0
    this.lastRank = Number.NEGATIVE_INFINITY
  }

  /** Closes the gaps of those who have left; the ring grows if that leaves it more than half full. */
  private makeRoom(): void {
    const members = this.membersOfRing()
    const capacity = members.length > this.ring.length / 2 ? 2 * this.ring.length : this.ring.length
    this.ring = new Array<Member | null>(capacity).fill(null)
    members.forEach((member, place) => {
      this.ring[place] = member
      member.placeInLine = place
    })
    this.head = 0
    this.tail = members.length
  }

  private membersOfRing(): ReadonlyArray<Member> {
    const members: Array<Member> = []
    for (let place = this.head; place < this.tail; place++) {
      const member = this.ring[place & (this.ring.length - 1)]
      if (member != null) members.push(member)
    }
    return members
  }
}

// Places in the ring are 0 and more, places in the heap are this and less.
const HEAP = -2
