import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { accept, refuse, type Verdict } from '../verdict.ts'

/** An outgoing interaction begins once, and stays unanswered until the contact writes. */
export const start = (state: InteractionState, command: CommandOf<'Start'>): Verdict =>
  state.phase === 'absent'
    ? accept({ ...command, _tag: 'Started' })
    : refuse(state, command, { _tag: 'AlreadyBegun', phase: state.phase })
