import { capabilities } from '../../channel/capabilities.ts'
import { mergeDelivery } from '../../conversation/merge-delivery.ts'
import { outgoing } from '../../conversation/record-message.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { begun } from './begun.ts'

/**
 * A channel reports only statuses that it has, of messages of ours, and a report counts only if it tells something
 * new. Reports may come late and in any order, also of a message that was undone.
 */
export const reportDelivery = (state: InteractionState, command: CommandOf<'ReportDelivery'>): Answer => {
  const phase = begun(state, command)
  if (phase !== null) return phase
  const { at, message, status } = command
  const { channel } = state.origin
  if (!capabilities[channel].reports.includes(status))
    return refuse(state, command, { _tag: 'ChannelCannot', channel, what: `report ${status}` })
  const facts = outgoing(state.details, message)
  if (facts === undefined)
    return refuse(state, command, { _tag: 'NotThere', what: 'outgoing message', name: message })
  const failure = status === 'failed' ? command.failure : null
  return mergeDelivery(facts.delivery, { status, at, failure }) === facts.delivery
    ? refuse(state, command, { _tag: 'AlreadySo', fact: 'this is known of the message' })
    : accept({ _tag: 'DeliveryReported', at, message, status, failure })
}

/** Sending can be undone up to and with the moment set for it when the message was sent, and once. */
export const undoMessage = (state: InteractionState, command: CommandOf<'UndoMessage'>): Answer => {
  const phase = begun(state, command)
  if (phase !== null) return phase
  const { at, by, message } = command
  const facts = outgoing(state.details, message)
  if (facts === undefined)
    return refuse(state, command, { _tag: 'NotThere', what: 'outgoing message', name: message })
  if (facts.undone) return refuse(state, command, { _tag: 'AlreadySo', fact: 'sending it was undone' })
  return facts.undoUntil !== null && at <= facts.undoUntil
    ? accept({ _tag: 'MessageUndone', at, by, message })
    : refuse(state, command, { _tag: 'TooLate', message, until: facts.undoUntil })
}

/** Reading takes all that nobody has read. */
export const readMessages = (state: InteractionState, command: CommandOf<'ReadMessages'>): Answer =>
  begun(state, command) ??
  (state.details.unread === 0
    ? refuse(state, command, { _tag: 'AlreadySo', fact: 'nothing is unread' })
    : accept({ _tag: 'MessagesRead', at: command.at, by: command.by }))

/** The window is only ever held open for longer, on a channel that has one. */
export const extendWindow = (state: InteractionState, command: CommandOf<'ExtendWindow'>): Answer => {
  const phase = begun(state, command)
  if (phase !== null) return phase
  const { at, until } = command
  const { channel } = state.origin
  if (capabilities[channel].window === null)
    return refuse(state, command, { _tag: 'ChannelCannot', channel, what: 'a messaging window' })
  if (until <= at) return refuse(state, command, { _tag: 'DeadlinePassed', at, deadline: until })
  const { windowUntil } = state.moments
  return windowUntil !== null && windowUntil >= until
    ? refuse(state, command, { _tag: 'AlreadySo', fact: 'the window is open until then' })
    : accept({ _tag: 'WindowExtended', at, until })
}
