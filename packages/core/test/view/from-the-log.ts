import { canSee } from '../../src/access/can-see.ts'
import { canSeeInHistory } from '../../src/access/history.ts'
import { subjectOf } from '../../src/access/subject.ts'
import type { Lookup } from '../../src/directory/lookup.ts'
import type { Event } from '../../src/interaction/event.ts'
import { fold } from '../../src/interaction/evolve.ts'
import type { Filter } from '../../src/view/filter.ts'
import { foldText } from '../../src/view/fold-text.ts'
import { isSought, phoneDigits, soughtNumber } from '../../src/view/phone-number.ts'
import type { Selection } from '../../src/view/query.ts'
import { windowOpensAt } from '../../src/view/rolling-months.ts'
import type { Row } from '../../src/view/row.ts'
import type { Cell, Sort } from '../../src/view/sort.ts'
import type { Step } from './a-log.ts'

// All that the views give, worked out anew from the whole log in the plainest way.

export interface Told {
  readonly row: Row
  readonly texts: ReadonlyArray<string>
}

const eventsOf = (log: ReadonlyArray<Step>, id: string): ReadonlyArray<Event> =>
  log.flatMap(({ entry }) => (entry.interaction === id ? [entry.event] : []))

const said = (events: ReadonlyArray<Event>) =>
  events.flatMap((event, i) => {
    if (!('message' in event) || event.message === null) return []
    const ours = event._tag === 'Replied' || event._tag === 'Started'
    if (!ours && event._tag !== 'Received' && event._tag !== 'MessageReceived') return []
    const { message } = event
    const undone = (later: Event) => later._tag === 'MessageUndone' && later.message === message
    return ours && events.slice(i).some(undone) ? [] : [event]
  })

export const tellOf = (lookup: Lookup, log: ReadonlyArray<Step>, id: string): Told => {
  const events = eventsOf(log, id)
  const state = fold(events)
  const states = events.map((_, i) => fold(events.slice(0, i + 1)))
  const { contact: contactId, channel } = state.origin
  const contact = contactId === null ? null : lookup.contact(contactId)
  const messages = said(events)
  const templates = messages.map(({ content }) => content?.template ?? null)
  const ended = state.phase === 'closed' || state.phase === 'archived'
  const lastLive = states.findLastIndex(({ phase }) => phase !== 'closed' && phase !== 'archived')
  const ending = events.findLast(({ _tag }) => ['Closed', 'Abandoned', 'Dissuaded'].includes(_tag))
  const closer = ending?._tag === 'Closed' ? ending.by : null
  const received = events.find(({ _tag }) => _tag === 'Received' || _tag === 'MessageReceived')
  return {
    row: {
      id,
      state,
      contact: contactId,
      contactName: contact?.name ?? contactId ?? '',
      address: contact?.identities.find((identity) => identity.channel === channel)?.address ?? null,
      receivedAt: received?.at ?? null,
      endedAt: ended ? (events[lastLive + 1]?.at ?? null) : null,
      closedBy: closer?._tag === 'Agent' ? closer.agent : null,
      agents: [...new Set(states.flatMap(({ holder }) => (holder === null ? [] : [holder])))],
      lastText: messages.at(-1)?.content?.text ?? '',
      lastMessage: messages.at(-1)?.message ?? null,
      templates: [...new Set(templates.filter((template) => template !== null))],
    },
    texts: messages.map(({ content }) => content?.text ?? ''),
  }
}

const within = (
  at: number | null,
  { from, to }: { readonly from: number | null; readonly to: number | null },
  opensAt: number,
): boolean => at !== null && at >= opensAt && (from === null || at >= from) && (to === null || at < to)

const includes = <Value>(values: ReadonlyArray<Value>, value: Value): boolean => values.includes(value)

export const passes = (row: Row, filter: Filter, opensAt: number): boolean => {
  const { state } = row
  switch (filter._tag) {
    case 'Phase':
      return includes(filter.in, state.phase)
    case 'Awaiting':
      return includes(filter.in, state.awaiting)
    case 'Holder':
      return includes(filter.in, state.holder)
    case 'Advisor':
      return row.agents.some((agent) => filter.in.includes(agent))
    case 'ClosedBy':
      return includes(filter.in, row.closedBy)
    case 'Queue':
      return includes(filter.in, state.place.queue)
    case 'Team':
      return includes(filter.in, state.place.team)
    case 'Space':
      return includes(filter.in, state.place.space)
    case 'Campaign':
      return includes(filter.in, state.place.campaign)
    case 'Channel':
      return includes(filter.in, state.origin.channel)
    case 'Direction':
      return includes(filter.in, state.origin.direction)
    case 'OriginalRouting':
      return includes(filter.in, state.origin.routing)
    case 'Routing':
      return includes(filter.in, state.routing)
    case 'Outcome':
      return includes(filter.in, state.outcome === null ? null : state.outcome._tag)
    case 'Forwarded':
      return state.forwarded === filter.is
    case 'Snoozed':
      return (state.snoozedUntil !== null) === filter.is
    case 'Unread':
      return state.details.unread > 0 === filter.is
    case 'Contact':
      return row.contact !== null && filter.in.includes(row.contact)
    case 'Tag':
      return state.details.tags.some((tag) => filter.in.includes(tag))
    case 'Template':
      return row.templates.some((template) => filter.in.includes(template))
    case 'Interaction':
      return filter.in.includes(row.id)
    case 'Began':
      return within(state.origin.at, filter, opensAt)
    case 'Ended':
      return within(row.endedAt, filter, opensAt)
    case 'Received':
      return within(row.receivedAt, filter, opensAt)
  }
}

