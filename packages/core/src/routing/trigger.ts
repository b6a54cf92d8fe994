import type { AgentView, WaitingInteraction } from './view.ts'

/** Why a policy is asked to decide. */
export type RoutingTrigger =
  /** An interaction has begun to wait, or waits again because nobody took what rang. */
  | { readonly _tag: 'Waiting'; readonly interaction: WaitingInteraction }
  /** An agent has become free, or has more room: finished, came on duty, came back. */
  | { readonly _tag: 'AgentFree'; readonly agent: AgentView }
  /** A moment asked for by an earlier {@link RoutingDecision} has come. */
  | { readonly _tag: 'Moment'; readonly about: WaitingInteraction | null }
