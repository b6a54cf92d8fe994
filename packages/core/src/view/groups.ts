import type { Subject } from '../access/subject.ts'
import type { Event } from '../interaction/event.ts'
import { Channel, type Place } from '../interaction/facts.ts'
import type { AgentId } from '../interaction/names.ts'
import { Phase } from '../interaction/phase.ts'
import type { InteractionState } from '../interaction/state.ts'
import { OutcomeTag } from './filter.ts'
import { longer } from './longer.ts'
import { NameTable } from './name-table.ts'
import { TupleTable } from './tuple-table.ts'

/** What all interactions of a kind have in common: whatever lists ask that has few answers. */
export interface Kind {
  readonly phase: InteractionState['phase']
  readonly holder: AgentId | null
  readonly place: Place
  readonly routing: InteractionState['routing']
  readonly channel: Channel
  readonly awaiting: InteractionState['awaiting']
  readonly direction: InteractionState['origin']['direction']
  readonly originalRouting: InteractionState['routing']
  readonly forwarded: boolean
  readonly snoozed: boolean
  readonly unread: boolean
  readonly outcome: OutcomeTag | null
  readonly closedBy: AgentId | null
}

/**
 * Interactions that are alike, numbered from 0 on, and how many there are of each. Millions of interactions fall into
 * some thousand groups, so that lists ask each group once instead of each interaction. A group is of a kind, by which
 * filters and tabs go, and has a subject, about which `canSee` is asked; both are numbered too.
 *
 * @internal
 */
export class Groups {
  /**
   * By group: how many interactions are in it, and the numbers of its kind, of its subject and of the list of those who
   * have had its interactions.
   */
  counts = new Int32Array(64)
  kindOf = new Int32Array(64)
  subjectOf = new Int32Array(64)
  listOf = new Int32Array(64)
  readonly #groups = new TupleTable()
  readonly #kinds = new TupleTable()
  readonly #kindFacts: Array<Kind> = []
  readonly #subjects = new TupleTable()
  readonly #agents = new NameTable()
  readonly #names = new NameTable()
  readonly #places = new TupleTable()
  readonly #placeOf: Array<Place> = []
  readonly #lists = new TupleTable()
  readonly #agentsIn: Array<ReadonlyArray<AgentId>> = [NOBODY]

  /** How many groups there have been. */
  get size(): number {
    return this.#groups.size
  }

  get kinds(): number {
    return this.#kinds.size
  }

  get subjects(): number {
    return this.#subjects.size
  }

  /** How many different lists of agents there have been. */
  get lists(): number {
    return this.#agentsIn.length
  }

  kind(kind: number): Kind {
    return this.#kindFacts[kind] as Kind
  }

  subject(subject: number): Subject {
    const facts = this.#subjects.part(subject, 0)
    return {
      phase: Phase.literals[facts >> 4] as Phase,
      holder: this.#agents.name(this.#subjects.part(subject, 2)),
      agents: this.agentsIn(this.#subjects.part(subject, 3)),
      place: this.#placeOf[this.#subjects.part(subject, 1)] as Place,
      channel: Channel.literals[(facts >> 1) & 7] as Channel,
      routing: (facts & 1) === 0 ? 'smart' : 'direct',
    }
  }

  /** Of a group: who closed its interactions last. */
  closedBy(group: number): AgentId | null {
    return this.#agents.name(this.#groups.part(group, CLOSER))
  }

  agentsIn(list: number): ReadonlyArray<AgentId> {
    return this.#agentsIn[list] ?? NOBODY
  }

  /** Counts an interaction, which was in the group `from` or, if null, in none, in its group after an event: gives it. */
  move(event: Event, before: InteractionState, after: InteractionState, from: number | null): number {
    const group = this.#after(event, before, after, from)
    const { counts } = this
    if (from !== null) counts[from] = (counts[from] as number) - 1
    counts[group] = (counts[group] as number) + 1
    return group
  }

  #after(event: Event, before: InteractionState, after: InteractionState, from: number | null): number {
    const place =
      from === null || before.place !== after.place
        ? this.#place(after.place)
        : this.#groups.part(from, PLACE)
    const holder =
      from === null || before.holder !== after.holder
        ? this.#agents.code(after.holder)
        : this.#groups.part(from, HOLDER)
    const list = this.#joined(from === null ? 0 : this.#groups.part(from, LIST), holder)
    const closer = this.#closer(event, from === null ? 0 : this.#groups.part(from, CLOSER))
    const facts = factsOf(after)
    const known = this.size
    const group = this.#groups.code(facts, place, holder, list, closer)
    if (group === known) this.#add(group, after, facts, place, holder, list, closer)
    return group
  }

