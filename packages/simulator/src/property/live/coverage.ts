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
export class Covering {
  private readonly counts = {
    states: new Map<string, number>(),
    transitions: new Map<string, number>(),
    decisions: new Map<string, number>(),
  }

  /** Whether it had been reached seldom. */
  reach(kind: keyof Coverage, name: string): boolean {
    const counts = this.counts[kind]
    const before = counts.get(name) ?? 0
    counts.set(name, before + 1)
    return before < SELDOM
  }

  get coverage(): Coverage {
    const { states, transitions, decisions } = this.counts
    return {
      states: reached(states, STATES),
      transitions: reached(transitions, TRANSITIONS),
      decisions: reached(decisions, ALL_DECISIONS),
    }
  }
}

const SELDOM = 20

const reached = (counts: ReadonlyMap<string, number>, all: ReadonlyArray<string>): Reached => ({
  counts,
  never: all.filter((name) => !counts.has(name)),
})
