import { type InteractionState, NOTHING, type RoutingPolicy, type WaitingInteraction } from '@inboxlab/core'

/** @internal The policy, which decides nothing where it would throw, and tells so: a live router goes on. */
export const guardedPolicy = (policy: RoutingPolicy, tell: (what: string) => void): RoutingPolicy => {
  const guarded = <A>(what: string, ask: () => A, otherwise: A): A => {
    try {
      return ask()
    } catch (error) {
      tell(`throws while it ${what}: ${error instanceof Error ? error.message : String(error)}`)
      return otherwise
    }
  }
  const rank = (state: InteractionState, interaction: WaitingInteraction): number => {
    const rank = guarded('ranks', () => policy.rank(state, interaction), Number.POSITIVE_INFINITY)
    if (!Number.isNaN(rank)) return rank
    tell(`ranks ${interaction.id} as NaN, which is no place in line`)
    return Number.POSITIVE_INFINITY
  }
  return {
    name: policy.name,
    initial: policy.initial,
    rank,
    ...(policy.relaxesSkills === undefined ? {} : { relaxesSkills: policy.relaxesSkills }),
    decide: (view, trigger, memory) =>
      guarded('decides', () => policy.decide(view, trigger, memory), NOTHING),
    ...(policy.explain === undefined
      ? {}
      : {
          explain: (view, trigger, memory) =>
            guarded('explains', () => policy.explain?.(view, trigger, memory) ?? [], []),
        }),
  }
}
