import type { RoutingDecision } from './decision.ts'
import type { Considered, Explanation } from './explanation.ts'
import { dueOverflow, overflowInWords } from './overflow.ts'
import { type Parts, type PartsMemory, ringsAt, ruleAgainst } from './parts.ts'
import type { RoutingOutcome } from './policy.ts'
import type { RoutingTrigger } from './trigger.ts'
import type { AgentView, RoutingView, WaitingInteraction } from './view.ts'
import { inSeconds } from './words.ts'

/** @internal Why parts led to an outcome: everyone considered with the rule that ruled them out, and the tie-break. */
export const explain = (
  parts: Parts,
  view: RoutingView,
  trigger: RoutingTrigger,
  memory: PartsMemory | null,
  outcome: RoutingOutcome,
): ReadonlyArray<Explanation> => {
  if (trigger._tag === 'AgentFree') return [aboutAgent(parts, view, trigger.agent, memory, outcome)]
  const about = trigger._tag === 'Waiting' ? trigger.interaction : trigger.about
  return about === null ? [] : [aboutInteraction(parts, view, trigger, about, memory, outcome)]
}

const aboutInteraction = (
  parts: Parts,
  view: RoutingView,
  trigger: RoutingTrigger,
  interaction: WaitingInteraction,
  memory: PartsMemory | null,
  outcome: RoutingOutcome,
): Explanation => {
  const considered = interaction.queue.groups
    .flatMap((group) => group.agents())
    .map((agent) => ({
      candidate: agent.id,
      ruledOutBy: whyNot(parts, agent, interaction, view, memory),
    }))
  const decisions = decisionsOf(outcome)
  const [first] = takers(decisions)
  const why = dueOverflow(parts.overflow, interaction, view, trigger._tag === 'Waiting')
  return {
    at: view.now,
    trigger: trigger._tag,
    interaction: interaction.id,
    agent: first?.id ?? null,
    considered,
    decided: inWords(decisions, view, why === null ? null : overflowInWords(why, interaction, view)),
    tieBreak:
      first === undefined || leftOf(considered) < 2
        ? null
        : parts.choose.why(first, interaction, view, memory?.choose ?? null),
  }
}

const aboutAgent = (
  parts: Parts,
  view: RoutingView,
  agent: AgentView,
  memory: PartsMemory | null,
  outcome: RoutingOutcome,
): Explanation => {
  const considered = agent.group.queues
    .flatMap((queue) => queue.line())
    .map((each) => ({ candidate: each.id, ruledOutBy: whyNot(parts, agent, each, view, memory) }))
  const decisions = decisionsOf(outcome)
  const given = decisions.find((each) => each._tag === 'Assign' || each._tag === 'Offer')
  return {
    at: view.now,
    trigger: 'AgentFree',
    interaction: given?.interaction.id ?? null,
    agent: agent.id,
    considered,
    decided: given === undefined ? 'nothing that waits can be given' : inWords(decisions, view, null),
    tieBreak:
      given === undefined || leftOf(considered) < 2 ? null : parts.next.why(given.interaction, agent, view),
  }
}

/** Why an agent cannot have an interaction, in words; null if they can. */
const whyNot = (
  parts: Parts,
  agent: AgentView,
  interaction: WaitingInteraction,
  view: RoutingView,
  memory: PartsMemory | null,
): string | null => {
  if (interaction.ringing >= parts.offer.atOnce) return `rings at ${interaction.ringing} already`
  if (!agent.free) return agent.inHand === 0 ? 'is not free' : `is not free: ${agent.inHand} in hand`
  if (ringsAt(agent, interaction)) return 'it rings there already'
  if (!agent.hasRoomFor(interaction))
    return `has no room for it: ${agent.load} of ${agent.capacity} units taken, it takes ${interaction.weight}`
  const against = ruleAgainst(parts, agent, interaction, view, memory)
  return against === null ? null : against.rule.because(agent, interaction, view, against.memory)
}

const leftOf = (considered: ReadonlyArray<Considered>): number =>
  considered.filter(({ ruledOutBy }) => ruledOutBy === null).length

const decisionsOf = (outcome: RoutingOutcome): ReadonlyArray<RoutingDecision> =>
  outcome._tag === 'Nothing' ? [] : outcome._tag === 'Several' ? outcome.decisions : [outcome]

const takers = (decisions: ReadonlyArray<RoutingDecision>): ReadonlyArray<AgentView> =>
  decisions.flatMap((each) => (each._tag === 'Assign' || each._tag === 'Offer' ? [each.agent] : []))

const inWords = (
  decisions: ReadonlyArray<RoutingDecision>,
  { now }: RoutingView,
  why: string | null,
): string => {
  const [first] = decisions
  const names = takers(decisions).map(({ id }) => id)
  const because = why === null ? '' : `: ${why}`
  switch (first?._tag) {
    case undefined:
      return 'waits: nobody can take it'
    case 'Assign':
      return `assigned to ${names.join(', ')}`
    case 'Offer':
      return `offered to ${names.join(', ')}${first.ring === null ? '' : ` for ${inSeconds(first.ring)}`}`
    case 'Enqueue':
      return `sent to queue ${first.queue}${because}`
    case 'Dissuade':
      return `turned away, ${first.reason}${because}`
    case 'AskAgain':
      return `waits: nobody can take it; asked again in ${inSeconds(first.at - now)}`
  }
}
