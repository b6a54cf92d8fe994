import { type Answer, accept, isLive, refuse, wrongPhase } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'

/** A transfer goes to one destination, and somewhere else than where it is. */
export const transfer = (state: InteractionState, command: CommandOf<'Transfer'>): Answer => {
  if (!isLive(state)) return wrongPhase(state, command)
  const fact = alreadyThere(state, command.to)
  return fact === null
    ? accept({ _tag: 'Transferred', at: command.at, by: command.by, to: command.to })
    : refuse(state, command, { _tag: 'AlreadySo', fact })
}

const alreadyThere = (state: InteractionState, to: CommandOf<'Transfer'>['to']): string | null => {
  switch (to._tag) {
    case 'User':
      return state.holder === to.agent ? 'this agent has it' : null
    case 'Queue':
      return state.holder === null && state.place.queue === to.queue && state.routing === 'smart'
        ? 'it waits in this queue'
        : null
    case 'SmartRouting':
      return state.holder === null && state.place.queue === null && state.routing === 'smart'
        ? 'it waits for smart routing'
        : null
  }
}
