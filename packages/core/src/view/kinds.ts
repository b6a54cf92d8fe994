import type { Subject } from '../access/subject.ts'
import { Channel, type Place } from '../interaction/facts.ts'
import type { AgentId } from '../interaction/names.ts'
import { Phase } from '../interaction/phase.ts'
import type { InteractionState } from '../interaction/state.ts'
import { OutcomeTag } from './filter.ts'
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
 * The kinds of interactions, numbered from 0 on, and how many there are of each. Millions of interactions are of a
 * few thousand kinds, so that a list asks each kind once instead of each interaction: whether the filters let it
 * pass, whether it belongs to a tab. Beside the kinds stand the subjects, what `canSee` is asked about.
 *
 * @internal
 */
export class Kinds {
  readonly counts: Array<number> = []
  readonly #agents = new NameTable()
  readonly #names = new NameTable()
  readonly #places = new TupleTable()
  readonly #placeOf: Array<Place> = []
  readonly #lists = new TupleTable()
  readonly #agentsIn: Array<ReadonlyArray<AgentId>> = [NOBODY]
  readonly #subjects = new TupleTable()
  readonly #kinds = new TupleTable()
  readonly #kindOf: Array<Kind> = []

  /** How many kinds there have been. */
  get size(): number {
    return this.#kindOf.length
  }

  /** How many different subjects of `canSee` there have been. */
  get subjects(): number {
    return this.#subjects.size
  }

  /** How many different lists of agents there have been. */
  get lists(): number {
    return this.#agentsIn.length
  }

  kind(code: number): Kind {
    return this.#kindOf[code] as Kind
  }

  subject(code: number): Subject {
    const facts = this.#subjects.part(code, 0)
    return {
      phase: Phase.literals[facts >> 4] as Phase,
      holder: this.#agents.name(this.#subjects.part(code, 2)),
      agents: this.agentsIn(this.#subjects.part(code, 3)),
      place: this.#placeOf[this.#subjects.part(code, 1)] as Place,
      channel: Channel.literals[(facts >> 1) & 7] as Channel,
      routing: (facts & 1) === 0 ? 'smart' : 'direct',
    }
  }

  agent(agent: AgentId | null): number {
    return this.#agents.code(agent)
  }

  agentName(code: number): AgentId | null {
    return this.#agents.name(code)
  }

  /** The number of a list of agents to which one is added, unless they are in it; 0 is the empty list. */
  joined(list: number, agent: number): number {
    const agents = this.agentsIn(list)
    const name = this.#agents.name(agent)
    if (name === null || agents.includes(name)) return list
    const code = this.#lists.code(list, agent, 0, 0) + 1
    if (code === this.#agentsIn.length) this.#agentsIn.push(Object.freeze([...agents, name]))
    return code
  }

  agentsIn(list: number): ReadonlyArray<AgentId> {
    return this.#agentsIn[list] ?? NOBODY
  }

  /** The number of what `canSee` is asked about; `place`, `holder` and `agents` are numbers too. */
  subjectCode(state: InteractionState, place: number, holder: number, agents: number): number {
    return this.#subjects.code(factsOf(state), place, holder, agents)
  }

  /** The number of the kind of an interaction; `place`, `holder` and `closedBy` are numbers too. */
  code(state: InteractionState, place: number, holder: number, closedBy: number): number {
    const { origin, outcome } = state
    const bits =
      (state.awaiting === 'agent' ? 0 : 1) +
      (origin.direction === 'incoming' ? 0 : 2) +
      (origin.routing === 'smart' ? 0 : 4) +
      (state.forwarded ? 8 : 0) +
      (state.snoozedUntil === null ? 0 : 16) +
      (state.details.unread > 0 ? 32 : 0) +
      64 * (outcome === null ? 0 : OUTCOMES[outcome._tag]) +
      512 * closedBy
    const kind = this.#kinds.code(factsOf(state), place, holder, bits)
    if (kind === this.#kindOf.length) {
      this.#kindOf.push({
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
        closedBy: this.#agents.name(closedBy),
      })
      this.counts.push(0)
    }
    return kind
  }

  place(place: Place): number {
    const names = this.#names
    const code = this.#places.code(
      names.code(place.queue),
      names.code(place.team),
      names.code(place.space),
      names.code(place.campaign),
    )
    if (code === this.#placeOf.length) this.#placeOf.push(place)
    return code
  }
}

const factsOf = (state: InteractionState): number =>
  PHASES[state.phase] * 16 + CHANNELS[state.origin.channel] * 2 + (state.routing === 'smart' ? 0 : 1)

const NOBODY: ReadonlyArray<AgentId> = Object.freeze([])

const numbered = <Value extends string>(values: ReadonlyArray<Value>, from: number) =>
  Object.fromEntries(values.map((value, i) => [value, i + from])) as { readonly [V in Value]: number }

const PHASES = numbered(Phase.literals, 0)
const CHANNELS = numbered(Channel.literals, 0)
const OUTCOMES = numbered(OutcomeTag.literals, 1)

/**
 * Whether `canSee` can be asked something else about two states of one interaction.
 *
 * @internal
 */
export const changesSubject = (before: InteractionState, after: InteractionState): boolean =>
  before.phase !== after.phase ||
  before.holder !== after.holder ||
  before.place !== after.place ||
  before.routing !== after.routing ||
  before.origin !== after.origin

/**
 * Whether two states of one interaction can be of different kinds, apart from who closed it.
 *
 * @internal
 */
export const changesKind = (before: InteractionState, after: InteractionState): boolean =>
  changesSubject(before, after) ||
  before.awaiting !== after.awaiting ||
  before.forwarded !== after.forwarded ||
  before.outcome !== after.outcome ||
  (before.snoozedUntil === null) !== (after.snoozedUntil === null) ||
  before.details.unread > 0 !== after.details.unread > 0
