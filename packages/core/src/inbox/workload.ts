import type { Load } from '../directory/pending.ts'
import type { AgentId, CampaignId, InteractionId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'

interface InHand {
  readonly isCall: boolean
  readonly campaign: CampaignId | null
}

/** Who has what in hand: folded from the states before and after each event. */
export class Workload {
  private readonly byAgent = new Map<AgentId, Map<InteractionId, InHand>>()

  apply(id: InteractionId, before: InteractionState, after: InteractionState): void {
    if (before.holder !== null) this.byAgent.get(before.holder)?.delete(id)
    if (after.holder === null || (after.phase !== 'open' && after.phase !== 'unanswered')) return
    const had = this.byAgent.get(after.holder) ?? new Map<InteractionId, InHand>()
    this.byAgent.set(after.holder, had)
    had.set(id, { isCall: after.origin.channel === 'voice', campaign: after.place.campaign })
  }

  /** What an agent is busy with, as the ways of giving out a campaign's work ask it. */
  of(agent: AgentId, campaign: CampaignId, others: ReadonlyArray<AgentId>): Load {
    const inHand = [...(this.byAgent.get(agent)?.values() ?? [])]
    return {
      onCall: inHand.some(({ isCall }) => isCall),
      inHand: inHand.length,
      ofCampaign: inHand.filter((each) => !each.isCall && each.campaign === campaign).length,
      othersFree: others.some((other) => other !== agent && this.isFree(other)),
    }
  }

  private isFree(agent: AgentId): boolean {
    return (this.byAgent.get(agent)?.size ?? 0) === 0
  }
}
