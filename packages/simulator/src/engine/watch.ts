import type { Centre } from './centre.ts'
import { EndlessRun } from './endless-run.ts'
import { momentText } from './moment-text.ts'

/** How many things may be due at one moment. */
const MOST_AT_ONCE = 100_000

/** How many may be due after the planned end without an interaction being finished. */
const MOST_IN_VAIN = 1_000_000

/** @internal Notices a run that stays at one moment for ever, or that goes on for ever after its planned end. */
export class Watch {
  private readonly centre: Centre
  private moment = Number.NaN
  private within = 0
  private finished = 0
  private inVain = 0

  constructor(centre: Centre) {
    this.centre = centre
  }

  /** One more entry of the calendar has come. */
  entry(): void {
    const { calendar, ended, finished } = this.centre
    if (calendar.now === this.moment) this.within++
    else {
      this.moment = calendar.now
      this.within = 0
    }
    if (this.within > MOST_AT_ONCE)
      throw this.endless(`has stayed at ${momentText(calendar.now)}`, MOST_AT_ONCE)
    if (!ended) return
    if (finished === this.finished) this.inVain++
    else {
      this.finished = finished
      this.inVain = 0
    }
    if (this.inVain > MOST_IN_VAIN) {
      throw this.endless('has not finished one interaction after the planned end', MOST_IN_VAIN)
    }
  }

  private endless(what: string, due: number): EndlessRun {
    return new EndlessRun(
      `the run does not come to an end: it ${what} while ${due} things were due; ${this.centre.whoIsThere()}`,
    )
  }
}
