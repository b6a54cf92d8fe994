import { type Answer, isLive, wrongPhase } from '../answer.ts'
import type { Command } from '../command.ts'
import type { InteractionState } from '../state.ts'

/** Refuses what needs an interaction that has begun and is not archived; null when it is so. */
export const begun = (state: InteractionState, command: Command): Answer | null =>
  isLive(state) || state.phase === 'closed'
    ? null
    : wrongPhase(state, command, ['unanswered', 'open', 'closed'])
