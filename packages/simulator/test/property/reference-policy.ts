import {
  type AgentView,
  type InteractionState,
  NOTHING,
  type QueueView,
  type RoutingOutcome,
  type RoutingPolicy,
  type RoutingTrigger,
  type RoutingView,
  type WaitingInteraction,
} from '@inboxlab/core'

/** The rules of a policy, one function each, so that each can be broken by itself. */
export interface Parts<Memory> {
  readonly initial: Memory
  readonly rank: (state: InteractionState) => number
  /** Whether an agent may be given an interaction. */
  readonly suits: (
    agent: AgentView,
    interaction: WaitingInteraction,
    view: RoutingView,
    memory: Memory,
  ) => boolean
  /** Everyone who is asked for an interaction. */
  readonly candidates: (interaction: WaitingInteraction) => ReadonlyArray<AgentView>
  /** Of several agents, whether the first goes before the second. */
  readonly before: (a: AgentView, b: AgentView) => number
  /** What a freed agent could take, of one queue. */
  readonly waiting: (queue: QueueView) => ReadonlyArray<WaitingInteraction>
  readonly queues: (agent: AgentView) => ReadonlyArray<QueueView>
  /** Of two interactions, which a freed agent takes first. */
  readonly sooner: (a: WaitingInteraction, b: WaitingInteraction) => number
  readonly give: (
    interaction: WaitingInteraction,
    agent: AgentView,
    view: RoutingView,
    memory: Memory,
  ) => RoutingOutcome<Memory>
  /** Answers before any other rule is asked, or lets them answer. */
  readonly first: (
    view: RoutingView,
    trigger: RoutingTrigger,
    memory: Memory,
  ) => RoutingOutcome<Memory> | null
  readonly relaxesSkills: boolean
}

const URGENT = 1e15

/** A sound policy: highest priority, then longest wait; the agent who has been free for longest. */
export const sound: Parts<unknown> = {
  initial: null,
  rank: ({ moments, priority }) => moments.waitingSince - URGENT * priority,
  suits: (agent, interaction) =>
    agent.hasRoomFor(interaction) &&
    interaction.needs.every(({ skill, level }) => agent.skill(skill) >= level) &&
    !interaction.declinedBy(agent.id),
  candidates: ({ queue }) => queue.groups.flatMap((group) => group.freeAgents()),
  before: (a, b) => a.freeSince - b.freeSince,
  waiting: (queue) => queue.line().filter(({ ringing }) => ringing === 0),
  queues: ({ group }) => group.queues,
  sooner: (a, b) => a.rank - b.rank,
  give: (interaction, agent) => ({ _tag: 'Assign', interaction, agent }),
  first: () => null,
  relaxesSkills: false,
}

/** A policy of such rules. */
export const made = <Memory>(name: string, changed: Partial<Parts<Memory>> = {}): RoutingPolicy<Memory> => {
  const parts = { ...(sound as Parts<Memory>), ...changed }
  return {
    name,
    initial: parts.initial,
    relaxesSkills: parts.relaxesSkills,
    rank: parts.rank,
    decide: (view, trigger, memory) => {
      const answered = parts.first(view, trigger, memory)
      if (answered !== null) return answered
      switch (trigger._tag) {
        case 'Waiting':
          return meet(parts, view, trigger.interaction, memory)
        case 'AgentFree':
          return serve(parts, view, trigger.agent, memory)
        case 'Moment':
          return trigger.about === null ? NOTHING : meet(parts, view, trigger.about, memory)
      }
    },
  }
}

const meet = <Memory>(
  { candidates, suits, before, give }: Parts<Memory>,
  view: RoutingView,
  interaction: WaitingInteraction,
  memory: Memory,
): RoutingOutcome<Memory> => {
  const [agent] = candidates(interaction)
    .filter((each) => suits(each, interaction, view, memory))
    .sort(before)
  return agent === undefined ? NOTHING : give(interaction, agent, view, memory)
}

const serve = <Memory>(
  { queues, waiting, suits, sooner, give }: Parts<Memory>,
  view: RoutingView,
  agent: AgentView,
  memory: Memory,
): RoutingOutcome<Memory> => {
  const [interaction] = queues(agent)
    .flatMap((queue) => waiting(queue))
    .filter((each) => suits(agent, each, view, memory))
    .sort(sooner)
  return interaction === undefined ? NOTHING : give(interaction, agent, view, memory)
}
