import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { accept, isLive, type Answer, wrongPhase } from '../answer.ts'

/** A message can be sent while the interaction is live. Who may send it is for the system's dialect to say. */
export const reply = (state: InteractionState, command: CommandOf<'Reply'>): Answer =>
  isLive(state)
    ? accept({ _tag: 'Replied', at: command.at, by: command.by, message: command.message })
    : wrongPhase(state, command)

/** A private note can be left on whatever has begun and is not archived. */
export const note = (state: InteractionState, command: CommandOf<'Note'>): Answer =>
  isLive(state) || state.phase === 'closed'
    ? accept({ _tag: 'Noted', at: command.at, by: command.by, note: command.note })
    : wrongPhase(state, command, ['unanswered', 'open', 'closed'])