const isFound = ({ row, texts }: Told, search: string, fields: Selection['searchIn']): boolean => {
  const needle = foldText(search.trim())
  const number = soughtNumber(search.trim())
  const phone = row.address === null ? null : phoneDigits(row.address)
  const occursIn = (text: string | null) => text !== null && foldText(text).includes(needle)
  const places = {
    'contact name': occursIn(row.contactName),
    address: occursIn(row.address) || (number !== null && phone !== null && isSought(number, phone)),
    queue: occursIn(row.state.place.queue),
    'message text': texts.some(occursIn),
  }
  return (fields ?? (['contact name', 'address', 'queue', 'message text'] as const)).some(
    (field) => places[field],
  )
}

export const selected = (
  lookup: Lookup,
  log: ReadonlyArray<Step>,
  viewer: string,
  { list, tab = [], filters = [], search = null, searchIn, timeZone, months = 3 }: Selection,
  now: number,
): ReadonlyArray<Row> => {
  const opensAt =
    months === null ? Number.NEGATIVE_INFINITY : (windowOpensAt(now, timeZone ?? 'UTC', months) ?? now)
  const phases = {
    pool: ['unanswered', 'open'],
    history: ['closed'],
    conversations: ['unanswered', 'open', 'closed'],
  }
  const sees = list === 'history' ? canSeeInHistory : canSee
  return [...new Set(log.map(({ entry }) => entry.interaction))]
    .map((id) => tellOf(lookup, log, id))
    .filter(({ row }) => phases[list].includes(row.state.phase) && sees(lookup, viewer, subjectOf(row)))
    .filter(({ row }) => list !== 'history' || row.state.origin.at >= opensAt)
    .filter(({ row }) => filters.every((filter) => passes(row, filter, opensAt)))
    .filter(({ row }) =>
      typeof tab === 'function' ? tab(row, viewer, now) : tab.every((filter) => passes(row, filter, opensAt)),
    )
    .filter((told) => search === null || search.trim() === '' || isFound(told, search, searchIn))
    .map(({ row }) => row)
}

export const cellOf = (row: Row, { column }: Sort, now: number): Cell => {
  const { state } = row
  if (typeof column !== 'string') return column.value(row, now)
  switch (column) {
    case 'id':
      return row.id
    case 'began':
      return state.origin.at
    case 'ended':
      return row.endedAt
    case 'received':
      return row.receivedAt
    case 'waiting since':
      return state.moments.waitingSince
    case 'last message':
      return state.moments.lastMessageAt
    case 'snoozed until':
      return state.snoozedUntil
    case 'priority':
      return state.priority
    case 'unread':
      return state.details.unread
    case 'phase':
      return state.phase
    case 'awaiting':
      return state.awaiting
    case 'outcome':
      return state.outcome === null ? null : state.outcome._tag
    case 'direction':
      return state.origin.direction
    case 'original routing':
      return state.origin.routing
    case 'routing':
      return state.routing
    case 'forwarded':
      return state.forwarded
    case 'channel':
      return state.origin.channel
    case 'holder':
      return state.holder
    case 'advisor':
      return row.agents.at(-1) ?? null
    case 'closed by':
      return row.closedBy
    case 'queue':
      return state.place.queue
    case 'team':
      return state.place.team
    case 'space':
      return state.place.space
    case 'campaign':
      return state.place.campaign
    case 'contact':
      return row.contactName
    case 'address':
      return row.address
  }
}

const compare = (a: number | string | boolean, b: number | string | boolean): number =>
  a < b ? -1 : a > b ? 1 : 0

export const folded = (cell: Cell): Cell => (typeof cell === 'string' ? foldText(cell) : cell)

export const sorted = (rows: ReadonlyArray<Row>, sort: Sort, now: number): ReadonlyArray<Row> =>
  rows.toSorted((a, b) => {
    const left = folded(cellOf(a, sort, now))
    const right = folded(cellOf(b, sort, now))
    const tie = compare(a.state.origin.at, b.state.origin.at) || compare(a.id, b.id)
    if (left === null || right === null) return Number(left === null) - Number(right === null) || tie
    return (sort.direction === 'ascending' ? 1 : -1) * compare(left, right) || tie
  })
