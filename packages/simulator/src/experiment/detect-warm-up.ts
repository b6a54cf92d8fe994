import type { Event, InteractionState } from '@inboxlab/core'
import { Engine } from '../engine/engine.ts'
import type { RunObserver } from '../engine/observer.ts'
import type { Plan } from '../engine/plan.ts'
import { mser5 } from '../statistics/mser-5.ts'

/** Pilot runs, averaged, so that one busy hour does not pass for the warm-up. */
const PILOTS = 5
const STEPS = 1000
/** So that the pilots' random numbers are none of those of the replications. */
const FIRST_PILOT = 1_000_001

/**
 * How long, in milliseconds, a plan takes from empty until it is in its usual state, by MSER-5 on the number of
 * interactions that are there, over five pilot runs. Null if no such moment is found in the first half: the run is too
 * short, or it has no usual state. Follows from plan and seed.
 */
export const detectWarmUp = (plan: Plan, seed: number): number | null => {
  const series = new Array<number>(STEPS).fill(0)
  for (let pilot = 0; pilot < PILOTS; pilot++) {
    const present = new PresentOverTime(plan)
    new Engine(
      { ...plan, measureFrom: plan.start, atEnd: 'stop' },
      seed,
      FIRST_PILOT + pilot,
      present,
    ).advance()
    present.settle()
    present.time.forEach((time, step) => {
      series[step] = (series[step] as number) + time
    })
  }
  const cut = mser5(series)
  return cut === null ? null : (cut * (plan.end - plan.start)) / STEPS
}

/** How long interactions were there, all together, in each step of a run. */
class PresentOverTime implements RunObserver {
  readonly time = new Float64Array(STEPS)
  private readonly start: number
  private readonly step: number
  private readonly end: number
  private count = 0
  private at: number

  constructor({ start, end }: Plan) {
    this.start = start
    this.end = end
    this.step = (end - start) / STEPS
    this.at = start
  }

  measurementStarts(): void {}
  measurementEnds(): void {}
  staffed(): void {}

  happened({ at }: Event, before: InteractionState, after: InteractionState): void {
    const change = Number(isThere(after)) - Number(isThere(before))
    if (change === 0) return
    this.pass(at)
    this.count += change
  }

  /** The run is over. */
  settle(): void {
    this.pass(this.end)
  }

  private pass(now: number): void {
    while (this.at < now) {
      const index = Math.min(STEPS - 1, Math.floor((this.at - this.start) / this.step))
      const next = index === STEPS - 1 ? now : Math.min(now, this.start + (index + 1) * this.step)
      this.time[index] = (this.time[index] as number) + this.count * (next - this.at)
      this.at = next > this.at ? next : now
    }
  }
}

const isThere = ({ phase }: InteractionState): boolean => phase === 'open' || phase === 'unanswered'