  #add(
    group: number,
    state: InteractionState,
    facts: number,
    place: number,
    holder: number,
    list: number,
    closer: number,
  ): void {
    if (group === this.counts.length) this.#grow(2 * group)
    this.listOf[group] = list
    this.subjectOf[group] = this.#subjects.code(facts >> OWN_BITS, place, holder, list, 0)
    const kind = this.#kinds.code(facts, place, holder, closer, 0)
    this.kindOf[group] = kind
    if (kind < this.#kindFacts.length) return
    const { origin, outcome } = state
    this.#kindFacts.push({
      phase: state.phase,
      holder: state.holder,
      place: state.place,
      routing: state.routing,
      channel: origin.channel,
      awaiting: state.awaiting,
      direction: origin.direction,
      originalRouting: origin.routing,
      forwarded: state.forwarded,
      snoozed: state.snoozedUntil !== null,
      unread: state.details.unread > 0,
      outcome: outcome === null ? null : outcome._tag,
      closedBy: this.#agents.name(closer),
    })
  }

  #grow(length: number): void {
    this.counts = longer(this.counts, new Int32Array(length))
    this.kindOf = longer(this.kindOf, new Int32Array(length))
    this.subjectOf = longer(this.subjectOf, new Int32Array(length))
    this.listOf = longer(this.listOf, new Int32Array(length))
  }

  /** The list with one agent more, unless they are in it or are nobody. */
  #joined(list: number, agent: number): number {
    const name = this.#agents.name(agent)
    if (name === null) return list
    const agents = this.agentsIn(list)
    if (agents.includes(name)) return list
    const code = this.#lists.code(list, agent, 0, 0, 0) + 1
    if (code === this.#agentsIn.length) this.#agentsIn.push(Object.freeze([...agents, name]))
    return code
  }

  #closer(event: Event, before: number): number {
    switch (event._tag) {
      case 'Closed':
        return event.by._tag === 'Agent' ? this.#agents.code(event.by.agent) : 0
      case 'Abandoned':
      case 'Dissuaded':
        return 0
      default:
        return before
    }
  }

  #place(place: Place): number {
    const names = this.#names
    const code = this.#places.code(
      names.code(place.queue),
      names.code(place.team),
      names.code(place.space),
      names.code(place.campaign),
      0,
    )
    if (code === this.#placeOf.length) this.#placeOf.push(place)
    return code
  }
}

// The parts of a group's tuple besides the facts.
const PLACE = 1
const HOLDER = 2
const LIST = 3
const CLOSER = 4

/** So many bits of the facts are not in the subject. */
const OWN_BITS = 9

const factsOf = (state: InteractionState): number => {
  const { origin, outcome } = state
  const subject =
    PHASES[state.phase] * 16 + CHANNELS[origin.channel] * 2 + (state.routing === 'smart' ? 0 : 1)
  return (
    (state.awaiting === 'agent' ? 0 : 1) +
    (origin.direction === 'incoming' ? 0 : 2) +
    (origin.routing === 'smart' ? 0 : 4) +
    (state.forwarded ? 8 : 0) +
    (state.snoozedUntil === null ? 0 : 16) +
    (state.details.unread > 0 ? 32 : 0) +
    64 * (outcome === null ? 0 : OUTCOMES[outcome._tag]) +
    2 ** OWN_BITS * subject
  )
}

const NOBODY: ReadonlyArray<AgentId> = Object.freeze([])

const numbered = <Value extends string>(values: ReadonlyArray<Value>, from: number) =>
  Object.fromEntries(values.map((value, i) => [value, i + from])) as { readonly [V in Value]: number }

const PHASES = numbered(Phase.literals, 0)
const CHANNELS = numbered(Channel.literals, 0)
const OUTCOMES = numbered(OutcomeTag.literals, 1)

/**
 * Whether an event can have led from one group to another.
 *
 * @internal
 */
export const changesGroup = (event: Event, before: InteractionState, after: InteractionState): boolean =>
  before.phase !== after.phase ||
  before.holder !== after.holder ||
  before.awaiting !== after.awaiting ||
  before.place !== after.place ||
  before.routing !== after.routing ||
  before.origin !== after.origin ||
  before.forwarded !== after.forwarded ||
  before.outcome !== after.outcome ||
  (before.snoozedUntil === null) !== (after.snoozedUntil === null) ||
  before.details.unread > 0 !== after.details.unread > 0 ||
  event._tag === 'Closed'
