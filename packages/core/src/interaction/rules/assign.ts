import { type Answer, accept, isLive, refuse, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'

/** Assigning replaces the holder, so there is never more than one. */
export const assign = (state: InteractionState, command: CommandOf<'Assign'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, by, agent } = command
  return state.holder === agent
    ? refuse(state, command, { _tag: 'AlreadySo', fact: 'this agent has it' })
    : accept({ _tag: 'Assigned', at, by, agent })
}

/** Unassigning takes it from its holder and lets it wait again. */
export const unassign = (state: InteractionState, command: CommandOf<'Unassign'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, by } = command
  return state.holder === null
    ? refuse(state, command, { _tag: 'HeldByNobody' })
    : accept({ _tag: 'Unassigned', at, by, agent: state.holder })
}
