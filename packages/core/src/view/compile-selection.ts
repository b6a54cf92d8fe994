import type { Instant } from '../interaction/instant.ts'
import type { AgentId } from '../interaction/names.ts'
import type { Columns } from './columns.ts'
import { compileFilters } from './compile-filters.ts'
import { compileSearch } from './compile-search.ts'
import { compileTab } from './compile-tab.ts'
import type { Condition } from './condition.ts'
import type { Filter } from './filter.ts'
import type { Groups } from './groups.ts'
import { kindAnswers } from './kind-answers.ts'
import { type List, SearchField, type Selection } from './query.ts'
import { everywhere, type Reach, within } from './reach.ts'
import { SEEN, type Sight, UNKNOWN } from './visibility.ts'

/**
 * A selection of interactions, ready to be scanned for.
 *
 * @internal
 */
export interface Compiled {
  /** The groups of which something is selected and seen. */
  readonly selected: Int32Array
  /** By group: 0 where none is selected or seen, 1 where all are, 2 where each must be asked. */
  readonly ofGroup: Uint8Array
  /** Whether there are groups of which each must be asked. */
  readonly asks: boolean
  /** Which can be selected by what columns say of each. */
  readonly reach: Reach
  /** Of an interaction whose group must be asked. */
  readonly ofRow: (place: number) => boolean
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
  const { list, filters = [], search = null, searchIn = SearchField.literals, tab } = selection
  const conditions = [compileFilters(columns, [...OF_LIST[list], ...filters], opensAt)]
  if (tab !== undefined) conditions.push(compileTab(columns, tab, viewer, now, opensAt))
  const searched = search === null ? null : compileSearch(columns, search, searchIn)
  if (searched !== null) conditions.push(searched)
  const asked = conditions.map(() => false)
  const ofGroup = columns.scratch.answers(columns.groups.size)
  const answerOf = answersByKind(columns.groups, conditions, asked)
  const lists = conditions.map(({ ofList }) => ofList).filter((ofList) => ofList !== null)
  return {
    selected: answersByGroup(columns, answerOf, lists, sight, ofGroup),
    ofGroup,
    asks: asked.includes(true),
    reach: conditions.reduce((reach, condition) => within(reach, condition.reach), everywhere(columns)),
    ofRow: allOf(conditions.filter((_, i) => asked[i]).map(({ ofRow }) => ofRow)),
  }
}

/** What is in a list, but for who sees it: no date of the history reaches back further than the rolling months. */
const OF_LIST: { readonly [L in List]: ReadonlyArray<Filter> } = {
  pool: [{ _tag: 'Phase', in: ['unanswered', 'open'] }],
  history: [
    { _tag: 'Phase', in: ['closed'] },
    { _tag: 'Began', from: null, to: null },
  ],
  conversations: [{ _tag: 'Phase', in: ['unanswered', 'open', 'closed'] }],
}

/** All these questions in one; a single one, which is usual, is put by itself to millions. */
const allOf = (questions: ReadonlyArray<(place: number) => boolean>): ((place: number) => boolean) => {
  const [only] = questions
  if (only !== undefined && questions.length === 1) return only
  return (place) => {
    for (const question of questions) if (!question(place)) return false
    return true
  }
}

/** Answers by kind, and notes in `asked` which of the conditions must be asked of each. */
const answersByKind = (
  groups: Groups,
  conditions: ReadonlyArray<Condition>,
  asked: Array<boolean>,
): ((kind: number) => number) =>
  kindAnswers(groups, (view) => {
    let answer = 1
    const asks: Array<number> = []
    for (let i = 0; i < conditions.length; i++) {
      const one = (conditions[i] as Condition).ofKind(view)
      if (one === 'none') return 0
      if (one === 'all') continue
      asks.push(i)
      answer = 2
    }
    for (const i of asks) asked[i] = true
    return answer
  })

/** Answers by group and gives, in ascending order, the groups of which something is selected. */
const answersByGroup = (
  { groups, scratch }: Columns,
  answerOf: (kind: number) => number,
  lists: ReadonlyArray<Uint8Array>,
  sight: Sight,
  ofGroup: Uint8Array,
): Int32Array => {
  // A loop each in a function of its own: V8 compiles a loop while it runs, and for nothing what it has not yet seen run
  // behind it.
  const selected = scratch.selected(ofGroup.length + 1)
  let count = findLive(groups, ofGroup.length, selected)
  for (const list of lists) count = keepHad(groups, list, selected, count)
  const ofKind = scratch.kinds(groups.kinds).fill(UNASKED)
  askKinds(groups, answerOf, selected, count, ofKind)
  ofGroup.fill(0)
  return selected.subarray(0, keepSeen(groups, ofKind, sight, selected, count, ofGroup))
}

/** Most groups have become empty. */
const findLive = ({ counts }: Groups, size: number, into: Int32Array): number => {
  let found = 0
  for (let group = 0; group < size; group++) {
    into[found] = group
    found += counts[group] === 0 ? 0 : 1
  }
  return found
}

const keepHad = ({ listOf }: Groups, list: Uint8Array, selected: Int32Array, count: number): number => {
  let found = 0
  for (let i = 0; i < count; i++) {
    const group = selected[i] as number
    selected[found] = group
    found += list[listOf[group] as number] as number
  }
  return found
}

const askKinds = (
  { kindOf }: Groups,
  answerOf: (kind: number) => number,
  selected: Int32Array,
  count: number,
  ofKind: Uint8Array,
): void => {
  for (let i = 0; i < count; i++) {
    const kind = kindOf[selected[i] as number] as number
    if (ofKind[kind] === UNASKED) ofKind[kind] = answerOf(kind)
  }
}

const keepSeen = (
  { kindOf, subjectOf }: Groups,
  ofKind: Uint8Array,
  { known, sees }: Sight,
  selected: Int32Array,
  count: number,
  ofGroup: Uint8Array,
): number => {
  let found = 0
  for (let i = 0; i < count; i++) {
    const group = selected[i] as number
    const answer = ofKind[kindOf[group] as number] as number
    if (answer === 0) continue
    const subject = subjectOf[group] as number
    const seen = known[subject] as number
    if (seen !== SEEN && (seen !== UNKNOWN || !sees(subject))) continue
    ofGroup[group] = answer
    selected[found++] = group
  }
  return found
}

const UNASKED = 255
