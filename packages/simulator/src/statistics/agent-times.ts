import type { ObservedAgent, Presence } from '../engine/observer.ts'
import { fairnessOf } from './fairness-of.ts'
import { type GroupFigures, groupFigures } from './group-figures.ts'
import type { Doing, Intervals } from './intervals.ts'
import type { Span } from './span.ts'

interface AgentTime {
  readonly group: number
  presence: Presence
  inHand: number
  since: number
  busyTime: number
  dutyTime: number
  inHandTime: number
}

/** How the agents of a run spend their time, agent by agent. */
export class AgentTimes {
  private readonly span: Span
  private readonly intervals: Intervals | null
  private readonly agents: Array<AgentTime | undefined> = []

  constructor(span: Span, intervals: Intervals | null = null) {
    this.span = span
    this.intervals = intervals
  }

  /** An agent is or has something else from now on. */
  changed({ index, group, presence, inHand }: ObservedAgent, now: number): void {
    const known = this.agents[index]
    if (known === undefined) {
      this.agents[index] = {
        group: group.index,
        presence,
        inHand,
        since: now,
        busyTime: 0,
        dutyTime: 0,
        inHandTime: 0,
      }
      return
    }
    this.count(known, now)
    known.presence = presence
    known.inHand = inHand
  }

  /** The run is over: what lasts, lasts to the end. */
  settle(): void {
    for (const agent of this.agents) if (agent !== undefined) this.count(agent, this.span.to)
  }

  /** The figures of a group, by its index. */
  figures(group: number): GroupFigures {
    const agents = this.agents.filter(
      (agent) => agent !== undefined && agent.group === group,
    ) as Array<AgentTime>
    const sum = (of: (agent: AgentTime) => number): number =>
      agents.reduce((all, agent) => all + of(agent), 0)
    const dutyTime = sum((agent) => agent.dutyTime)
    return groupFigures(
      { busyTime: sum((agent) => agent.busyTime), dutyTime, inHandTime: sum((agent) => agent.inHandTime) },
      { onDuty: dutyTime / (this.span.to - this.span.from), fairness: fairnessOf(agents) },
    )
  }

  private count(agent: AgentTime, now: number): void {
    const time = this.span.of(agent.since, now)
    this.intervals?.spent(agent.group, agent.since, now, doing(agent))
    agent.since = now
    agent.inHandTime += time * agent.inHand
    if (isBusy(agent)) agent.busyTime += time
    if (isOnDuty(agent)) agent.dutyTime += time
  }
}

const isBusy = ({ presence, inHand }: AgentTime): boolean => inHand > 0 || presence === 'wrapping up'

/** Who finishes what is in hand after the shift is still on duty. */
const isOnDuty = (agent: AgentTime): boolean => {
  const { presence } = agent
  return isBusy(agent) || (presence !== 'off duty' && presence !== 'on a break' && presence !== 'away')
}

const doing = (agent: AgentTime): Doing => ({
  busy: Number(isBusy(agent)),
  onDuty: Number(isOnDuty(agent)),
  inHand: agent.inHand,
})
