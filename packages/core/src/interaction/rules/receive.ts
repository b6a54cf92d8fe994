import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { accept, refuse, type Answer, wrongPhase } from '../answer.ts'

/** An interaction begins once. */
export const receive = (state: InteractionState, command: CommandOf<'Receive'>): Answer =>
  state.phase === 'absent'
    ? accept({
        _tag: 'Received',
        at: command.at,
        channel: command.channel,
        contact: command.contact,
        place: command.place,
        routing: command.routing,
        priority: command.priority,
        message: command.message,
      })
    : refuse(state, command, { _tag: 'AlreadyBegun', phase: state.phase })

/** A message from the contact opens what was closed and ends a snooze; an archived interaction stays away. */
export const receiveMessage = (state: InteractionState, command: CommandOf<'ReceiveMessage'>): Answer => {
  const { at, message } = command
  switch (state.phase) {
    case 'absent':
    case 'archived':
      return wrongPhase(state, command, ['unanswered', 'open', 'closed'])
    case 'closed':
      return [
        { _tag: 'Reopened', at },
        { _tag: 'MessageReceived', at, message },
      ]
    case 'unanswered':
    case 'open':
      return state.snoozedUntil === null
        ? accept({ _tag: 'MessageReceived', at, message })
        : [
            { _tag: 'Woken', at, by: { _tag: 'Contact' } },
            { _tag: 'MessageReceived', at, message },
          ]
  }
}
