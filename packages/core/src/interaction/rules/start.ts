import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { accept, refuse, type Answer } from '../answer.ts'

/** An outgoing interaction begins once, and stays unanswered until the contact writes. */
export const start = (state: InteractionState, command: CommandOf<'Start'>): Answer =>
  state.phase === 'absent'
    ? accept({
        _tag: 'Started',
        at: command.at,
        by: command.by,
        channel: command.channel,
        contact: command.contact,
        place: command.place,
        routing: command.routing,
        priority: command.priority,
        agent: command.agent,
        message: command.message,
      })
    : refuse(state, command, { _tag: 'AlreadyBegun', phase: state.phase })
