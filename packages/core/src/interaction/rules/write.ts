import { hasMessage } from '../../conversation/record-message.ts'
import { type Answer, accept, isLive, refuse, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { begun } from './begun.ts'
import { hindrance } from './hindrance.ts'
import { saying } from './saying.ts'

/**
 * A message can be sent once, while the interaction is live and its channel lets it pass. Who may send it is for
 * the system's dialect to say.
 */
export const reply = (state: InteractionState, command: CommandOf<'Reply'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, by, message } = command
  if (hasMessage(state.details, message))
    return refuse(state, command, { _tag: 'AlreadyThere', what: 'message', name: message })
  return (
    hindrance(state, command, state.origin.channel) ??
    accept(saying({ _tag: 'Replied', at, by, message }, command))
  )
}

/** A private note can be left on whatever has begun and is not archived. */
export const note = (state: InteractionState, command: CommandOf<'Note'>): Answer =>
  begun(state, command) ??
  accept(saying({ _tag: 'Noted', at: command.at, by: command.by, note: command.note }, command))
