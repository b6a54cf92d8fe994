import { type Answer, accept, refuse } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { begun } from './begun.ts'

/** What a button does is the account's affair; that it was pressed is kept in the timeline. */
export const pressButton = (state: InteractionState, command: CommandOf<'PressButton'>): Answer => {
  const { at, by, button } = command
  return begun(state, command) ?? accept({ _tag: 'ButtonPressed', at, by, button })
}

/** A bot is switched from off to on and back. */
export const switchBot = (state: InteractionState, command: CommandOf<'SwitchBot'>): Answer => {
  const { at, by, on } = command
  return (
    begun(state, command) ??
    ((state.details.bot === 'on') === on
      ? refuse(state, command, { _tag: 'AlreadySo', fact: on ? 'the bot is on' : 'the bot is off' })
      : accept({ _tag: 'BotSwitched', at, by, on }))
  )
}

/** A broadcast to many is kept in the timeline of each; it is nobody's answer. */
export const recordBroadcast = (state: InteractionState, command: CommandOf<'RecordBroadcast'>): Answer => {
  const { at, broadcast } = command
  return begun(state, command) ?? accept({ _tag: 'BroadcastSent', at, broadcast })
}

/** What happens on the channel is kept in the timeline. */
export const recordChannelEvent = (
  state: InteractionState,
  command: CommandOf<'RecordChannelEvent'>,
): Answer => {
  const { at, what } = command
  return begun(state, command) ?? accept({ _tag: 'ChannelEventRecorded', at, what })
}

/** Only a web chat has a visitor who goes from page to page. */
export const visitPage = (state: InteractionState, command: CommandOf<'VisitPage'>): Answer => {
  const { at, page } = command
  const { channel } = state.origin
  return (
    begun(state, command) ??
    (channel === 'chat'
      ? accept({ _tag: 'PageVisited', at, page })
      : refuse(state, command, { _tag: 'ChannelCannot', channel, what: 'a visited page' }))
  )
}
