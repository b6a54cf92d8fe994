import type { Command } from '../../interaction/command.ts'
import type { Actor } from '../../interaction/facts.ts'
import type { Instant } from '../../interaction/instant.ts'
import type { AgentId } from '../../interaction/names.ts'
import type { InteractionState } from '../../interaction/state.ts'

/** @internal */
export const statuses = [
  'open',
  'resolved',
  'pending',
  'snoozed',
] as const satisfies ReadonlyArray<ChatwootStatus>

/** One of the four words a conversation can have. */
export type ChatwootStatus = 'open' | 'resolved' | 'pending' | 'snoozed'

/**
 * @internal Snoozed is what sleeps; of the rest, pending is what a bot has and a person need not look at yet. There
 * is no word for what has not begun nor for an archive, which the system does not have.
 */
export const statusOf = ({ phase, snoozedUntil, details }: InteractionState): ChatwootStatus | null => {
  switch (phase) {
    case 'unanswered':
    case 'open':
      if (snoozedUntil !== null) return 'snoozed'
      return details.bot === 'on' ? 'pending' : 'open'
    case 'closed':
      return 'resolved'
    case 'absent':
    case 'archived':
      return null
  }
}

/**
 * The end of a snooze that lasts until the contact writes: the last moment that a date can name, in milliseconds.
 *
 * @example
 * ```ts
 * import { UNTIL_NEXT_REPLY } from '@inboxlab/core'
 * UNTIL_NEXT_REPLY // => 8640000000000000
 * ```
 */
export const UNTIL_NEXT_REPLY = 8.64e15

/** What Chatwoot's toggle is told: the status to bring about, or (null) the other one. */
export interface StatusToggle {
  /** Null: `resolved` if it is open, else `open`. */
  readonly status: string | null
  /** When a snooze ends, in milliseconds; null: with the contact's next message. */
  readonly snoozedUntil: Instant | null
}

/**
 * The commands that carry out a toggle of the status, in order. Every status may follow every other. Whoever opens a
 * conversation as an agent is assigned it, even over another assignee; an administrator is not (apis 2.2). A toggle to the present status changes
 * nothing else. Null for an unknown status, a snooze that would be over at once, and an interaction without a status.
 *
 * @example
 * ```ts
 * import { absent, chatwootToggle } from '@inboxlab/core'
 * const open = { ...absent, phase: 'open' as const }
 * const anna = { agent: 'anna', role: 'agent' as const }
 * chatwootToggle(open, { status: null, snoozedUntil: null }, anna, 5)?.map(({ _tag }) => _tag) // => ['Close']
 * chatwootToggle(open, { status: 'open', snoozedUntil: null }, anna, 5)?.map(({ _tag }) => _tag) // => ['Assign']
 * ```
 */
export const chatwootToggle = (
  state: InteractionState,
  toggle: StatusToggle,
  caller: { readonly agent: AgentId; readonly role: 'agent' | 'administrator' },
  at: Instant,
): ReadonlyArray<Command> | null => {
  const now = statusOf(state)
  if (now === null) return null
  const by: Actor = { _tag: 'Agent', agent: caller.agent }
  switch (toggle.status ?? (now === 'open' ? 'resolved' : 'open')) {
    case 'resolved':
      return now === 'resolved' ? [] : [{ _tag: 'Close', at, by, outcome: { _tag: 'Processed' } }]
    case 'open':
      return [
        ...awake(state, by, at),
        ...bot(state, 'off', by, at),
        ...(caller.role === 'agent' && state.holder !== caller.agent
          ? [{ _tag: 'Assign', at, by, agent: caller.agent } as const]
          : []),
      ]
    case 'pending':
      return [...awake(state, by, at), ...bot(state, 'on', by, at)]
    case 'snoozed': {
      const until = toggle.snoozedUntil ?? UNTIL_NEXT_REPLY
      if (state.snoozedUntil === until) return []
      if (until <= at) return null
      // With the bot off it opens when the snooze ends, as here, and does not turn pending.
      return [...reopened(state, by, at), ...bot(state, 'off', by, at), { _tag: 'Snooze', at, by, until }]
    }
    default:
      return null
  }
}

/** @internal A word chosen by an agent; a snooze lasts until the contact writes. */
export const choose = (
  state: InteractionState,
  status: string,
  agent: AgentId,
  at: Instant,
): ReadonlyArray<Command> | null =>
  chatwootToggle(state, { status, snoozedUntil: state.snoozedUntil }, { agent, role: 'agent' }, at)

const reopened = (state: InteractionState, by: Actor, at: Instant): ReadonlyArray<Command> =>
  state.phase === 'closed' ? [{ _tag: 'Reopen', at, by }] : []

const awake = (state: InteractionState, by: Actor, at: Instant): ReadonlyArray<Command> =>
  statusOf(state) === 'snoozed' ? [{ _tag: 'Wake', at, by }] : reopened(state, by, at)

const bot = (
  state: InteractionState,
  wanted: 'on' | 'off',
  by: Actor,
  at: Instant,
): ReadonlyArray<Command> =>
  state.details.bot === wanted ? [] : [{ _tag: 'SwitchBot', at, by, on: wanted === 'on' }]
