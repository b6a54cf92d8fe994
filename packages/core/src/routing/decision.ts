import type { Instant } from '../interaction/instant.ts'
import type { QueueId } from '../interaction/names.ts'
import type { AgentView, WaitingInteraction } from './view.ts'

/** One thing a policy wants done. Interactions and agents are named by the views that the policy was shown. */
export type RoutingDecision =
  /** Give it to an agent who is free and has room for it. */
  | { readonly _tag: 'Assign'; readonly interaction: WaitingInteraction; readonly agent: AgentView }
  /**
   * Let it ring at an agent who is free and has room for it; of several at once, the first to accept has it. `ring` is
   * how many milliseconds until it lapses; null: as long as the agent's group lets it ring.
   */
  | {
      readonly _tag: 'Offer'
      readonly interaction: WaitingInteraction
      readonly agent: AgentView
      readonly ring: number | null
    }
  /** Let it wait in another queue. */
  | { readonly _tag: 'Enqueue'; readonly interaction: WaitingInteraction; readonly queue: QueueId }
  /** Turn the contact away. */
  | { readonly _tag: 'Dissuade'; readonly interaction: WaitingInteraction; readonly reason: string }
  /** Ask me again at this moment; about an interaction: only if it still waits then. */
  | { readonly _tag: 'AskAgain'; readonly at: Instant; readonly about: WaitingInteraction | null }
