import {
  type AgentView,
  absent,
  type GroupView,
  type QueueView,
  type RoutingView,
  type WaitingInteraction,
} from '../../src/index.ts'

/** Who is free in a group: names, with the moments since when they are. */
export type FreeAgents = Readonly<Record<string, number>>
/** What waits in a queue: names, with their ranks. */
export type InLine = Readonly<Record<string, number>>

/** A group as a policy sees it, serving `queues`. */
export const group = (id: string, free: FreeAgents, queues: ReadonlyArray<QueueView> = []): GroupView => {
  const agents: Array<AgentView> = []
  const view: GroupView = {
    id,
    queues,
    free: Object.keys(free).length,
    get longestFree() {
      return agents[0] ?? null
    },
    longestFreeFor: () => agents[0] ?? null,
    longestFreeThat: (holds) => agents.find(holds) ?? null,
    freeAgents: () => [...agents],
    agents: () => [...agents],
  }
  agents.push(
    ...Object.entries(free).map(([agent, freeSince], seat) => ({
      id: agent,
      group: view,
      seat,
      free: true,
      freeSince,
      lastGivenAt: Number.NEGATIVE_INFINITY,
      inHand: 0,
      load: 0,
      capacity: 1,
      inHandOn: () => 0,
      inHandOf: () => 0,
      hasRoomFor: () => true,
      skill: () => 0,
    })),
  )
  agents.sort((a, b) => a.freeSince - b.freeSince)
  return view
}

/** A queue as a policy sees it, served by `groups`. */
export const queue = (id: string, inLine: InLine, groups: ReadonlyArray<GroupView> = []): QueueView => {
  const line: Array<WaitingInteraction> = []
  const view: QueueView = {
    id,
    length: Object.keys(inLine).length,
    get first() {
      return line[0] ?? null
    },
    groups,
    line: () => [...line],
    firstThat: (holds) => line.find(holds) ?? null,
  }
  line.push(
    ...Object.entries(inLine).map(([name, rank]) => ({
      id: name,
      kind: 'call',
      queue: view,
      state: absent,
      rank,
      needs: [],
      weight: 1,
      due: Number.POSITIVE_INFINITY,
      preferred: null,
      ringing: 0,
      declinedBy: () => false,
    })),
  )
  line.sort((a, b) => a.rank - b.rank)
  return view
}

/** Everything as a policy sees it. */
export const desk = (queues: ReadonlyArray<QueueView>, groups: ReadonlyArray<GroupView>): RoutingView => ({
  now: 1000,
  luck: 0,
  queues,
  groups,
})
