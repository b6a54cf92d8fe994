import type { AgentView, GroupView, WaitingInteraction } from '@inboxlab/core'
import { LiveAgent } from './live-agent.ts'
import type { LiveQueue } from './live-queue.ts'

/**
 * @internal A group of agents in the engine. Its free agents form a list in the order in which they became free,
 * linked through the agents themselves, so that coming and going cost the same however many there are.
 */
export class LiveGroup implements GroupView {
  readonly id: string
  readonly index: number
  readonly queues: ReadonlyArray<LiveQueue>
  /** How many should be on duty. */
  wanted = 0
  /** How many are on duty, those included who finish a last interaction. */
  onDuty = 0
  free = 0
  longestFree: LiveAgent | null = null
  private lastFree: LiveAgent | null = null
  private readonly offDuty: Array<LiveAgent> = []
  private hired = 0

  constructor(id: string, index: number, queues: ReadonlyArray<LiveQueue>) {
    this.id = id
    this.index = index
    this.queues = queues
  }

  longestFreeFor(_interaction: WaitingInteraction): LiveAgent | null {
    return this.longestFree
  }

  longestFreeThat(holds: (agent: AgentView) => boolean): LiveAgent | null {
    let agent = this.longestFree
    while (agent !== null && !holds(agent)) agent = agent.freeAfter
    return agent
  }

  agents(): ReadonlyArray<AgentView> {
    return this.freeAgents()
  }

  freeAgents(): ReadonlyArray<AgentView> {
    const list: Array<AgentView> = []
    for (let agent = this.longestFree; agent !== null; agent = agent.freeAfter) list.push(agent)
    return list
  }

  /** Adds an agent to the end of the list of the free. */
  becomesFree(agent: LiveAgent, now: number): void {
    agent.free = true
    agent.freeSince = now
    agent.freeBefore = this.lastFree
    agent.freeAfter = null
    if (this.lastFree === null) this.longestFree = agent
    else this.lastFree.freeAfter = agent
    this.lastFree = agent
    this.free++
  }

  /** Takes an agent out of the list of the free. */
  noLongerFree(agent: LiveAgent): void {
    const { freeBefore, freeAfter } = agent
    agent.free = false
    if (freeBefore === null) this.longestFree = freeAfter
    else freeBefore.freeAfter = freeAfter
    if (freeAfter === null) this.lastFree = freeBefore
    else freeAfter.freeBefore = freeBefore
    agent.freeBefore = null
    agent.freeAfter = null
    this.free--
  }

  comesOnDuty(): LiveAgent {
    const agent = this.offDuty.pop() ?? new LiveAgent(`${this.id} ${++this.hired}`, this, this.hired - 1)
    this.onDuty++
    return agent
  }

  goesOffDuty(agent: LiveAgent): void {
    this.offDuty.push(agent)
    this.onDuty--
  }
}
