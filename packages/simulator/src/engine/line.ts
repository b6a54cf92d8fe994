import { IndexedHeap } from '../calendar/indexed-heap.ts'

const FIRST_CAPACITY = 64

/** @internal What stands in a {@link Line}; the fields are the line's to write. */
export interface InLine {
  rank: number
  /** Its turn among equals of one line. */
  joined: number
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
  private joins = 0
  // No smaller rank joins the ring until the line is empty.
  private lastRank = Number.NEGATIVE_INFINITY
  private readonly heap = new IndexedHeap()
  private readonly byHandle: Array<Member | null> = []

  get first(): Member | null {
    if (this.length === 0) return null
    const { heap } = this
    if (this.inRing === 0) return this.byHandle[heap.first] as Member
    const first = this.ring[this.head & (this.ring.length - 1)] as Member
    return heap.size === 0 ? first : theEarlier(first, this.byHandle[heap.first] as Member)
  }

  join(member: Member, rank: number): void {
    if (this.length++ === 0) this.startAfresh()
    member.rank = rank
    member.joined = this.joins++
    if (rank < this.lastRank) {
      this.joinHeap(member)
      return
    }
    if (this.tail - this.head === this.ring.length) this.makeRoom()
    this.lastRank = rank
    this.inRing++
    member.placeInLine = this.tail
    this.ring[this.tail++ & (this.ring.length - 1)] = member
  }

  /** Takes somebody who has left back to the place they had. */
  rejoin(member: Member): void {
    if (this.length++ === 0) this.startAfresh()
    this.joinHeap(member)
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
    return inHeap.length === 0 ? inRing : [...inRing, ...inHeap].sort(byRank)
  }

  /** The first of whom this holds, or null. */
  firstThat(holds: (member: Member) => boolean): Member | null {
    if (this.heap.size > 0) return this.inOrder().find(holds) ?? null
    const { ring } = this
    for (let place = this.head; place < this.tail; place++) {
      const member = ring[place & (ring.length - 1)]
      if (member != null && holds(member)) return member
    }
    return null
  }

  /** How often somebody has joined. */
  get turns(): number {
    return this.joins
  }

  /** Becomes the line in which these stood, first to last, with their ranks and turns. */
  restore(members: ReadonlyArray<Member>, turns: number): void {
    for (const member of members) {
      const { rank, joined } = member
      this.join(member, rank)
      member.joined = joined
    }
    this.joins = turns
  }

  private joinHeap(member: Member): void {
    const handle = this.heap.addInTurn(member.rank, member.joined)
    this.byHandle[handle] = member
    member.placeInLine = HEAP - handle
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

/** @internal The order of a line. */
export const byRank = (a: InLine, b: InLine): number => a.rank - b.rank || a.joined - b.joined

const theEarlier = <Member extends InLine>(a: Member, b: Member): Member => (byRank(a, b) <= 0 ? a : b)

// Places in the ring are 0 and more, places in the heap are this and less.
const HEAP = -2
