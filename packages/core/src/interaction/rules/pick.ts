import { type Answer, accept, isLive, refuse, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'

/** Only one agent at a time can have an interaction. */
export const pick = (state: InteractionState, command: CommandOf<'Pick'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, agent } = command
  if (state.holder === null) return accept({ _tag: 'Picked', at, agent })
  return state.holder === agent
    ? refuse(state, command, { _tag: 'AlreadySo', fact: 'this agent has it' })
    : refuse(state, command, { _tag: 'Held', holder: state.holder })
}
