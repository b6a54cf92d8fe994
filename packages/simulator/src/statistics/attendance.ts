import type { ObservedAgent } from '../engine/observer.ts'
import { fairnessOf } from './fairness-of.ts'
import type { Span } from './span.ts'

interface Attending {
  readonly group: number
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
  /** By agent: how long they were busy. Apart, because nothing else is looked at as often. */
  private busyTimes = new Float64Array(16)
  private readonly others: Array<Attending | undefined> = []

  constructor(span: Span) {
    this.span = span
  }

  /** An agent has come to their desk, or left it. */
  attends({ index, group }: ObservedAgent, isThere: boolean, now: number): void {
    while (index >= this.busyTimes.length) this.grow()
    const agent = this.others[index] ?? { group: group.index, dutyTime: 0, since: Number.NaN }
    this.others[index] = agent
    this.count(agent, now)
    agent.since = isThere ? now : Number.NaN
  }

  /** An agent had something in hand from one moment to another. */
  busy(agent: number, since: number, until: number): void {
    ;(this.busyTimes[agent] as number) += this.span.of(since, until)
  }

  /** The number of an agent's group. */
  groupOf(agent: number): number {
    return this.others[agent]?.group ?? Number.NaN
  }

  /** The run is over: who is there, is until the end. */
  settle(): void {
    for (const agent of this.others) if (agent !== undefined) this.count(agent, this.span.to)
  }

  /** How long agents of a group were busy, and how evenly. */
  figures(group: number): { readonly busyTime: number; readonly fairness: number } {
    const agents: Array<{ readonly busyTime: number; readonly dutyTime: number }> = []
    this.others.forEach((agent, index) => {
      if (agent?.group !== group) return
      agents.push({ busyTime: this.busyTimes[index] as number, dutyTime: agent.dutyTime })
    })
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

  private grow(): void {
    const { busyTimes } = this
    this.busyTimes = new Float64Array(2 * busyTimes.length)
    this.busyTimes.set(busyTimes)
  }
}
