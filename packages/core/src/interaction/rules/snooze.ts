import { type Answer, accept, isLive, refuse, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'

/** It sleeps until a moment to come; a second snooze replaces the first. */
export const snooze = (state: InteractionState, command: CommandOf<'Snooze'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, by, until } = command
  return until > at
    ? accept({ _tag: 'Snoozed', at, by, until })
    : refuse(state, command, { _tag: 'DeadlinePassed', at, deadline: until })
}

/** A snooze ends by itself when it is due; a person or another system may end it early. */
export const wake = (state: InteractionState, command: CommandOf<'Wake'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const { at, by } = command
  if (state.snoozedUntil === null) return refuse(state, command, { _tag: 'Awake' })
  return by._tag === 'Automation' && at < state.snoozedUntil
    ? refuse(state, command, { _tag: 'TooEarly', due: state.snoozedUntil })
    : accept({ _tag: 'Woken', at, by })
}
