import {
  type AgentId,
  type Instant,
  type InteractionId,
  isRefusal,
  type Refusal,
  rules,
} from '@inboxlab/core'
import type { Centre } from './centre.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'

/**
 * Something that is done to a run from outside, at the moment where it stands. Where there is an `at`, its event says that
 * moment, which another clock may have told.
 */
export type Intervention =
  /** An agent is gone for so many milliseconds: what they have in hand, or rings there, waits again. */
  | { readonly _tag: 'Disconnect'; readonly agent: AgentId; readonly for: number }
  /** An agent who is gone is there again. */
  | { readonly _tag: 'Return'; readonly agent: AgentId }
  /** An agent takes what waits from the pool. */
  | {
      readonly _tag: 'Pick' | 'AcceptOffer' | 'DeclineOffer'
      readonly agent: AgentId
      readonly interaction: InteractionId
      readonly at: Instant
    }
  /** A contact who waits gives up. */
  | { readonly _tag: 'Abandon'; readonly interaction: InteractionId }

/** Why an {@link Intervention} has changed nothing: the core refuses it, or somebody is not there for it. */
export type NotDone = Refusal | { readonly _tag: 'NotThere'; readonly who: string }

/** @internal Does it, or says why not. */
export const intervene = (centre: Centre, what: Intervention): NotDone | null => {
  switch (what._tag) {
    case 'Disconnect':
      return disconnect(centre, what.agent, what.for)
    case 'Return':
      return comeBack(centre, what.agent)
    default: {
      const interaction = centre.interactions.find(
        (each) => each.id === what.interaction && isThere(centre, each),
      )
      if (interaction === undefined) return notThere(what.interaction)
      return what._tag === 'Abandon' ? abandon(centre, interaction) : take(centre, interaction, what)
    }
  }
}

type Taking = Extract<Intervention, { readonly _tag: 'Pick' | 'AcceptOffer' | 'DeclineOffer' }>

const disconnect = (centre: Centre, id: AgentId, time: number): NotDone | null => {
  const agent = agentOf(centre, id)
  if (agent === null || !agent.isAtWork || agent.isAway) return notThere(id)
  centre.absences.isGone(agent, centre.calendar.now + time)
  return null
}

const comeBack = (centre: Centre, id: AgentId): NotDone | null => {
  const agent = agentOf(centre, id)
  if (agent === null || !agent.isAtWork || !agent.isAway) return notThere(id)
  agent.awayUntil = centre.calendar.now
  centre.absences.comesBack(agent)
  return null
}

const abandon = (centre: Centre, interaction: LiveInteraction): NotDone | null => {
  const answer = rules.Abandon(interaction.state, { _tag: 'Abandon', at: centre.calendar.now })
  if (isRefusal(answer)) return answer
  if (!interaction.isWaiting) return notThere(interaction.id)
  interaction.givingUp = centre.cancel(interaction.givingUp)
  centre.waitingRoom.givesUp(interaction)
  return null
}

const take = (centre: Centre, interaction: LiveInteraction, what: Taking): NotDone | null => {
  const agent = agentOf(centre, what.agent)
  if (agent === null) return notThere(what.agent)
  return what._tag === 'Pick'
    ? pick(centre, interaction, agent, what.at)
    : answerOffer(centre, interaction, agent, what)
}

const pick = (
  centre: Centre,
  interaction: LiveInteraction,
  agent: LiveAgent,
  at: Instant,
): NotDone | null => {
  const answer = rules.Pick(interaction.state, { _tag: 'Pick', at, agent: agent.id })
  if (isRefusal(answer)) return answer
  if (!interaction.isWaiting) return notThere(interaction.id)
  if (!agent.free || !agent.hasRoomFor(interaction) || agent.lacks(interaction.needs) !== null)
    return notThere(agent.id)
  if (!agent.group.queues.includes(interaction.queue)) return notThere(agent.id)
  centre.work.isGiven(interaction, agent, answer)
  return null
}

const answerOffer = (
  centre: Centre,
  interaction: LiveInteraction,
  agent: LiveAgent,
  { _tag, at }: Taking,
): NotDone | null => {
  const answer =
    _tag === 'AcceptOffer'
      ? rules.AcceptOffer(interaction.state, { _tag: 'AcceptOffer', at, agent: agent.id })
      : rules.DeclineOffer(interaction.state, { _tag: 'DeclineOffer', at, agent: agent.id })
  if (isRefusal(answer)) return answer
  const offer = interaction.offers.find((each) => each.agent === agent)
  if (offer === undefined) return notThere(agent.id)
  centre.cancel(offer.ends)
  if (_tag === 'AcceptOffer') centre.ringing.accepts(offer.slot, at)
  else centre.ringing.declines(offer.slot, at)
  return null
}

const agentOf = (centre: Centre, id: AgentId): LiveAgent | null =>
  centre.agents.find((each) => each.id === id) ?? null

/** Its slot is not spare. */
const isThere = (centre: Centre, interaction: LiveInteraction): boolean =>
  !centre.spareSlots().includes(interaction)

const notThere = (who: string): NotDone => ({ _tag: 'NotThere', who })
