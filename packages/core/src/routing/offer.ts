/** How a policy of {@link routing} hands an interaction to an agent. */
export interface OfferMode {
  /** It is offered, and the agent may decline; otherwise it is assigned. */
  readonly rings: boolean
  /** At how many agents it may ring at once; the first to accept has it. */
  readonly atOnce: number
  /** Milliseconds until it lapses; null: as long as the agent's group lets it ring. */
  readonly ring: number | null
}

/**
 * It is assigned to the agent.
 *
 * @example
 * ```ts
 * import { assigned } from '@inboxlab/core'
 * assigned().rings // => false
 * ```
 */
export const assigned = (): OfferMode => ({ rings: false, atOnce: 1, ring: null })

/**
 * It rings at one agent, for so many milliseconds; null: as long as the agent's group lets it ring.
 *
 * @example
 * ```ts
 * import { ringing } from '@inboxlab/core'
 * ringing(20_000).ring // => 20000
 * ```
 */
export const ringing = (ms: number | null = null): OfferMode => ({ rings: true, atOnce: 1, ring: ms })

/**
 * It rings at so many agents at once, the best of those who may take it, and at others as they become free.
 *
 * @example
 * ```ts
 * import { inParallel } from '@inboxlab/core'
 * inParallel(3, 20_000).atOnce // => 3
 * ```
 */
export const inParallel = (agents: number, ms: number | null = null): OfferMode => ({
  rings: true,
  atOnce: agents,
  ring: ms,
})
