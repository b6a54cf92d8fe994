import type { Instant } from '../interaction/instant.ts'
import type { Columns } from './columns.ts'
import type { Condition } from './condition.ts'
import type { Filter } from './filter.ts'
import type { Kind } from './groups.ts'

/** All these filters as one condition; no date reaches back before `opensAt`. */
export const compileFilters = (
  columns: Columns,
  filters: ReadonlyArray<Filter>,
  opensAt: Instant,
): Condition => {
  const ofKinds: Array<(kind: Kind) => boolean> = []
  const ofRows: Array<(place: number) => boolean> = []
  for (const filter of filters) {
    const ofKind = kindTest(filter)
    if (ofKind !== null) ofKinds.push(ofKind)
    const ofRow = rowTest(columns, filter, opensAt)
    if (ofRow !== null) ofRows.push(ofRow)
  }
  const { groups } = columns
  const passed = ofRows.length === 0 ? 'all' : 'ask'
  return {
    ofKind: (code) => {
      const kind = groups.kind(code)
      for (const test of ofKinds) if (!test(kind)) return 'none'
      return passed
    },
    ofRow: allOf(ofRows),
  }
}

/** All these tests in one; a single one, which is usual, is put by itself to millions. */
export const allOf = (tests: ReadonlyArray<(place: number) => boolean>): ((place: number) => boolean) => {
  const [only] = tests
  if (only !== undefined && tests.length === 1) return only
  return (place) => {
    for (const test of tests) if (!test(place)) return false
    return true
  }
}

const kindTest = (filter: Filter): ((kind: Kind) => boolean) | null => {
  switch (filter._tag) {
    case 'Phase':
      return among(filter.in, (kind) => kind.phase)
    case 'Awaiting':
      return among(filter.in, (kind) => kind.awaiting)
    case 'Holder':
      return among(filter.in, (kind) => kind.holder)
    case 'ClosedBy':
      return among(filter.in, (kind) => kind.closedBy)
    case 'Queue':
      return among(filter.in, (kind) => kind.place.queue)
    case 'Team':
      return among(filter.in, (kind) => kind.place.team)
    case 'Space':
      return among(filter.in, (kind) => kind.place.space)
    case 'Campaign':
      return among(filter.in, (kind) => kind.place.campaign)
    case 'Channel':
      return among(filter.in, (kind) => kind.channel)
    case 'Direction':
      return among(filter.in, (kind) => kind.direction)
    case 'OriginalRouting':
      return among(filter.in, (kind) => kind.originalRouting)
    case 'Routing':
      return among(filter.in, (kind) => kind.routing)
    case 'Outcome':
      return among(filter.in, (kind) => kind.outcome)
    case 'Forwarded':
      return (kind) => kind.forwarded === filter.is
    case 'Snoozed':
      return (kind) => kind.snoozed === filter.is
    case 'Unread':
      return (kind) => kind.unread === filter.is
    default:
      return null
  }
}

const among = <Value>(values: ReadonlyArray<Value>, of: (kind: Kind) => Value): ((kind: Kind) => boolean) => {
  const wanted = new Set(values)
  return (kind) => wanted.has(of(kind))
}

const rowTest = (columns: Columns, filter: Filter, opensAt: Instant): ((place: number) => boolean) | null => {
  switch (filter._tag) {
    case 'Contact': {
      const wanted = new Uint8Array(columns.parties.contacts.size)
      for (const contact of filter.in) {
        const code = columns.parties.contacts.find(contact)
        if (code !== undefined) wanted[code] = 1
      }
      return marked(columns.contact, wanted)
    }
    case 'Advisor': {
      const { groups, group: groupOf } = columns
      const { listOf } = groups
      const having = groups.lists.having(filter.in)
      return (place) => having[listOf[groupOf[place] as number] as number] === 1
    }
    case 'Tag':
      return marked(columns.tagged, columns.tags.having(filter.in))
    case 'Template':
      return marked(columns.templated, columns.templates.having(filter.in))
    case 'Interaction': {
      const wanted = new Set(filter.in.map((id) => columns.place(id)))
      return (place) => wanted.has(place)
    }
    case 'Began':
      return within(columns.beganAt, filter, opensAt)
    case 'Ended':
      return within(columns.endedAt, filter, opensAt)
    case 'Received':
      return within(columns.receivedAt, filter, opensAt)
    default:
      return null
  }
}

/** By the code of an interaction: whether it is marked. */
const marked =
  (codes: Int32Array, marks: Uint8Array): ((place: number) => boolean) =>
  (place) =>
    marks[codes[place] as number] === 1

// A moment that has not come is NaN and lies in no period.
const within = (
  moments: Float64Array,
  period: { readonly from: Instant | null; readonly to: Instant | null },
  opensAt: Instant,
): ((place: number) => boolean) => {
  const from = Math.max(period.from ?? Number.NEGATIVE_INFINITY, opensAt)
  const to = period.to ?? Number.POSITIVE_INFINITY
  return (place) => {
    const moment = moments[place] as number
    return moment >= from && moment < to
  }
}
