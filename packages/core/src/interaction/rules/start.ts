import { capabilities } from '../../channel/capabilities.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { EventOf } from '../event.ts'
import type { InteractionState } from '../state.ts'
import { hindrance } from './hindrance.ts'
import { saying } from './saying.ts'

/**
 * An outgoing interaction begins once, and stays unanswered until the contact writes. Its first message is under
 * the channel's rules like any other: where there is a messaging window it was never open, so only a template
 * passes. Without a message and content, as in a simulation or a call, it can begin on every channel.
 */
export const start = (state: InteractionState, command: CommandOf<'Start'>): Answer => {
  if (state.phase !== 'absent') return refuse(state, command, { _tag: 'AlreadyBegun', phase: state.phase })
  return whyNot(state, command) ?? accept(withFields(saying(started(command), command), command))
}

const whyNot = (state: InteractionState, command: CommandOf<'Start'>): Answer | null => {
  const { channel, message, content } = command
  if (message === null && content === undefined) return null
  return capabilities[channel].outboundFirst
    ? hindrance(state, command, channel)
    : refuse(state, command, { _tag: 'ChannelCannot', channel, what: 'a first message from us' })
}

const started = (command: CommandOf<'Start'>) =>
  ({
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
  }) as const

const withFields = (event: EventOf<'Started'>, { fields }: CommandOf<'Start'>): EventOf<'Started'> =>
  fields === undefined ? event : { ...event, fields }
