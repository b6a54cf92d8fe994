import { type Answer, accept, refuse } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { begun } from './begun.ts'

/** It is linked to one customer record; another replaces it. */
export const assignCard = (state: InteractionState, command: CommandOf<'AssignCard'>): Answer => {
  const { at, by, card, created } = command
  return (
    begun(state, command) ??
    (state.details.card === card
      ? refuse(state, command, { _tag: 'AlreadySo', fact: 'it is linked to this card' })
      : accept({ _tag: 'CardAssigned', at, by, card, created }))
  )
}

/** Only a link that is there can be undone; the event names the record it led to. */
export const unassignCard = (state: InteractionState, command: CommandOf<'UnassignCard'>): Answer => {
  const { card } = state.details
  return (
    begun(state, command) ??
    (card === null
      ? refuse(state, command, { _tag: 'AlreadySo', fact: 'it is linked to no card' })
      : accept({ _tag: 'CardUnassigned', at: command.at, by: command.by, card }))
  )
}

/** It is linked to one case; another replaces it. */
export const assignCase = (state: InteractionState, command: CommandOf<'AssignCase'>): Answer => {
  const { at, by, created } = command
  return (
    begun(state, command) ??
    (state.details.case === command.case
      ? refuse(state, command, { _tag: 'AlreadySo', fact: 'it is linked to this case' })
      : accept({ _tag: 'CaseAssigned', at, by, case: command.case, created }))
  )
}

/** See unlinking a card. */
export const unassignCase = (state: InteractionState, command: CommandOf<'UnassignCase'>): Answer => {
  const linked = state.details.case
  return (
    begun(state, command) ??
    (linked === null
      ? refuse(state, command, { _tag: 'AlreadySo', fact: 'it is linked to no case' })
      : accept({ _tag: 'CaseUnassigned', at: command.at, by: command.by, case: linked }))
  )
}
