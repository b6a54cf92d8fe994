import { type Answer, accept, isLive, refuse, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'

/** What is live can be closed, with an outcome. */
export const close = (state: InteractionState, command: CommandOf<'Close'>): Answer =>
  isLive(state)
    ? accept({ _tag: 'Closed', at: command.at, by: command.by, outcome: command.outcome })
    : wrongPhase(state, command)

/** What has begun can be archived, once. */
export const archive = (state: InteractionState, command: CommandOf<'Archive'>): Answer =>
  isLive(state) || state.phase === 'closed'
    ? accept({ _tag: 'Archived', at: command.at, by: command.by })
    : wrongPhase(state, command, ['unanswered', 'open', 'closed'])

/** A contact can give up only while nobody has the interaction. */
export const abandon = (state: InteractionState, command: CommandOf<'Abandon'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  return state.holder === null
    ? accept({ _tag: 'Abandoned', at: command.at })
    : refuse(state, command, { _tag: 'Held', holder: state.holder })
}

/** A contact is turned away only while nobody has the interaction, and for a reason. */
export const dissuade = (state: InteractionState, command: CommandOf<'Dissuade'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  return state.holder === null
    ? accept({ _tag: 'Dissuaded', at: command.at, reason: command.reason })
    : refuse(state, command, { _tag: 'Held', holder: state.holder })
}
