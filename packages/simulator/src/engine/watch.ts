import type { Centre } from './centre.ts'
import { EndlessRun } from './endless-run.ts'

/** How often something may happen within one moment, or after the planned end without an interaction being finished. */
const MOST = 1_000_000

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
    if (this.within > MOST) throw this.endless(`has stayed at ${calendar.now}`)
    if (!ended) return
    if (finished === this.finished) this.inVain++
    else {
      this.finished = finished
      this.inVain = 0
    }
    if (this.inVain > MOST) throw this.endless('has not finished one interaction after the planned end')
  }

  private endless(what: string): EndlessRun {
    return new EndlessRun(
      `the run does not come to an end: it ${what} while ${MOST} things were due; ${this.centre.whoIsThere()}`,
    )
  }
}
