import { beyond } from '../../channel/beyond.ts'
import { capabilities } from '../../channel/capabilities.ts'
import type { Content } from '../../conversation/content.ts'
import { type Answer, refuse } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { Channel } from '../facts.ts'
import type { Instant } from '../instant.ts'
import type { InteractionState } from '../state.ts'

/** Why a message cannot be sent over this channel now, as a refusal; null when it can. */
export const hindrance = (
  state: InteractionState,
  command: CommandOf<'Reply' | 'Start'>,
  channel: Channel,
): Answer | null => {
  const { at, content, undoUntil } = command
  if (undoUntil !== undefined && undoUntil <= at)
    return refuse(state, command, { _tag: 'DeadlinePassed', at, deadline: undoUntil })
  const what = content === undefined ? null : beyond(channel, content)
  if (what !== null) return refuse(state, command, { _tag: 'ChannelCannot', channel, what })
  return passes(state, channel, at, content)
    ? null
    : refuse(state, command, { _tag: 'WindowClosed', channel, until: state.moments.windowUntil })
}

/**
 * A channel with a messaging window lets a template pass at any time, anything up to and with the last moment of
 * the window, and under a tag of the channel for as long after the contact's last message as the tag says. What a
 * message without content says is not known, so it passes as an ordinary one.
 */
const passes = (
  state: InteractionState,
  channel: Channel,
  at: Instant,
  content: Content | undefined,
): boolean => {
  const { window, extensions } = capabilities[channel]
  if (window === null) return true
  if (content !== undefined && content.template !== null) return true
  const { windowUntil } = state.moments
  if (windowUntil !== null && at <= windowUntil) return true
  const extension = extensions.find(({ tag }) => tag === content?.windowTag)
  if (extension === undefined) return false
  const last = lastFromContact(state)
  return last !== null && at <= last + extension.within
}

/** When the contact got in touch last; null if never. */
const lastFromContact = ({ phase, origin, details }: InteractionState): Instant | null => {
  let last = phase !== 'absent' && origin.direction === 'incoming' ? origin.at : null
  for (const { from, at } of details.messages) {
    if (from === 'contact' && (last === null || at > last)) last = at
  }
  return last
}
