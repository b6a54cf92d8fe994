import type { ObservedAgent } from '../engine/observer.ts'
import { fairnessOf } from './fairness-of.ts'
import type { Span } from './span.ts'

/** By agent: these, one after the other, so that they lie together in memory. */
const BUSY_TIME = 0
const DUTY_TIME = 1
/** Since when they have been at their desk; NaN: they are not there. */
const SINCE = 2
/** The number of their group; NaN: nobody knows them. */
const GROUP = 3
const EACH = 4

/**
 * How agents who have one interaction at a time spend their time: they are busy exactly while they have it, so that nobody
 * need be told of more than when they come and go.
 */
export class Attendance {
  private readonly span: Span
  private times = new Float64Array(16 * EACH).fill(Number.NaN)

  constructor(span: Span) {
    this.span = span
  }

  /** An agent has come to their desk, or left it. */
  attends({ index, group }: ObservedAgent, isThere: boolean, now: number): void {
    const at = index * EACH
    while (at >= this.times.length) this.grow()
    if (Number.isNaN(this.times[at + GROUP])) {
      this.times.set([0, 0, Number.NaN, group.index], at)
    } else this.count(at, now)
    this.times[at + SINCE] = isThere ? now : Number.NaN
  }

  /** An agent had something in hand from one moment to another; gives the group. */
  busy(agent: number, since: number, until: number): number {
    const { times } = this
    const at = agent * EACH
    ;(times[at + BUSY_TIME] as number) += this.span.of(since, until)
    return times[at + GROUP] as number
  }

  /** The run is over: who is there, is until the end. */
  settle(): void {
    for (let at = 0; at < this.times.length; at += EACH) this.count(at, this.span.to)
  }

  /** How long agents of a group were busy, and how evenly. */
  figures(group: number): { readonly busyTime: number; readonly fairness: number } {
    const { times } = this
    const agents: Array<{ readonly busyTime: number; readonly dutyTime: number }> = []
    for (let at = 0; at < times.length; at += EACH) {
      if (times[at + GROUP] !== group) continue
      agents.push({ busyTime: times[at + BUSY_TIME] as number, dutyTime: times[at + DUTY_TIME] as number })
    }
    return {
      busyTime: agents.reduce((sum, { busyTime }) => sum + busyTime, 0),
      fairness: fairnessOf(agents),
    }
  }

  private count(at: number, now: number): void {
    const { times } = this
    const since = times[at + SINCE] as number
    if (Number.isNaN(since)) return
    ;(times[at + DUTY_TIME] as number) += this.span.of(since, now)
    times[at + SINCE] = now
  }

  private grow(): void {
    const { times } = this
    this.times = new Float64Array(2 * times.length).fill(Number.NaN)
    this.times.set(times)
  }
}
