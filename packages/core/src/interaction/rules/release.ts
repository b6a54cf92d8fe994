import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { accept, isLive, refuse, type Answer, wrongPhase } from '../answer.ts'

/** Only the holder can put it back. */
export const release = (state: InteractionState, command: CommandOf<'Release'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, agent } = command
  return state.holder === agent
    ? accept({ _tag: 'Released', at, agent })
    : refuse(state, command, { _tag: 'NotTheHolder', agent, holder: state.holder })
}
