import type { Capacity, Channel, Event, InteractionState, RoutingView } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import type { Plan } from '../../engine/plan.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

interface Held {
  readonly channel: Channel
  readonly weight: number
}

interface Holder {
  readonly id: string
  readonly capacity: Capacity
  readonly held: Map<string, Held>
}

class NeverOverCapacity extends Breach {
  private readonly plan: Plan
  private readonly own = new Map<string, Capacity>()
  private readonly holders = new Map<string, Holder>()
  private readonly haveMore = new Set<Holder>()

  constructor(plan: Plan) {
    super()
    this.plan = plan
    for (const { agents = [] } of plan.groups)
      for (const { id, capacity } of agents) if (capacity !== undefined) this.own.set(id, capacity)
  }

  happened(_event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    const { holder } = after
    const there = after.phase === 'open' || after.phase === 'unanswered'
    if (before.holder === holder && there) return
    if (before.holder !== null) this.holders.get(before.holder)?.held.delete(of.id)
    if (holder === null || !there) return
    const agent = this.holders.get(holder) ?? this.newHolder(holder, of)
    agent.held.set(of.id, { channel: after.origin.channel, weight: this.plan.types[of.type]?.weight ?? 1 })
    this.haveMore.add(agent)
  }

  settled(view: RoutingView): void {
    if (this.haveMore.size === 0) return
    for (const holder of this.haveMore) this.check(holder, view.now)
    this.haveMore.clear()
  }

  private newHolder(id: string, { agent }: ObservedInteraction): Holder {
    const group = agent?.id === id ? this.plan.groups[agent.group.index] : undefined
    const holder = { id, capacity: this.own.get(id) ?? group?.capacity ?? ONE, held: new Map() }
    this.holders.set(id, holder)
    return holder
  }

  private check({ id, capacity, held }: Holder, at: number): void {
    const all = [...held.values()]
    const units = all.reduce((sum, each) => (rests(each, all, capacity) ? sum : sum + each.weight), 0)
    if (units > capacity.units + SLACK)
      this.breaks(at, `${id} holds ${units} units of work and has room for ${capacity.units}`, ...held.keys())
    for (const { channel, most } of capacity.channels) {
      const count = all.filter((each) => each.channel === channel).length
      if (count > most)
        this.breaks(at, `${id} holds ${count} of ${channel} and may hold ${most}`, ...held.keys())
    }
  }
}

/** Whether something else in hand interrupts it, and fills no room beside it. */
const rests = ({ channel }: Held, all: ReadonlyArray<Held>, { interrupts }: Capacity): boolean =>
  interrupts.some(
    (rule) => rule.over.includes(channel) && all.some((other) => other.channel === rule.channel),
  )

const ONE: Capacity = { units: 1, channels: [], exclusive: [], interrupts: [] }

/** Sums of weights like 0.1 are not exact. */
const SLACK = 1e-9

/** See its sentence. */
export const neverOverCapacity: Invariant = {
  name: 'never over capacity',
  sentence: 'No agent holds more than their capacity, in units or of a channel.',
  systems: ['Chatwoot', 'Zendesk', 'Salesforce', 'respond.io'],
  watch: (plan) => new NeverOverCapacity(plan),
}
