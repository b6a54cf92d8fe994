import type { Command } from '../../interaction/command.ts'
import type { Instant } from '../../interaction/instant.ts'
import type { AgentId } from '../../interaction/names.ts'
import type { InteractionState } from '../../interaction/state.ts'

/** @internal `active` and `pending` as the inbox says, `finished` as the interaction's own field does. */
export const statuses = ['pending', 'active', 'finished'] as const

/** @internal */
export type UcontactStatus = (typeof statuses)[number]

/** @internal Pending is what no agent has; there is no word for what has not begun nor for an archive. */
export const statusOf = ({ phase, holder }: InteractionState): UcontactStatus | null => {
  switch (phase) {
    case 'unanswered':
    case 'open':
      return holder === null ? 'pending' : 'active'
    case 'closed':
      return 'finished'
    case 'absent':
    case 'archived':
      return null
  }
}

/**
 * @internal An agent takes what is pending and finalises their own (UC-4). Nothing goes back to pending by a word:
 * a transfer needs its destination. What is finished stays so until the contact writes (UC-6).
 */
export const choose = (
  state: InteractionState,
  status: string,
  agent: AgentId,
  at: Instant,
): ReadonlyArray<Command> | null => {
  const now = statusOf(state)
  if (now === 'pending' && status === 'active') return [{ _tag: 'Pick', at, agent }]
  return now === 'active' && status === 'finished' && state.holder === agent
    ? [{ _tag: 'Close', at, by: { _tag: 'Agent', agent }, outcome: { _tag: 'Processed' } }]
    : null
}
