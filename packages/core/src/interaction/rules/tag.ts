import { type Answer, accept, refuse } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { begun } from './begun.ts'

/** A tag is there once. */
export const addTag = (state: InteractionState, command: CommandOf<'AddTag'>): Answer => {
  const { at, by, tag } = command
  return (
    begun(state, command) ??
    (state.details.tags.includes(tag)
      ? refuse(state, command, { _tag: 'AlreadyThere', what: 'tag', name: tag })
      : accept({ _tag: 'TagAdded', at, by, tag }))
  )
}

/** Only a tag that is there can be taken off. */
export const removeTag = (state: InteractionState, command: CommandOf<'RemoveTag'>): Answer => {
  const { at, by, tag } = command
  return (
    begun(state, command) ??
    (state.details.tags.includes(tag)
      ? accept({ _tag: 'TagRemoved', at, by, tag })
      : refuse(state, command, { _tag: 'NotThere', what: 'tag', name: tag }))
  )
}

/** It has one qualification; another replaces it. */
export const qualify = (state: InteractionState, command: CommandOf<'Qualify'>): Answer => {
  const { at, by, qualification } = command
  return (
    begun(state, command) ??
    (state.details.qualification === qualification
      ? refuse(state, command, { _tag: 'AlreadySo', fact: 'it has this qualification' })
      : accept({ _tag: 'Qualified', at, by, qualification }))
  )
}
