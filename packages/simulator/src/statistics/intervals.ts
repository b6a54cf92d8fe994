import type { Plan } from '../engine/plan.ts'
import { type ContactFigures, contactFigures } from './contact-figures.ts'
import { ContactTally } from './contact-tally.ts'

/** What one run says of the contacts that arrived in one interval. */
export interface IntervalFigures {
  /** How long after the start of the run it begins, in milliseconds. */
  readonly from: number
  readonly figures: ContactFigures
}

/** Tallies of contacts by the interval in which they arrived. */
export class Intervals {
  private readonly start: number
  private readonly length: number
  private readonly tallies: Array<ContactTally>

  constructor({ start, end }: Plan, length: number) {
    this.start = start
    this.length = length
    this.tallies = Array.from({ length: Math.ceil((end - start) / length) }, () => new ContactTally())
  }

  /** The tally of those who arrive at a moment. */
  tally(at: number): ContactTally {
    const index = Math.floor((at - this.start) / this.length)
    return this.tallies[Math.min(index, this.tallies.length - 1)] as ContactTally
  }

  figures(): ReadonlyArray<IntervalFigures> {
    return this.tallies.map((tally, index) => ({ from: index * this.length, figures: contactFigures(tally) }))
  }
}
