import type { AgentId, Explanation, Instant, InteractionId, QueueId } from '@inboxlab/core'
import type { InboxError } from '../error/inbox-error.ts'

/** What a policy wants done with one interaction, with the directory's names of agents and queues. */
export type RouterDecision =
  | { readonly _tag: 'Assign'; readonly agent: AgentId }
  | { readonly _tag: 'Enqueue'; readonly queue: QueueId }
  | { readonly _tag: 'Dissuade'; readonly reason: string }

/**
 * What a live router tells of its work; moments in milliseconds.
 *
 * - `Decided`: what the policy decided, and why if it is asked why. In a dry run nothing follows.
 * - `Considered`: the policy was asked why, and decided nothing about an interaction.
 * - `Done`: the server has carried it out.
 * - `Stale`: by the time it was to be carried out, it had become another's, or had ended: nothing was sent.
 * - `Overruled`: it was assigned, but a webhook tells that somebody had taken it in the moment before: `from` whom it was
 *   taken so, by the server's name. It is not given back; if they take it again, that stands.
 * - `Failed`: the server could not be asked or did not do it. It is tried again, as the policy decides then.
 * - `Impossible`: the policy wanted what cannot be done, or threw; nothing was done.
 * - `Reconciled`: the server was looked at as a whole.
 */
export type RouterEntry =
  | {
      readonly _tag: 'Decided'
      readonly at: Instant
      readonly interaction: InteractionId
      readonly decision: RouterDecision
      readonly because: ReadonlyArray<Explanation>
    }
  | { readonly _tag: 'Considered'; readonly at: Instant; readonly because: ReadonlyArray<Explanation> }
  | {
      readonly _tag: 'Done' | 'Stale'
      readonly at: Instant
      readonly interaction: InteractionId
      readonly decision: RouterDecision
    }
  | {
      readonly _tag: 'Overruled'
      readonly at: Instant
      readonly interaction: InteractionId
      readonly decision: RouterDecision
      readonly from: AgentId
    }
  | {
      readonly _tag: 'Failed'
      readonly at: Instant
      /** Null: not about one interaction. */
      readonly interaction: InteractionId | null
      readonly error: InboxError
    }
  | { readonly _tag: 'Impossible'; readonly at: Instant; readonly what: string }
  | {
      readonly _tag: 'Reconciled'
      readonly at: Instant
      /** How many wait for an agent, and how many agents are on duty. */
      readonly waiting: number
      readonly onDuty: number
    }
