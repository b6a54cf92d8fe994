import type { Actor, AgentId, AgentView, RoutingTrigger } from '@inboxlab/core'
import type { LiveGroup } from './live-group.ts'

/** @internal An agent in the engine. */
export class LiveAgent implements AgentView {
  readonly id: AgentId
  readonly group: LiveGroup
  /** How the agent is named in commands. */
  readonly actor: Actor
  /** What tells the policy that the agent is free. */
  readonly isFree: RoutingTrigger
  freeSince = 0
  free = false
  /** Neighbours in the group's list of free agents. */
  freeBefore: LiveAgent | null = null
  freeAfter: LiveAgent | null = null

  constructor(id: AgentId, group: LiveGroup) {
    this.id = id
    this.group = group
    this.actor = { _tag: 'Agent', agent: id }
    this.isFree = { _tag: 'AgentFree', agent: this }
  }
}
