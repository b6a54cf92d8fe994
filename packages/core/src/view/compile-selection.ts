import type { Instant } from '../interaction/instant.ts'
import type { AgentId } from '../interaction/names.ts'
import type { Phase } from '../interaction/phase.ts'
import type { Columns } from './columns.ts'
import { compileFilters } from './compile-filters.ts'
import { compileSearch } from './compile-search.ts'
import { compileTab } from './compile-tab.ts'
import type { Condition } from './condition.ts'
import type { Filter } from './filter.ts'
import { type List, SearchField, type Selection } from './query.ts'
import type { Sight } from './visibility.ts'

/**
 * A selection of interactions, ready to be scanned for.
 *
 * @internal
 */
export interface Compiled {
  /** By kind: 0 where none is selected, 1 where all are, 2 where each must be asked. */
  readonly ofKind: Uint8Array
  /** Which of them the viewer sees. */
  readonly sight: Sight
  /** When it began: not before the one, before the other. */
  readonly beganFrom: Instant
  readonly beganBefore: Instant
  /** Of an interaction whose kind must be asked. */
  readonly ofRow: (place: number) => boolean
  /** The only places that can be selected, or null: any. */
  readonly among: ReadonlyArray<number> | null
}

/** Compiles a selection, its tab included, of what the viewer sees. */
export const compileSelection = (
  columns: Columns,
  selection: Selection,
  viewer: AgentId,
  sight: Sight,
  now: Instant,
  opensAt: Instant,
): Compiled => {
  const { filters = [], search = null, searchIn = SearchField.literals, tab } = selection
  const { list } = selection
  // When it began is the most usual question and not put to a function.
  const began = filters.filter((filter) => filter._tag === 'Began')
  const others = filters.filter((filter) => filter._tag !== 'Began')
  const limited = list === 'history' || began.length > 0
  const conditions: Array<Condition> = [
    compileFilters(columns, [{ _tag: 'Phase', in: PHASES[list] }, ...others], opensAt),
  ]
  if (tab !== undefined) conditions.push(compileTab(columns, tab, viewer, now, opensAt))
  const searched = search === null ? null : compileSearch(columns, search, searchIn)
  if (searched !== null) conditions.push(searched)
  const { ofKind, asked } = answersByKind(columns, conditions)
  return {
    ofKind,
    sight,
    beganFrom: Math.max(
      limited ? opensAt : Number.NEGATIVE_INFINITY,
      ...began.map(({ from }) => from ?? Number.NEGATIVE_INFINITY),
    ),
    beganBefore: Math.min(...began.map(({ to }) => to ?? Number.POSITIVE_INFINITY)),
    ofRow: allOf(conditions.filter((_, i) => asked[i])),
    among: namedPlaces(columns, filters),
  }
}

const PHASES: { readonly [L in List]: ReadonlyArray<Phase> } = {
  pool: ['unanswered', 'open'],
  history: ['closed'],
  conversations: ['unanswered', 'open', 'closed'],
}

const answersByKind = ({ kinds }: Columns, conditions: ReadonlyArray<Condition>) => {
  const ofKind = new Uint8Array(kinds.size)
  const asked = conditions.map(() => false)
  for (let kind = 0; kind < kinds.size; kind++) {
    if (kinds.counts[kind] === 0) continue
    let answer = 1
    for (let i = 0; i < conditions.length && answer !== 0; i++) {
      const one = (conditions[i] as Condition).ofKind(kind)
      if (one === 'none') answer = 0
      else if (one === 'ask') {
        asked[i] = true
        answer = 2
      }
    }
    ofKind[kind] = answer
  }
  return { ofKind, asked }
}

const allOf = (conditions: ReadonlyArray<Condition>): ((place: number) => boolean) => {
  const [only] = conditions
  if (only !== undefined && conditions.length === 1) return only.ofRow
  return (place) => {
    for (const { ofRow } of conditions) if (!ofRow(place)) return false
    return true
  }
}

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
