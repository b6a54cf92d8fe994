import type { AgentView, WaitingInteraction } from './view.ts'

/** Why a policy is asked to decide. */
export type RoutingTrigger =
  /** An interaction has begun to wait, or waits again because nobody took what rang. */
  | { readonly _tag: 'Waiting'; readonly interaction: WaitingInteraction }
  /**
   * An agent has become free, or has more room, because something of theirs is `done` or they `came` on duty or back;
   * or was given something by such a decision, or at a moment, and has room for `more`: told once all that was decided
   * with it has been carried out.
   */
  | { readonly _tag: 'AgentFree'; readonly agent: AgentView; readonly because: 'done' | 'came' | 'more' }
  /** A moment asked for by an earlier {@link RoutingDecision} has come. */
  | { readonly _tag: 'Moment'; readonly about: WaitingInteraction | null }
