import type { Plan, PlannedIntervals } from '../engine/plan.ts'
import { type ContactFigures, contactFigures } from './contact-figures.ts'
import { ContactTally } from './contact-tally.ts'
import { type GroupFigures, groupFigures } from './group-figures.ts'
import type { Span } from './span.ts'
import { stepAt, TimeByInterval } from './time-by-interval.ts'

/** What one run says of one interval of the day or the week, over all days of the run. */
export interface IntervalFigures {
  /** When it begins: `09:00`, in a week `mon 09:00`. */
  readonly name: string
  /** Of the contacts that arrived in it, whenever they were served. */
  readonly overall: ContactFigures
  readonly queues: ReadonlyArray<ContactFigures & { readonly queueLength: number }>
  readonly types: ReadonlyArray<ContactFigures>
  /** Of the time in it; fairness is NaN. */
  readonly groups: ReadonlyArray<GroupFigures>
}

/** What agents of a group did for a while: how many were busy and on duty, and what they had in hand. */
export interface Doing {
  readonly busy: number
  readonly onDuty: number
  readonly inHand: number
}

interface GroupTimes {
  readonly busy: TimeByInterval
  readonly onDuty: TimeByInterval
  readonly inHand: TimeByInterval
}

/** Contacts by the interval in which they arrived, lines and the time of agents by the interval in which it passed. */
export class Intervals {
  private readonly plan: Plan
  private readonly planned: PlannedIntervals
  private readonly tallies: ReadonlyArray<Array<ContactTally | undefined>>
  private readonly lengths: TimeByInterval
  private readonly lines: ReadonlyArray<TimeByInterval>
  private readonly groups: ReadonlyArray<GroupTimes>
  /** By group: how many are on duty, and since when. */
  private readonly staff: Float64Array
  private readonly staffedSince: Float64Array

  constructor(plan: Plan, planned: PlannedIntervals, span: Span) {
    const time = () => new TimeByInterval(planned, span)
    this.plan = plan
    this.planned = planned
    this.tallies = planned.names.map(() => [])
    this.lengths = time()
    this.lengths.add(span.from, span.to)
    this.lines = plan.queues.map(time)
    this.groups = plan.groups.map(() => ({ busy: time(), onDuty: time(), inHand: time() }))
    this.staff = new Float64Array(plan.groups.length)
    this.staffedSince = new Float64Array(plan.groups.length).fill(plan.start)
  }

  /** The interval of a moment. */
  at(moment: number): number {
    return this.planned.steps[stepAt(this.planned.steps, moment)]?.interval ?? 0
  }

  /** The tally of those of a type who arrived in an interval and are now in a queue. */
  tally(interval: number, queue: number, type: number): ContactTally {
    const tallies = this.tallies[interval] as Array<ContactTally | undefined>
    const place = queue * this.plan.types.length + type
    const known = tallies[place] ?? new ContactTally()
    tallies[place] = known
    return known
  }

  /** Somebody waited in a queue from one moment to another. */
  waited(queue: number, since: number, until: number): void {
    this.lines[queue]?.add(since, until)
  }

  /** Agents of a group did this from one moment to another. */
  spent(group: number, since: number, until: number, { busy, onDuty, inHand }: Doing): void {
    const times = this.groups[group]
    if (busy > 0) times?.busy.add(since, until, busy)
    if (onDuty > 0) times?.onDuty.add(since, until, onDuty)
    if (inHand > 0) times?.inHand.add(since, until, inHand)
  }

  /** From now on, so many of a group are on duty, where agents are not told apart. */
  staffed(group: number, count: number, now: number): void {
    const onDuty = this.staff[group] as number
    this.spent(group, this.staffedSince[group] as number, now, { busy: 0, onDuty, inHand: 0 })
    this.staff[group] = count
    this.staffedSince[group] = now
  }

  /** The run is over: who is on duty, is until the end. */
  settle(): void {
    this.staff.forEach((count, group) => {
      this.staffed(group, count, this.plan.end)
    })
  }

  figures(): ReadonlyArray<IntervalFigures> {
    return this.planned.names.map((name, interval) => {
      const of = (wanted: (queue: number, type: number) => boolean): ContactFigures =>
        this.contacts(interval, wanted)
      const length = this.lengths.of(interval)
      return {
        name,
        overall: of(() => true),
        queues: this.lines.map((line, index) => ({
          ...of((queue) => queue === index),
          queueLength: line.of(interval) / length,
        })),
        types: this.plan.types.map((_, index) => of((_queue, type) => type === index)),
        groups: this.groups.map(({ busy, onDuty, inHand }) =>
          groupFigures(
            { busyTime: busy.of(interval), dutyTime: onDuty.of(interval), inHandTime: inHand.of(interval) },
            { onDuty: onDuty.of(interval) / length, fairness: Number.NaN },
          ),
        ),
      }
    })
  }

  private contacts(interval: number, wanted: (queue: number, type: number) => boolean): ContactFigures {
    const sum = new ContactTally()
    const types = this.plan.types.length
    this.tallies[interval]?.forEach((tally, place) => {
      if (tally !== undefined && wanted(Math.floor(place / types), place % types)) sum.merge(tally)
    })
    return contactFigures(sum)
  }
}
