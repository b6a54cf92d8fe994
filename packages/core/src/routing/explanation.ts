import type { Instant } from '../interaction/instant.ts'
import type { AgentId, InteractionId } from '../interaction/names.ts'
import type { RoutingTrigger } from './trigger.ts'

/** Somebody or something that a decision looked at. */
export interface Considered {
  /** An agent, or an interaction: what the decision had to choose from. */
  readonly candidate: AgentId | InteractionId
  /** The rule that ruled it out, in words with its figures, like `needs french 3, has 1`; null if none did. */
  readonly ruledOutBy: string | null
}

/** Why a policy decided as it did: made only when asked for, from the same view as the decision. */
export interface Explanation {
  readonly at: Instant
  /** What it was asked about. */
  readonly trigger: RoutingTrigger['_tag']
  /** The interaction that it is about; null if the freed agent got none. */
  readonly interaction: InteractionId | null
  /** The agent that it is about; null if nobody got it. */
  readonly agent: AgentId | null
  /** Everyone who was considered, in the order in which they were. */
  readonly considered: ReadonlyArray<Considered>
  /** What was decided, in words. */
  readonly decided: string
  /** What broke the tie between those who were left, in words; null where only one or nobody was. */
  readonly tieBreak: string | null
}
