import { nameOfScope, type Scope } from '../scope.ts'
import type { AgentView, GroupView, RoutingView } from '../view.ts'
import type { AgentChoice } from './agent-choice.ts'

/** Whose turn was last, by the name of the scope. */
export interface LastTurn {
  readonly of: string
  readonly group: string
  readonly seat: number
}

/**
 * Each agent in turn, in the order of the groups and of their seats: the next who may take it after the one whose turn
 * was last, and after the last the first again. Who cannot when their turn comes is passed over. Turns go on through
 * all that is given, or apart for each channel or queue.
 *
 * @example
 * ```ts
 * import { roundRobin } from '@inboxlab/core'
 * roundRobin().initial // => []
 * ```
 */
export const roundRobin = (of: Scope = 'all'): AgentChoice<ReadonlyArray<LastTurn>> => ({
  name: 'roundRobin',
  initial: [],
  isLongestIdle: false,
  best: (candidates, interaction, view, memory) => {
    const last = lastTurn(memory, nameOfScope(of, interaction))
    const place = places(view)
    const before = (a: AgentView, b: AgentView): boolean =>
      compare(place, a.group.id, a.seat, b.group.id, b.seat) < 0
    let first: AgentView = candidates[0]
    let next: AgentView | null = null
    for (const agent of candidates) {
      if (before(agent, first)) first = agent
      const isAfter =
        last !== undefined && compare(place, agent.group.id, agent.seat, last.group, last.seat) > 0
      if (isAfter && (next === null || before(agent, next))) next = agent
    }
    return next ?? first
  },
  why: (_, interaction, __, memory) => {
    const last = lastTurn(memory, nameOfScope(of, interaction))
    return last === undefined ? 'the first turn' : `next in turn after seat ${last.seat + 1} of ${last.group}`
  },
  given: (memory, { group, seat }, interaction) => {
    const name = nameOfScope(of, interaction)
    return [...memory.filter((turn) => turn.of !== name), { of: name, group: group.id, seat }]
  },
})

const lastTurn = (memory: ReadonlyArray<LastTurn>, name: string): LastTurn | undefined =>
  memory.find((turn) => turn.of === name)

const places = ({ groups }: RoutingView): ReadonlyMap<GroupView['id'], number> =>
  new Map(groups.map(({ id }, place) => [id, place]))

const compare = (
  place: ReadonlyMap<string, number>,
  group: string,
  seat: number,
  otherGroup: string,
  otherSeat: number,
): number => (place.get(group) ?? -1) - (place.get(otherGroup) ?? -1) || seat - otherSeat
