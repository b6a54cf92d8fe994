import type { AgentView, GroupView, QueueView, WaitingInteraction } from '@inboxlab/core'

/** @internal The group that a sandbox shows a policy: whoever of its agents is free, in their order. */
export const groupView = (
  id: string,
  queues: () => ReadonlyArray<QueueView>,
  agents: () => ReadonlyArray<AgentView>,
): GroupView => {
  const free = (): ReadonlyArray<AgentView> => agents().filter((agent) => agent.free)
  return {
    id,
    get queues() {
      return queues()
    },
    get free() {
      return free().length
    },
    get longestFree() {
      return free()[0] ?? null
    },
    longestFreeFor: (interaction) => free().find((agent) => agent.hasRoomFor(interaction)) ?? null,
    longestFreeThat: (holds) => free().find(holds) ?? null,
    freeAgents: free,
    agents,
  }
}

/** @internal The queue that a sandbox shows a policy: the one interaction that is to be given out. */
export const queueOfOne = (
  id: string,
  interaction: () => WaitingInteraction,
  group: GroupView,
): QueueView => ({
  id,
  length: 1,
  get first() {
    return interaction()
  },
  groups: [group],
  line: () => [interaction()],
  firstThat: (holds) => (holds(interaction()) ? interaction() : null),
})
