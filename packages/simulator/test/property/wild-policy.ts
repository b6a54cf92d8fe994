import {
  NOTHING,
  type QueueView,
  type RoutingDecision,
  type RoutingPolicy,
  type WaitingInteraction,
} from '@inboxlab/core'

const numberOf = ({ id }: WaitingInteraction): number => Number(id.split('-')[1])

/** What rings already, as few policies would. */
const oneOf = (queues: ReadonlyArray<QueueView>): WaitingInteraction | undefined => {
  const line = queues.flatMap((queue) => queue.line())
  return line.find(({ ringing }) => ringing > 0) ?? line[0]
}

/** A policy that decides everything there is to decide, each for some: to see that a search reaches it all. */
export const wild: RoutingPolicy<number> = {
  name: 'wild',
  initial: 0,
  rank: ({ moments }) => moments.waitingSince,
  decide: (view, trigger, count) => {
    const interaction =
      trigger._tag === 'Waiting'
        ? trigger.interaction
        : trigger._tag === 'AgentFree'
          ? oneOf(trigger.agent.group.queues)
          : (trigger.about ?? oneOf(view.queues))
    if (interaction === undefined) return NOTHING
    const turn = (numberOf(interaction) + count) % 11
    const agent = interaction.queue.groups
      .flatMap((group) => group.freeAgents())
      .find(
        (each) =>
          each.hasRoomFor(interaction) &&
          interaction.needs.every(({ skill, level }) => each.skill(skill) >= level) &&
          !interaction.declinedBy(each.id),
      )
    const elsewhere = view.queues.find(({ id }) => id !== interaction.queue.id)
    const decision: RoutingDecision | null =
      turn === 0
        ? { _tag: 'Dissuade', interaction, reason: 'wild' }
        : turn < 3 && interaction.ringing === 0
          ? { _tag: 'AskAgain', at: view.now + 7000, about: turn === 1 ? interaction : null }
          : (turn === 3 || (turn < 3 && interaction.ringing > 0)) && elsewhere !== undefined
            ? { _tag: 'Enqueue', interaction, queue: elsewhere.id }
            : agent === undefined
              ? null
              : turn < 7
                ? { _tag: 'Assign', interaction, agent }
                : { _tag: 'Offer', interaction, agent, ring: 10_000 }
    return decision === null ? NOTHING : { _tag: 'Several', decisions: [decision], memory: count + 1 }
  },
}
