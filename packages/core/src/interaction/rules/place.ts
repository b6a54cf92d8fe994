import { type Answer, accept, refuse } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { begun } from './begun.ts'

/** It becomes the work of another team, or of none; who has it keeps it. */
export const assignTeam = (state: InteractionState, command: CommandOf<'AssignTeam'>): Answer => {
  const { at, by, team } = command
  const fact = team === null ? 'it is no team’s' : 'it is this team’s'
  return (
    begun(state, command) ??
    (state.place.team === team
      ? refuse(state, command, { _tag: 'AlreadySo', fact })
      : accept({ _tag: 'TeamAssigned', at, by, team }))
  )
}

/** It becomes more or less urgent than it was. */
export const setPriority = (state: InteractionState, command: CommandOf<'SetPriority'>): Answer => {
  const { at, by, priority } = command
  return (
    begun(state, command) ??
    (state.priority === priority
      ? refuse(state, command, { _tag: 'AlreadySo', fact: 'it has this priority' })
      : accept({ _tag: 'PrioritySet', at, by, priority }))
  )
}

/** That no agent was found is kept in the timeline; nothing else changes. */
export const failToAssign = (state: InteractionState, command: CommandOf<'FailToAssign'>): Answer => {
  const { at, by, reason } = command
  return begun(state, command) ?? accept({ _tag: 'AssignmentFailed', at, by, reason })
}
