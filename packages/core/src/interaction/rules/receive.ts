import { hasMessage } from '../../conversation/record-message.ts'
import { type Answer, accept, refuse, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { EventOf } from '../event.ts'
import type { InteractionState } from '../state.ts'
import { saying } from './saying.ts'

/** An interaction begins once. */
export const receive = (state: InteractionState, command: CommandOf<'Receive'>): Answer =>
  state.phase === 'absent'
    ? accept(
        saying(
          {
            _tag: 'Received',
            at: command.at,
            channel: command.channel,
            contact: command.contact,
            place: command.place,
            routing: command.routing,
            priority: command.priority,
            message: command.message,
          },
          command,
        ),
      )
    : refuse(state, command, { _tag: 'AlreadyBegun', phase: state.phase })

/**
 * A message from the contact opens what was closed and ends a snooze; an archived interaction stays away. The same
 * message does not arrive twice.
 */
export const receiveMessage = (state: InteractionState, command: CommandOf<'ReceiveMessage'>): Answer => {
  const { at, message } = command
  if (state.phase === 'absent' || state.phase === 'archived')
    return wrongPhase(state, command, ['unanswered', 'open', 'closed'])
  if (hasMessage(state.details, message))
    return refuse(state, command, { _tag: 'AlreadyThere', what: 'message', name: message })
  const received: EventOf<'MessageReceived'> = saying({ _tag: 'MessageReceived', at, message }, command)
  if (state.phase === 'closed') return [{ _tag: 'Reopened', at, by: { _tag: 'Contact' } }, received]
  return state.snoozedUntil === null
    ? accept(received)
    : [{ _tag: 'Woken', at, by: { _tag: 'Contact' } }, received]
}
