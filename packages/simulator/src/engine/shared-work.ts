import { type Calendar, NOT_SCHEDULED } from '../calendar/calendar.ts'
import { SHARED_WORK_ENDS } from './entries.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'

/**
 * @internal The work of an agent who does several things at once. All that is worked on goes at the same rate, so one
 * clock that runs at that rate tells when each is done, and only the next to be done is in the calendar. Work on what
 * is interrupted rests.
 */
export class SharedWork {
  private readonly agent: LiveAgent
  private readonly rates: ReadonlyArray<number> | null
  /** With work to be done, in the order in which it began. */
  readonly pending: Array<LiveInteraction> = []
  /** The clock of the work, and that of the agent's time for each piece of it. */
  private done = 0
  private taken = 0
  private readAt = 0
  private entry = NOT_SCHEDULED

  constructor(agent: LiveAgent) {
    this.agent = agent
    this.rates = agent.group.plan.rates ?? null
  }

  begins(interaction: LiveInteraction, work: number, calendar: Calendar): void {
    this.read(calendar.now)
    interaction.workFrom = this.taken
    interaction.workUntil = this.done + work
    interaction.workTaken = 0
    interaction.rests = false
    this.pending.push(interaction)
    this.agent.working++
    this.review(calendar)
  }

  /** Stops the work on an interaction and gives what is left of it; its `workTaken` is what it took so far. */
  stops(interaction: LiveInteraction, calendar: Calendar): number {
    this.read(calendar.now)
    if (!interaction.rests) this.rest(interaction)
    this.pending.splice(this.pending.indexOf(interaction), 1)
    this.review(calendar)
    return interaction.workUntil
  }

  /** Which piece of work is done, now that the calendar says that one is. */
  next(calendar: Calendar): LiveInteraction {
    this.entry = NOT_SCHEDULED
    this.read(calendar.now)
    const interaction = this.firstDone() as LiveInteraction
    this.rest(interaction)
    this.pending.splice(this.pending.indexOf(interaction), 1)
    return interaction
  }

  /** What is in hand has changed: work rests or goes on, and all of it is timed anew. */
  review(calendar: Calendar): void {
    const { agent, pending } = this
    this.read(calendar.now)
    if (agent.room.interrupts) {
      for (const interaction of pending) {
        const rests = this.isInterrupted(interaction)
        if (rests && !interaction.rests) this.rest(interaction)
        if (!rests && interaction.rests) this.goOn(interaction)
      }
    }
    if (this.entry !== NOT_SCHEDULED) calendar.cancel(this.entry)
    const next = this.firstDone()
    this.entry =
      next === null
        ? NOT_SCHEDULED
        : calendar.schedule(
            calendar.now + Math.max(0, (next.workUntil - this.done) / this.rate),
            SHARED_WORK_ENDS,
            agent.index,
          )
  }

  save(): ReadonlyArray<number> {
    return [this.done, this.taken, this.readAt, this.entry]
  }

  restore([done, taken, readAt, entry]: ReadonlyArray<number>): void {
    this.done = done as number
    this.taken = taken as number
    this.readAt = readAt as number
    this.entry = entry as number
  }

  /** How fast each piece goes. */
  private get rate(): number {
    const { rates, agent } = this
    if (rates === null || agent.working === 0) return 1
    return (rates[Math.min(agent.working, rates.length) - 1] as number) / agent.working
  }

  private read(now: number): void {
    const time = now - this.readAt
    this.readAt = now
    this.done += time * this.rate
    this.taken += this.rates === null || this.agent.working === 0 ? time : time / this.agent.working
  }

  /** From here on `workUntil` is what is left. */
  private rest(interaction: LiveInteraction): void {
    interaction.workUntil = Math.max(0, interaction.workUntil - this.done)
    interaction.workTaken += this.taken - interaction.workFrom
    interaction.rests = true
    this.agent.working--
  }

  private goOn(interaction: LiveInteraction): void {
    interaction.workUntil += this.done
    interaction.workFrom = this.taken
    interaction.rests = false
    this.agent.working++
  }

  private isInterrupted(interaction: LiveInteraction): boolean {
    const { has, rings, room } = this.agent
    return has.some(
      (other) =>
        other !== interaction &&
        room.interruptsWorkOn(interaction, other) &&
        !rings.some((ring) => ring.interaction === other),
    )
  }

  private firstDone(): LiveInteraction | null {
    let first: LiveInteraction | null = null
    for (const interaction of this.pending) {
      if (!interaction.rests && (first === null || interaction.workUntil < first.workUntil))
        first = interaction
    }
    return first
  }
}
