import type { Command } from '../../interaction/command.ts'
import type { AgentId } from '../../interaction/names.ts'
import type { Phase } from '../../interaction/phase.ts'
import type { InteractionState } from '../../interaction/state.ts'

// CP-13, CP-14: a status is a phase by another name.

const WORDS: { readonly [P in Phase]: string | null } = {
  absent: null,
  unanswered: 'Unanswered',
  open: 'Active',
  closed: 'Closed',
  archived: null,
}

/** The status words. */
export const statuses: ReadonlyArray<string> = ['Active', 'Unanswered', 'Closed']

export const statusOf = (state: InteractionState): string | null => WORDS[state.phase]

/** The phase that a status word stands for; null for another word. */
export const phaseOf = (status: string): Phase | null => {
  switch (status) {
    case 'Unanswered':
      return 'unanswered'
    case 'Active':
      return 'open'
    case 'Closed':
      return 'closed'
    default:
      return null
  }
}

/**
 * What an agent's choice of a new status asks for (CP-16). Nobody chooses Unanswered: it says that the contact
 * has never written. For the same reason only the contact's answer makes an unanswered conversation Active.
 */
export const choose = (
  state: InteractionState,
  status: string,
  by: AgentId,
  at: number,
): ReadonlyArray<Command> | null => {
  const agent = { _tag: 'Agent', agent: by } as const
  if (status === 'Closed' && (state.phase === 'unanswered' || state.phase === 'open'))
    return [{ _tag: 'Close', at, by: agent, outcome: { _tag: 'Processed' } }]
  if (status === 'Active' && state.phase === 'closed') return [{ _tag: 'Reopen', at, by: agent }]
  return null
}
