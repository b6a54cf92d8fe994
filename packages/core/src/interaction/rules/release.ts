import { type Answer, accept, isLive, refuse, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'

/** Only the holder can put it back. */
export const release = (state: InteractionState, command: CommandOf<'Release'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, agent } = command
  return state.holder === agent
    ? accept({ _tag: 'Released', at, agent })
    : refuse(state, command, { _tag: 'NotTheHolder', agent, holder: state.holder })
}
