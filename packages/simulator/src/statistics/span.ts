/** The part of a run in which time counts, in milliseconds: from the end of the warm-up to the planned end. */
export class Span {
  readonly from: number
  readonly to: number

  constructor(from: number, to: number) {
    this.from = from
    this.to = to
  }

  /** How much of the time between two moments counts. */
  of(since: number, until: number): number {
    const begin = since > this.from ? since : this.from
    const end = until < this.to ? until : this.to
    return end > begin ? end - begin : 0
  }
}
