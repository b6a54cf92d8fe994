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
    ofRow: (place) => {
      for (const test of ofRows) if (!test(place)) return false
      return true
    },
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
      const wanted = new Set(filter.in.map((contact) => columns.parties.contacts.find(contact)))
      return (place) => wanted.has(columns.contact[place])
    }
    case 'Advisor': {
      const wanted = new Set(filter.in)
      const { groups } = columns
      const lists = Array.from({ length: groups.lists }, (_, list) =>
        groups.agentsIn(list).some((agent) => wanted.has(agent)),
      )
      return (place) => lists[groups.listOf[columns.group[place] as number] as number] === true
    }
    case 'Tag': {
      const wanted = new Set(filter.in)
      return (place) => columns.states[place]?.details.tags.some((tag) => wanted.has(tag)) ?? false
    }
    case 'Template': {
      const wanted = new Set(filter.in)
      return (place) => columns.messages(place)?.uses(wanted) ?? false
    }
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
