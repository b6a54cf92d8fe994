import type { Command } from '../../interaction/command.ts'
import type { Actor } from '../../interaction/facts.ts'
import type { Instant } from '../../interaction/instant.ts'
import type { AgentId } from '../../interaction/names.ts'
import type { InteractionState } from '../../interaction/state.ts'

/**
 * @internal Sources disagree on the words (apis 1.14, conflict 1). `open` and `closed` are taken: what the webhooks
 * and the vendor's n8n node say of a conversation. `close` is the verb of the request; `done` is the older word for
 * `closed`; `snoozed` and `unsnoozed` are things that happen, and a snoozed conversation is still open.
 */
export const statuses = ['open', 'closed'] as const satisfies ReadonlyArray<RespondioStatus>

/** One of the two words a conversation can have. */
export type RespondioStatus = 'open' | 'closed'

/** @internal There is no word for what has not begun, nor for an archive, which the system does not have. */
export const statusOf = ({ phase }: InteractionState): RespondioStatus | null => {
  switch (phase) {
    case 'unanswered':
    case 'open':
      return 'open'
    case 'closed':
      return 'closed'
    case 'absent':
    case 'archived':
      return null
  }
}

/** @internal Each word can be chosen from the other: marking done, and marking pending again (RIO-11). */
export const choose = (
  state: InteractionState,
  status: string,
  agent: AgentId,
  at: Instant,
): ReadonlyArray<Command> | null => {
  const by: Actor = { _tag: 'Agent', agent }
  const now = statusOf(state)
  if (now === 'open' && status === 'closed') {
    return [{ _tag: 'Close', at, by, outcome: { _tag: 'Processed' } }]
  }
  return now === 'closed' && status === 'open' ? [{ _tag: 'Reopen', at, by }] : null
}
