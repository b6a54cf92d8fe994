import type { Event, InteractionState } from '@inboxlab/core'
import type { ObservedInteraction, RunObserver } from '../engine/observer.ts'
import type { Plan } from '../engine/plan.ts'
import { type ContactFigures, contactFigures } from './contact-figures.ts'
import { ContactTally } from './contact-tally.ts'
import { TimeAverage } from './time-average.ts'

/** What one run says of a queue's line. */
export interface LineFigures {
  /** Time average of how many wait. */
  readonly queueLength: number
  readonly maxQueueLength: number
}

/** What one run says of a group of agents. */
export interface GroupFigures {
  /** Busy time over time on duty. */
  readonly occupancy: number
  /** Time average of how many are on duty. */
  readonly onDuty: number
}

/** The figures of one run, by what they are about. */
export interface RunFigures {
  readonly overall: ContactFigures
  readonly queues: ReadonlyArray<ContactFigures & LineFigures>
  readonly types: ReadonlyArray<ContactFigures>
  /** In ascending order of priority. */
  readonly priorities: ReadonlyArray<{ readonly priority: number; readonly figures: ContactFigures }>
  readonly groups: ReadonlyArray<GroupFigures>
}

interface Cell {
  readonly queue: number
  readonly type: number
  readonly priority: number
  readonly tally: ContactTally
}

/**
 * Watches a run and keeps its figures in constant memory: a tally per queue, type and priority, and time averages
 * per queue and group. Interactions that began before the measurement started are not counted; queue lengths and
 * occupancy are averaged from its start to the planned end.
 */
export class RunStatistics implements RunObserver {
  private readonly plan: Plan
  private readonly limits: ReadonlyArray<number>
  private readonly queueOfId: ReadonlyMap<string, number>
  private readonly cells: ReadonlyArray<Array<Cell>>
  private readonly waiting: ReadonlyArray<TimeAverage>
  private readonly busy: ReadonlyArray<TimeAverage>
  private readonly onDuty: ReadonlyArray<TimeAverage>
  /** By slot: where a live interaction counts; null if it began before the measurement. */
  private readonly tallies: Array<ContactTally | null> = []
  private from = Number.NEGATIVE_INFINITY
  private to = Number.POSITIVE_INFINITY

  constructor(plan: Plan) {
    this.plan = plan
    this.limits = plan.queues.map((queue) => queue.serviceLevelWithin)
    this.queueOfId = new Map(plan.queues.map((queue, index) => [queue.id, index]))
    this.cells = plan.queues.flatMap(() => plan.types.map(() => []))
    this.waiting = plan.queues.map(() => new TimeAverage(plan.start))
    this.busy = plan.groups.map(() => new TimeAverage(plan.start))
    this.onDuty = plan.groups.map(() => new TimeAverage(plan.start))
  }

  measurementStarts(now: number): void {
    this.from = now
    for (const average of [...this.waiting, ...this.busy, ...this.onDuty]) average.reset(now)
  }

  measurementEnds(now: number): void {
    this.to = now
    for (const average of [...this.waiting, ...this.busy, ...this.onDuty]) average.stop(now)
  }

  staffed(group: number, count: number, now: number): void {
    this.onDuty[group]?.set(now, count)
  }

  happened(
    event: Event,
    before: InteractionState,
    after: InteractionState,
    interaction: ObservedInteraction,
  ): void {
    const { slot } = interaction
    const queue = interaction.queue.index
    switch (event._tag) {
      case 'Received': {
        this.waits(queue).add(event.at, 1)
        const tally = event.at >= this.from ? this.tally(queue, interaction.type, after.priority) : null
        this.tallies[slot] = tally
        if (tally !== null) tally.arrived++
        break
      }
      case 'Assigned':
      case 'Picked':
      case 'OfferAccepted':
        this.waits(queue).add(event.at, -1)
        if (interaction.agent !== null) this.isBusy(interaction.agent).add(event.at, 1)
        this.tallies[slot]?.isServed(event.at - before.origin.at, this.limits[queue] as number)
        break
      case 'Closed':
        if (interaction.agent === null) break
        this.isBusy(interaction.agent).add(event.at, -1)
        this.tallies[slot]?.isHandled(event.at - interaction.agentSince)
        break
      case 'Abandoned':
        this.waits(queue).add(event.at, -1)
        this.tallies[slot]?.isAbandoned(event.at - before.origin.at, this.limits[queue] as number)
        break
      case 'Dissuaded':
        this.waits(queue).add(event.at, -1)
        this.tallies[slot]?.isDissuaded()
        break
      case 'Transferred':
        if (event.to._tag === 'Queue') this.moves(event.at, queue, event.to.queue, interaction, before)
        break
    }
  }

  /** The figures so far. */
  figures(): RunFigures {
    const cells = this.cells.flat()
    const of = (wanted: (cell: Cell) => boolean): ContactFigures => {
      const sum = new ContactTally()
      for (const cell of cells) if (wanted(cell)) sum.merge(cell.tally)
      return contactFigures(sum)
    }
    const priorities = [...new Set(cells.map((cell) => cell.priority))].sort((a, b) => a - b)
    return {
      overall: of(() => true),
      queues: this.plan.queues.map((_, queue) => ({
        ...of((cell) => cell.queue === queue),
        queueLength: this.waits(queue).mean(this.from, this.to),
        maxQueueLength: this.waits(queue).max,
      })),
      types: this.plan.types.map((_, type) => of((cell) => cell.type === type)),
      priorities: priorities.map((priority) => ({
        priority,
        figures: of((cell) => cell.priority === priority),
      })),
      groups: this.plan.groups.map((_, group) => {
        const onDuty = (this.onDuty[group] as TimeAverage).mean(this.from, this.to)
        return { occupancy: (this.busy[group] as TimeAverage).mean(this.from, this.to) / onDuty, onDuty }
      }),
    }
  }

  /** Whoever moves to another queue counts as having arrived there. */
  private moves(
    at: number,
    from: number,
    id: string,
    { slot, type }: ObservedInteraction,
    { priority }: InteractionState,
  ): void {
    const to = this.queueOfId.get(id)
    if (to === undefined) return
    this.waits(from).add(at, -1)
    this.waits(to).add(at, 1)
    const tally = this.tallies[slot] ?? null
    if (tally === null) return
    tally.arrived--
    const other = this.tally(to, type, priority)
    other.arrived++
    this.tallies[slot] = other
  }

  private waits(queue: number): TimeAverage {
    return this.waiting[queue] as TimeAverage
  }

  private isBusy(agent: { readonly group: { readonly index: number } }): TimeAverage {
    return this.busy[agent.group.index] as TimeAverage
  }

  private tally(queue: number, type: number, priority: number): ContactTally {
    const tallies = this.cells[queue * this.plan.types.length + type] as Array<Cell>
    for (let i = 0; i < tallies.length; i++) {
      const cell = tallies[i] as Cell
      if (cell.priority === priority) return cell.tally
    }
    const tally = new ContactTally()
    tallies.push({ queue, type, priority, tally })
    return tally
  }
}
