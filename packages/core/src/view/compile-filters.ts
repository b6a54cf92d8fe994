import type { Instant } from '../interaction/instant.ts'
import type { Columns } from './columns.ts'
import type { Condition } from './condition.ts'
import type { Filter } from './filter.ts'
import type { Kind } from './kind-facts.ts'
import { began, everywhere, type Reach, within } from './reach.ts'

/** All these filters as one condition; no date reaches back before `opensAt`. */
export const compileFilters = (
  columns: Columns,
  filters: ReadonlyArray<Filter>,
  opensAt: Instant,
): Condition => {
  const tests = filters.map(kindTest).filter((test) => test !== null)
  const had = filters.filter((filter) => filter._tag === 'Advisor')
  const reach = filters.reduce(
    (reached, filter) => within(reached, reachOf(columns, filter, opensAt)),
    everywhere(columns),
  )
  return {
    ofKind: ({ kind }) => {
      for (const test of tests) if (!test(kind)) return 'none'
      return 'all'
    },
    ofList: had.length === 0 ? null : hadByOneOfEach(columns, had),
    reach,
    ofRow: () => true,
  }
}

/** By the list of those who have had an interaction: whether one of each filter is in it. */
const hadByOneOfEach = (
  { groups }: Columns,
  filters: ReadonlyArray<Extract<Filter, { readonly _tag: 'Advisor' }>>,
): Uint8Array => {
  const had = new Uint8Array(groups.lists.size).fill(1)
  for (const filter of filters) {
    const having = groups.lists.having(filter.in)
    for (let list = 0; list < had.length; list++) had[list] = (had[list] as number) & (having[list] as number)
  }
  return had
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

/** What a filter by a column reaches; null: it is by none. */
const reachOf = (columns: Columns, filter: Filter, opensAt: Instant): Reach | null => {
  switch (filter._tag) {
    case 'Contact': {
      const { contacts } = columns.parties
      const wanted = new Uint8Array(contacts.size)
      for (const contact of filter.in) {
        const code = contacts.find(contact)
        if (code !== undefined) wanted[code] = 1
      }
      return marked(columns, columns.contact, wanted)
    }
    case 'Tag':
      return marked(columns, columns.tagged, columns.tags.having(filter.in))
    case 'Template':
      return marked(columns, columns.templated, columns.templates.having(filter.in))
    case 'Interaction': {
      const places = new Set(filter.in.map((id) => columns.place(id)))
      return { ...everywhere(columns), named: [...places].filter((place) => place !== undefined) }
    }
    case 'Began': {
      const { from, before } = periodOf(filter, opensAt)
      return began(columns, from, before)
    }
    case 'Ended':
      return during(columns, columns.endedAt, periodOf(filter, opensAt))
    case 'Received':
      return during(columns, columns.receivedAt, periodOf(filter, opensAt))
    default:
      return null
  }
}

const marked = (columns: Columns, codes: Int32Array, marks: Uint8Array): Reach => ({
  ...everywhere(columns),
  tests: [{ _tag: 'Marked', codes, marks }],
})

const during = (
  columns: Columns,
  moments: Float64Array,
  period: { readonly from: Instant; readonly before: Instant },
): Reach => ({ ...everywhere(columns), tests: [{ _tag: 'Within', moments, ...period }] })

const periodOf = (
  { from, to }: { readonly from: Instant | null; readonly to: Instant | null },
  opensAt: Instant,
) => ({
  from: Math.max(from ?? Number.NEGATIVE_INFINITY, opensAt),
  before: to ?? Number.POSITIVE_INFINITY,
})
