import { type Answer, accept, isLive, refuse, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState, Offer } from '../state.ts'

/** It can be offered to several agents at once while nobody has it and it is awake. */
export const offer = (state: InteractionState, command: CommandOf<'Offer'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, agent, expiresAt } = command
  if (state.holder === agent) return refuse(state, command, { _tag: 'AlreadySo', fact: 'this agent has it' })
  if (state.holder !== null) return refuse(state, command, { _tag: 'Held', holder: state.holder })
  if (state.snoozedUntil !== null)
    return refuse(state, command, { _tag: 'Asleep', until: state.snoozedUntil })
  if (offerTo(state, agent))
    return refuse(state, command, { _tag: 'AlreadySo', fact: 'this agent has an offer of it' })
  if (expiresAt !== null && expiresAt <= at) {
    return refuse(state, command, { _tag: 'DeadlinePassed', at, deadline: expiresAt })
  }
  return accept({ _tag: 'Offered', at, agent, expiresAt })
}

/** The first agent to accept has it; an offer that has lapsed can no longer be accepted. */
export const acceptOffer = (state: InteractionState, command: CommandOf<'AcceptOffer'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, agent } = command
  const offered = offerTo(state, agent)
  if (!offered) return notOffered(state, command)
  if (offered.expiresAt !== null && at >= offered.expiresAt) {
    return refuse(state, command, { _tag: 'OfferLapsed', agent, expiresAt: offered.expiresAt })
  }
  return accept({ _tag: 'OfferAccepted', at, agent })
}

/** Who is offered it may decline. */
export const declineOffer = (state: InteractionState, command: CommandOf<'DeclineOffer'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, agent } = command
  return offerTo(state, agent) ? accept({ _tag: 'OfferDeclined', at, agent }) : notOffered(state, command)
}

/** An offer lapses at its deadline, not before. */
export const expireOffer = (state: InteractionState, command: CommandOf<'ExpireOffer'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, agent } = command
  const offered = offerTo(state, agent)
  if (!offered) return notOffered(state, command)
  return offered.expiresAt !== null && at >= offered.expiresAt
    ? accept({ _tag: 'OfferExpired', at, agent })
    : refuse(state, command, { _tag: 'TooEarly', due: offered.expiresAt })
}

const offerTo = (state: InteractionState, agent: string): Offer | undefined =>
  state.offers.find((each) => each.agent === agent)

const notOffered = (
  state: InteractionState,
  command: CommandOf<'AcceptOffer' | 'DeclineOffer' | 'ExpireOffer'>,
): Answer =>
  refuse(state, command, {
    _tag: 'NotOffered',
    agent: command.agent,
    offeredTo: state.offers.map((each) => each.agent),
  })
