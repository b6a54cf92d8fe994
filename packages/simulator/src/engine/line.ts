import { IndexedHeap } from '../calendar/indexed-heap.ts'

/** @internal What stands in a {@link Line}; the fields are the line's to write. */
export interface InLine<Member> {
  rank: number
  /** Its turn among equals of one line. */
  joined: number
  placeInLine: number
  /** Its neighbours, while it stands in the row. */
  ahead: Member | null
  behind: Member | null
}

/** @internal The place of whoever stands in no line. */
export const IN_NO_LINE = -1

/**
 * @internal A line in order of rank, smallest first, ties in the order of joining. Who joins behind the last, as
 * under first come first served everybody does, stands in a row, linked through the members themselves; others in a
 * heap. So the usual case costs the same however long the line is, and the rest is logarithmic.
 */
export class Line<Member extends InLine<Member>> {
  length = 0
  private head: Member | null = null
  private last: Member | null = null
  private joins = 0
  private readonly heap = new IndexedHeap()
  private readonly byHandle: Array<Member | null> = []

  get first(): Member | null {
    return this.heap.size === 0 ? this.head : this.firstOfBoth()
  }

  join(member: Member, rank: number): void {
    this.length++
    member.rank = rank
    member.joined = this.joins++
    const { last } = this
    if (last === null) this.head = member
    else if (rank < last.rank) {
      this.joinHeap(member)
      return
    } else last.behind = member
    member.placeInLine = IN_ROW
    member.ahead = last
    member.behind = null
    this.last = member
  }

  /** Takes somebody who has left back to the place they had. */
  rejoin(member: Member): void {
    this.length++
    this.joinHeap(member)
  }

  leave(member: Member): void {
    const { placeInLine, ahead, behind } = member
    member.placeInLine = IN_NO_LINE
    this.length--
    if (placeInLine !== IN_ROW) {
      this.leaveHeap(HEAP - placeInLine)
      return
    }
    if (ahead === null) this.head = behind
    else ahead.behind = behind
    if (behind === null) this.last = ahead
    else behind.ahead = ahead
  }

  /** Everybody, first to last: a copy. */
  inOrder(): ReadonlyArray<Member> {
    const inRow: Array<Member> = []
    for (let member = this.head; member !== null; member = member.behind) inRow.push(member)
    const inHeap = this.heap.inOrder().map((handle) => this.byHandle[handle] as Member)
    return inHeap.length === 0 ? inRow : [...inRow, ...inHeap].sort(byRank)
  }

  /** The first of whom this holds, or null. */
  firstThat(holds: (member: Member) => boolean): Member | null {
    if (this.heap.size > 0) return this.inOrder().find(holds) ?? null
    let member = this.head
    while (member !== null && !holds(member)) member = member.behind
    return member
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

  private firstOfBoth(): Member {
    const first = this.byHandle[this.heap.first] as Member
    return this.head === null ? first : theEarlier(this.head, first)
  }

  private joinHeap(member: Member): void {
    const handle = this.heap.addInTurn(member.rank, member.joined)
    this.byHandle[handle] = member
    member.placeInLine = HEAP - handle
  }

  private leaveHeap(handle: number): void {
    this.heap.remove(handle)
    this.byHandle[handle] = null
  }
}

/** @internal The order of a line. */
export const byRank = (a: InLine<unknown>, b: InLine<unknown>): number =>
  a.rank - b.rank || a.joined - b.joined

const theEarlier = <Member extends InLine<Member>>(a: Member, b: Member): Member =>
  byRank(a, b) <= 0 ? a : b

const IN_ROW = 0
// Places in the heap are this and less.
const HEAP = -2
