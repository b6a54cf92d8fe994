import type { Event, InteractionState, RoutingOutcome, RoutingTrigger, RoutingView } from '@inboxlab/core'
import type { Watcher } from '../invariant.ts'

/** What a search has reached, each with how often, and what of all there is it has never reached. */
export interface Coverage {
  readonly states: Reached
  /** A state, and the event that happened in it. */
  readonly transitions: Reached
  /** Why the policy was asked, and what it decided. */
  readonly decisions: Reached
}

/** Of one kind of thing. */
export interface Reached {
  readonly counts: ReadonlyMap<string, number>
  readonly never: ReadonlyArray<string>
}

/** The states of interactions that small worlds have. */
const STATES: ReadonlyArray<string> = [
  'waiting',
  'ringing',
  'in hand',
  'closed as processed',
  'closed as aborted',
  'closed as dissuaded',
]

/** What can happen in each of them: in small worlds nobody writes a second time. */
const HAPPENS: Readonly<Record<string, ReadonlyArray<string>>> = {
  absent: ['Received'],
  waiting: ['Assigned', 'Offered', 'Picked', 'Transferred', 'Abandoned', 'Dissuaded'],
  ringing: [
    'Offered',
    'OfferAccepted',
    'OfferDeclined',
    'OfferExpired',
    'Assigned',
    'Picked',
    'Transferred',
    'Abandoned',
    'Dissuaded',
  ],
  'in hand': ['Closed', 'Unassigned'],
}

const TRANSITIONS: ReadonlyArray<string> = Object.entries(HAPPENS).flatMap(([state, events]) =>
  events.map((event) => `${state}: ${event}`),
)

const TRIGGERS = ['Waiting', 'AgentFree: done', 'AgentFree: came', 'AgentFree: more', 'Moment'] as const
const DECISIONS = ['Nothing', 'Assign', 'Offer', 'Enqueue', 'Dissuade', 'AskAgain'] as const

const ALL_DECISIONS: ReadonlyArray<string> = TRIGGERS.flatMap((trigger) =>
  DECISIONS.map((decision) => `${trigger}: ${decision}`),
)

/** @internal Counts what is reached. */
export class Covering implements Watcher {
  readonly broken = null
  /** How often something was reached that had been reached seldom: what a step is worth. */
  gains = 0
  private readonly states = new Map<string, number>()
  private readonly transitions = new Map<string, number>()
  private readonly decisions = new Map<string, number>()

  happened(event: Event, before: InteractionState, after: InteractionState): void {
    this.count(this.transitions, `${stateName(before)}: ${event._tag}`)
    this.count(this.states, stateName(after))
  }

  decided(_view: RoutingView, trigger: RoutingTrigger, outcome: RoutingOutcome): void {
    const why = trigger._tag === 'AgentFree' ? `AgentFree: ${trigger.because}` : trigger._tag
    if (outcome._tag !== 'Several') this.count(this.decisions, `${why}: ${outcome._tag}`)
    else for (const { _tag } of outcome.decisions) this.count(this.decisions, `${why}: ${_tag}`)
  }

  get coverage(): Coverage {
    return {
      states: reached(this.states, STATES),
      transitions: reached(this.transitions, TRANSITIONS),
      decisions: reached(this.decisions, ALL_DECISIONS),
    }
  }

  private count(counts: Map<string, number>, name: string): void {
    const before = counts.get(name) ?? 0
    counts.set(name, before + 1)
    if (before < SELDOM) this.gains++
  }
}

const SELDOM = 20

const reached = (counts: ReadonlyMap<string, number>, all: ReadonlyArray<string>): Reached => ({
  counts,
  never: all.filter((name) => !counts.has(name)),
})

const stateName = ({ phase, holder, offers, outcome }: InteractionState): string => {
  if (phase === 'absent' || phase === 'archived') return phase
  if (phase === 'closed') return `closed as ${outcome?._tag.toLowerCase() ?? 'nothing'}`
  if (holder !== null) return 'in hand'
  return offers.length > 0 ? 'ringing' : 'waiting'
}
