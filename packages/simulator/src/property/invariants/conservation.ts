import type { Event, InteractionState, RoutingView } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import type { Plan } from '../../engine/plan.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

interface Place {
  readonly id: string
  state: InteractionState
  /** Index into the plan's queues. */
  queue: number
  /** In how many lines it stands, and when that was counted. */
  lines: number
  counted: number
}

class Conservation extends Breach {
  private readonly plan: Plan
  private readonly places = new Map<string, Place>()
  private hasChanged = false
  private counts = 0

  constructor(plan: Plan) {
    super()
    this.plan = plan
  }

  happened(_event: Event, _before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    const { id, queue } = of
    const place = this.places.get(id)
    if (place === undefined)
      this.places.set(id, { id, state: after, queue: queue.index, lines: 0, counted: 0 })
    else {
      place.state = after
      place.queue = queue.index
    }
    this.hasChanged = true
  }

  settled(view: RoutingView): void {
    if (!this.hasChanged) return
    this.hasChanged = false
    this.counts++
    for (const queue of view.queues) if (queue.length > 0) for (const { id } of queue.line()) this.stands(id)
    for (const place of this.places.values()) this.check(place, view.now)
  }

  ended(view: RoutingView): void {
    for (const { id, state } of this.places.values())
      if (isThere(state) && state.awaiting !== 'customer')
        this.breaks(view.now, `${id} came and never ended: nobody gives it to anybody`, id)
  }

  private stands(id: string): void {
    const place = this.places.get(id)
    if (place === undefined) return
    place.lines = place.counted === this.counts ? place.lines + 1 : 1
    place.counted = this.counts
  }

  private check({ id, state, queue, lines, counted }: Place, at: number): void {
    const { phase, holder, offers, awaiting, details } = state
    const inLine = counted === this.counts ? lines : 0
    const there = isThere(state)
    if (inLine > 1) this.breaks(at, `${id} stands in ${inLine} lines`, id)
    if (inLine > 0 && holder !== null) this.breaks(at, `${id} waits, and ${holder} holds it`, id)
    if (inLine > 0 && !there) this.breaks(at, `${id} is ${phase} and still waits`, id)
    const isSomewhere =
      inLine > 0 || holder !== null || offers.length > 0 || details.bot === 'on' || awaiting === 'customer'
    if (there && !isSomewhere && !this.isClosed(queue, at))
      this.breaks(at, `${id} is lost: it neither waits nor rings, and nobody holds it`, id)
    if (!there && inLine === 0) this.places.delete(id)
  }

  /** Who comes before a queue opens waits for that, in no line that a policy sees. */
  private isClosed(queue: number, at: number): boolean {
    const steps = this.plan.queues[queue]?.hours?.steps ?? []
    return steps.findLast((step) => step.at <= at)?.open === false
  }
}

const isThere = ({ phase }: InteractionState): boolean => phase === 'open' || phase === 'unanswered'

/** See its sentence. */
export const conservation: Invariant = {
  name: 'conservation',
  sentence:
    'Every contact that came is waiting in one line, ringing, in one hand, with a bot, with its customer, or finished, and in the end nobody awaits an agent.',
  systems: ['Genesys', 'FreeSWITCH', 'LiveHelperChat'],
  watch: (plan) => new Conservation(plan),
}
