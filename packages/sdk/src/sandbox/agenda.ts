import type { Instant } from '@inboxlab/core'

/** @internal Something that will happen by itself: plain data, so that a snapshot can keep it. */
export interface Appointment<Job> {
  readonly at: Instant
  /** Of two at the same moment, the one entered first comes first. */
  readonly entered: number
  readonly job: Job
}

/** @internal What will happen by itself in a sandbox, in the order in which it will. */
export class Agenda<Job> {
  #entered = 0
  #appointments: Array<Appointment<Job>> = []

  /** Everything that is to come, soonest first. */
  get appointments(): ReadonlyArray<Appointment<Job>> {
    return this.#appointments
  }

  /** When the next thing happens; null: nothing is to come. */
  get next(): Instant | null {
    return this.#appointments[0]?.at ?? null
  }

  enter(at: Instant, job: Job): void {
    const appointment = { at, entered: this.#entered++, job }
    const after = this.#appointments.findLastIndex((each) => each.at <= at)
    this.#appointments.splice(after + 1, 0, appointment)
  }

  /** Takes out the next thing that is due; null: nothing is. */
  take(now: Instant): Appointment<Job> | null {
    const [first] = this.#appointments
    if (first === undefined || first.at > now) return null
    this.#appointments.shift()
    return first
  }

  /** Begins anew with these. */
  reset(appointments: ReadonlyArray<Appointment<Job>>): void {
    this.#appointments = [...appointments]
    this.#entered = appointments.reduce((most, { entered }) => Math.max(most, entered + 1), 0)
  }
}
