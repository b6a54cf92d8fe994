import { type Answer, accept, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'

/** Only what is closed can be opened again; never as unanswered, whoever wrote last. */
export const reopen = (state: InteractionState, command: CommandOf<'Reopen'>): Answer =>
  state.phase === 'closed'
    ? accept({ _tag: 'Reopened', at: command.at, by: command.by })
    : wrongPhase(state, command, ['closed'])
