import type { Subject } from '../access/subject.ts'
import type { Event } from '../interaction/event.ts'
import { Channel, type Place } from '../interaction/facts.ts'
import type { AgentId } from '../interaction/names.ts'
import { Phase } from '../interaction/phase.ts'
import type { InteractionState } from '../interaction/state.ts'
import { FACTS, factsAfter, factsOf, type Kind, subjectFactsOf } from './kind-facts.ts'
import { longer } from './longer.ts'
import { NameLists } from './name-lists.ts'
import { NameTable } from './name-table.ts'
import { TupleTable } from './tuple-table.ts'

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
  /** The lists of those who have had an interaction. */
  readonly lists = new NameLists(this.#agents)

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

  kind(kind: number): Kind {
    return this.#kindFacts[kind] as Kind
  }

  /** A fact of a kind, by its number among {@link FACTS}, as a number that all kinds have of which it is the same. */
  fact(kind: number, fact: number): number {
    const { part, shift, mask } = FACTS[fact] as (typeof FACTS)[number]
    return (this.#kinds.part(kind, part) >>> shift) & mask
  }

  subject(subject: number): Subject {
    const facts = this.#subjects.part(subject, 0)
    return {
      phase: Phase.literals[facts >> 4] as Phase,
      holder: this.#agents.name(this.#subjects.part(subject, 2)),
      agents: this.lists.list(this.#subjects.part(subject, 3)),
      place: this.#placeOf[this.#subjects.part(subject, 1)] as Place,
      channel: Channel.literals[(facts >> 1) & 7] as Channel,
      routing: (facts & 1) === 0 ? 'smart' : 'direct',
    }
  }

  /** Of a group: who closed its interactions last. */
  closedBy(group: number): AgentId | null {
    return this.#agents.name(this.#groups.part(group, CLOSER))
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
    const groups = this.#groups
    const place =
      from === null || before.place !== after.place ? this.#place(after.place) : groups.part(from, PLACE)
    // Who has it already is in the list already.
    const isHeldAnew = from === null || before.holder !== after.holder
    const holder = isHeldAnew ? this.#agents.code(after.holder) : groups.part(from, HOLDER)
    const had = from === null ? 0 : groups.part(from, LIST)
    const list = isHeldAnew ? this.lists.joined(had, holder) : had
    const closer = this.#closer(event, from === null ? 0 : groups.part(from, CLOSER))
    const facts = from === null ? factsOf(after) : factsAfter(groups.part(from, OWN), before, after)
    const known = this.size
    const group = groups.code(facts, place, holder, list, closer)
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
    this.subjectOf[group] = this.#subjects.code(subjectFactsOf(facts), place, holder, list, 0)
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

// The parts of a group's tuple.
const OWN = 0
const PLACE = 1
const HOLDER = 2
const LIST = 3
const CLOSER = 4

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
