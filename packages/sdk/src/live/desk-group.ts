import type { AgentView, GroupView, WaitingInteraction } from '@inboxlab/core'
import type { DeskAgent } from './desk-agent.ts'
import type { DeskQueue } from './desk-queue.ts'

/** @internal A group of agents of a live router. */
export class DeskGroup implements GroupView {
  readonly id: string
  readonly queues: ReadonlyArray<DeskQueue>
  /** By seat. */
  readonly members: Array<DeskAgent> = []

  constructor(id: string, queues: ReadonlyArray<DeskQueue>) {
    this.id = id
    this.queues = queues
    for (const queue of queues) queue.groups.push(this)
  }

  get free(): number {
    return this.members.filter(({ free }) => free).length
  }

  get longestFree(): DeskAgent | null {
    return this.freeAgents()[0] ?? null
  }

  longestFreeFor(interaction: WaitingInteraction): DeskAgent | null {
    return this.freeAgents().find((agent) => agent.hasRoomFor(interaction)) ?? null
  }

  longestFreeThat(holds: (agent: AgentView) => boolean): DeskAgent | null {
    return this.freeAgents().find(holds) ?? null
  }

  freeAgents(): ReadonlyArray<DeskAgent> {
    return this.members.filter(({ free }) => free).sort((a, b) => a.freeTurn - b.freeTurn)
  }

  agents(): ReadonlyArray<DeskAgent> {
    return this.members.filter(({ onDuty }) => onDuty)
  }
}
