import type { Event, InteractionState, RoutingView } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import type { Capacity, Plan } from '../../engine/plan.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class NeverOverCapacity extends Breach {
  private readonly plan: Plan
  private readonly capacities = new Map<string, Capacity>()
  private readonly held = new Map<string, Map<string, ObservedType>>()

  constructor(plan: Plan) {
    super()
    this.plan = plan
    for (const { agents = [], capacity } of plan.groups)
      for (const agent of agents) {
        const own = agent.capacity ?? capacity
        if (own !== undefined) this.capacities.set(agent.id, own)
      }
  }

  happened(_event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    if (before.holder === after.holder && (after.phase === 'open' || after.phase === 'unanswered')) return
    if (before.holder !== null) this.held.get(before.holder)?.delete(of.id)
    if (after.holder === null || after.phase === 'closed' || after.phase === 'archived') return
    const had = this.held.get(after.holder) ?? new Map<string, ObservedType>()
    this.held.set(after.holder, had)
    had.set(of.id, { channel: after.origin.channel, weight: this.plan.types[of.type]?.weight ?? 1 })
  }

  settled(view: RoutingView): void {
    for (const [agent, had] of this.held) {
      const capacity = this.capacities.get(agent) ?? ONE
      let units = 0
      for (const { weight } of had.values()) units += weight
      if (units > capacity.units)
        this.breaks(
          view.now,
          `${agent} holds ${units} units of work and has room for ${capacity.units}`,
          ...had.keys(),
        )
      for (const { channel, most } of capacity.channels) {
        const count = [...had.values()].filter((each) => each.channel === channel).length
        if (count > most)
          this.breaks(view.now, `${agent} holds ${count} of ${channel} and may hold ${most}`, ...had.keys())
      }
    }
  }
}

interface ObservedType {
  readonly channel: string
  readonly weight: number
}

const ONE: Capacity = { units: 1, channels: [], exclusive: [], interrupts: [] }

/** See its sentence. */
export const neverOverCapacity: Invariant = {
  name: 'never over capacity',
  sentence: 'No agent holds more than their capacity, in units or of a channel.',
  systems: ['Chatwoot', 'Zendesk', 'Salesforce', 'respond.io'],
  watch: (plan) => new NeverOverCapacity(plan),
}
