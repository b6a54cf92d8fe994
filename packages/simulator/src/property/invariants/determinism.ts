import type { AgentId, Event, InteractionState, RoutingPolicy, RoutingView } from '@inboxlab/core'
import { Engine } from '../../engine/engine.ts'
import type { ObservedInteraction, RunObserver } from '../../engine/observer.ts'
import type { Plan } from '../../engine/plan.ts'
import { Breach } from '../breach.ts'
import { CarefulPolicy } from '../careful-policy.ts'
import type { Invariant } from '../invariant.ts'
import { isEqual } from '../is-equal.ts'

interface Logged {
  readonly event: Event
  readonly serial: number
  readonly holder: AgentId | null
}

/** Compares a run with what was logged of another. */
class SameAgain implements RunObserver {
  /** What is told otherwise, in a sentence. */
  otherwise: string | null = null
  private readonly log: ReadonlyArray<Logged>
  private read = 0

  constructor(log: ReadonlyArray<Logged>) {
    this.log = log
  }

  measurementStarts(): void {}
  measurementEnds(): void {}
  staffed(): void {}

  happened(
    event: Event,
    _before: InteractionState,
    { holder }: InteractionState,
    { serial }: ObservedInteraction,
  ): void {
    const first = this.log[this.read++]
    if (first?.serial === serial && first.holder === holder && isEqual(first.event, event)) return
    this.otherwise ??= `${told(first)}; again, ${told({ event, serial, holder })}`
  }

  ends(): void {
    const first = this.log[this.read]
    if (first !== undefined) this.otherwise ??= `${told(first)}; again, ${told(undefined)}`
  }
}

const told = (logged: Logged | undefined): string => {
  if (logged === undefined) return 'nothing more happens'
  const { event, serial } = logged
  const who = 'agent' in event && event.agent !== null ? ` (${event.agent})` : ''
  return `${event._tag} of interaction-${serial}${who}`
}

class Determinism extends Breach {
  private readonly plan: Plan
  private readonly log: Array<Logged> = []

  constructor(plan: Plan) {
    super()
    this.plan = plan
  }

  happened(
    event: Event,
    _before: InteractionState,
    { holder }: InteractionState,
    { serial }: ObservedInteraction,
  ): void {
    this.log.push({ event, serial, holder })
  }

  ended(view: RoutingView): void {
    const text = otherwiseAgain({ ...this.plan, policy: unwatched(this.plan.policy) }, this.log)
    if (text !== null) this.breaks(view.now, `the same does not lead to the same: first ${text}`)
  }
}

const unwatched = (policy: RoutingPolicy): RoutingPolicy =>
  policy instanceof CarefulPolicy ? policy.policy : policy

const otherwiseAgain = (plan: Plan, log: ReadonlyArray<Logged>): string | null => {
  const again = new SameAgain(log)
  try {
    const engine = new Engine(plan, 1, 1, again)
    for (let entries = 0; !engine.advance(AT_ONCE); entries += AT_ONCE) {
      if (again.otherwise !== null) return again.otherwise
      if (entries > MOST_ENTRIES) return 'it ends; again, it does not'
    }
  } catch (cause) {
    return `it ends; again, ${cause instanceof Error ? cause.message : String(cause)}`
  }
  again.ends()
  return again.otherwise
}

/** More than any run that is watched may take. */
const MOST_ENTRIES = 50_000

/** How many entries of the calendar between two looks at what was told. */
const AT_ONCE = 50

/** See its sentence. */
export const determinism: Invariant = {
  name: 'determinism',
  sentence: 'The same contacts, agents and policy lead to the same events at the same moments.',
  systems: ['inboxlab'],
  isCostly: true,
  watch: (plan) => new Determinism(plan),
}
