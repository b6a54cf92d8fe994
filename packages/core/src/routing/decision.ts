import type { Instant } from '../interaction/instant.ts'
import type { QueueId } from '../interaction/names.ts'
import type { AgentView, WaitingInteraction } from './view.ts'

/** One thing a policy wants done. Interactions and agents are named by the views that the policy was shown. */
export type RoutingDecision =
  /** Give it to a free agent. */
  | { readonly _tag: 'Assign'; readonly interaction: WaitingInteraction; readonly agent: AgentView }
  /** Let it wait in another queue. */
  | { readonly _tag: 'Enqueue'; readonly interaction: WaitingInteraction; readonly queue: QueueId }
  /** Turn the contact away. */
  | { readonly _tag: 'Dissuade'; readonly interaction: WaitingInteraction; readonly reason: string }
  /** Ask me again at this moment. */
  | { readonly _tag: 'AskAgain'; readonly at: Instant }
