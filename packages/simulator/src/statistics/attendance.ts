import type { ObservedAgent } from '../engine/observer.ts'
import { fairnessOf } from './fairness-of.ts'
import type { Span } from './span.ts'

interface Attending {
  readonly group: number
  busyTime: number
  dutyTime: number
  /** Since when they have been at their desk; NaN: they are not there. */
  since: number
}

/**
 * How agents who have one interaction at a time spend their time: they are busy exactly while they have it, so that nobody
 * need be told of more than when they come and go.
 */
export class Attendance {
  private readonly span: Span
  private readonly agents: Array<Attending> = []

  constructor(span: Span) {
    this.span = span
  }

  /** An agent has come to their desk, or left it. */
  attends({ index, group }: ObservedAgent, isThere: boolean, now: number): void {
    const known = this.agents[index]
    if (known === undefined) {
      this.agents[index] = { group: group.index, busyTime: 0, dutyTime: 0, since: isThere ? now : Number.NaN }
      return
    }
    this.count(known, now)
    known.since = isThere ? now : Number.NaN
  }

  /** An agent had something in hand from one moment to another; gives the group. */
  busy(agent: number, since: number, until: number): number {
    const known = this.agents[agent] as Attending
    known.busyTime += this.span.of(since, until)
    return known.group
  }

  /** The run is over: who is there, is until the end. */
  settle(): void {
    for (const agent of this.agents) if (agent !== undefined) this.count(agent, this.span.to)
  }

  /** How long agents of a group were busy, and how evenly. */
  figures(group: number): { readonly busyTime: number; readonly fairness: number } {
    const agents = this.agents.filter((agent) => agent?.group === group)
    return {
      busyTime: agents.reduce((sum, { busyTime }) => sum + busyTime, 0),
      fairness: fairnessOf(agents),
    }
  }

  private count(agent: Attending, now: number): void {
    if (Number.isNaN(agent.since)) return
    agent.dutyTime += this.span.of(agent.since, now)
    agent.since = now
  }
}
