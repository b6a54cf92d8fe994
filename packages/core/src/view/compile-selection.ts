import type { Instant } from '../interaction/instant.ts'
import type { AgentId } from '../interaction/names.ts'
import type { Phase } from '../interaction/phase.ts'
import type { Columns } from './columns.ts'
import { allOf, compileFilters } from './compile-filters.ts'
import { compileSearch } from './compile-search.ts'
import { compileTab } from './compile-tab.ts'
import type { Condition } from './condition.ts'
import type { Filter } from './filter.ts'
import { type List, SearchField, type Selection } from './query.ts'

/**
 * A selection of interactions, ready to be scanned for.
 *
 * @internal
 */
export interface Compiled {
  /** By group: 0 where none is selected or seen, 1 where all are, 2 where each must be asked. */
  readonly ofGroup: Uint8Array
  /** When it began: not before the one, before the other. */
  readonly beganFrom: Instant
  readonly beganBefore: Instant
  /** Of an interaction whose group must be asked. */
  readonly ofRow: (place: number) => boolean
  /** The only places that can be selected, or null: any. */
  readonly among: ReadonlyArray<number> | null
}

/** Compiles a selection, its tab included, of what the viewer sees. */
export const compileSelection = (
  columns: Columns,
  selection: Selection,
  viewer: AgentId,
  sees: (subject: number) => boolean,
  now: Instant,
  opensAt: Instant,
): Compiled => {
  const { filters = [], search = null, searchIn = SearchField.literals, tab } = selection
  const { list } = selection
  // When it began is the most usual question and not put to a function.
  const began = filters.filter((filter) => filter._tag === 'Began')
  // Who has had it is asked of each group: groups are by it too, though kinds are not.
  const had = filters.filter((filter) => filter._tag === 'Advisor')
  const others = filters.filter((filter) => filter._tag !== 'Began' && filter._tag !== 'Advisor')
  const limited = list === 'history' || began.length > 0
  const conditions: Array<Condition> = [
    compileFilters(columns, [{ _tag: 'Phase', in: PHASES[list] }, ...others], opensAt),
  ]
  if (tab !== undefined) conditions.push(compileTab(columns, tab, viewer, now, opensAt))
  const searched = search === null ? null : compileSearch(columns, search, searchIn)
  if (searched !== null) conditions.push(searched)
  const { ofGroup, asked } = answersByGroup(columns, conditions, sees, hadByOneOf(columns, had))
  return {
    ofGroup,
    beganFrom: Math.max(
      limited ? opensAt : Number.NEGATIVE_INFINITY,
      ...began.map(({ from }) => from ?? Number.NEGATIVE_INFINITY),
    ),
    beganBefore: Math.min(...began.map(({ to }) => to ?? Number.POSITIVE_INFINITY)),
    ofRow: allOf(conditions.filter((_, i) => asked[i]).map(({ ofRow }) => ofRow)),
    among: namedPlaces(columns, filters),
  }
}

const PHASES: { readonly [L in List]: ReadonlyArray<Phase> } = {
  pool: ['unanswered', 'open'],
  history: ['closed'],
  conversations: ['unanswered', 'open', 'closed'],
}

/** By the list of those who have had an interaction: whether one of each filter is in it. */
const hadByOneOf = (
  { groups }: Columns,
  filters: ReadonlyArray<Extract<Filter, { readonly _tag: 'Advisor' }>>,
): Uint8Array => {
  const [first, ...others] = filters.map((filter) => groups.lists.having(filter.in))
  if (first === undefined) return new Uint8Array(groups.lists.size).fill(1)
  return first.map((one, list) => (others.every((other) => other[list] === 1) ? one : 0))
}

const answersByGroup = (
  { groups, scratch }: Columns,
  conditions: ReadonlyArray<Condition>,
  sees: (subject: number) => boolean,
  had: Uint8Array,
) => {
  const asked = conditions.map(() => false)
  const answerOf = (kind: number): number => {
    let answer = 1
    for (let i = 0; i < conditions.length; i++) {
      const one = (conditions[i] as Condition).ofKind(kind)
      if (one === 'none') return 0
      if (one === 'all') continue
      asked[i] = true
      answer = 2
    }
    return answer
  }
  const { counts, kindOf, subjectOf, listOf } = groups
  const ofKind = new Uint8Array(groups.kinds).fill(UNKNOWN)
  const ofGroup = scratch.answers(groups.size).fill(0)
  for (let group = 0; group < groups.size; group++) {
    if (counts[group] === 0 || had[listOf[group] as number] === 0) continue
    const kind = kindOf[group] as number
    if (ofKind[kind] === UNKNOWN) ofKind[kind] = answerOf(kind)
    if (ofKind[kind] !== 0 && sees(subjectOf[group] as number)) ofGroup[group] = ofKind[kind] as number
  }
  return { ofGroup, asked }
}

const UNKNOWN = 255

const namedPlaces = (columns: Columns, filters: ReadonlyArray<Filter>): ReadonlyArray<number> | null => {
  for (const filter of filters) {
    if (filter._tag !== 'Interaction') continue
    const places = new Set<number>()
    for (const id of filter.in) {
      const place = columns.place(id)
      if (place !== undefined) places.add(place)
    }
    return [...places]
  }
  return null
}
