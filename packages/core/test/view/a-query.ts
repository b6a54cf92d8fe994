import { fc } from '@fast-check/vitest'
import { Channel, Direction, Routing } from '../../src/interaction/facts.ts'
import { Phase } from '../../src/interaction/phase.ts'
import { type Filter, OutcomeTag } from '../../src/view/filter.ts'
import { List, SearchField, type Selection, type TabRule } from '../../src/view/query.ts'
import { type Sort, SortColumn } from '../../src/view/sort.ts'
import { awaitingAgent, awaitingCustomer, closedBy, mine, ofTeam, unassigned } from '../../src/view/tabs.ts'
import { type ByTag, shape } from '../arbitrary/shape.ts'
import { moment } from './a-log.ts'

const some = <Value>(...values: ReadonlyArray<Value>) => ({
  in: fc.subarray([...values], { minLength: Math.floor(values.length / 2) }),
})
const between = { from: fc.option(moment, { freq: 2 }), to: fc.option(moment, { freq: 2 }) }
const is = { is: fc.boolean() }
const agents = ['anna', 'bert', 'cleo'] as const

/** One of every kind of filter. */
export const filterBy: ByTag<Filter> = {
  Phase: shape({ _tag: fc.constant('Phase'), ...some(...Phase.literals) }),
  Awaiting: shape({ _tag: fc.constant('Awaiting'), ...some('agent', 'customer') }),
  Holder: shape({ _tag: fc.constant('Holder'), ...some(null, ...agents) }),
  Advisor: shape({ _tag: fc.constant('Advisor'), ...some(...agents) }),
  ClosedBy: shape({ _tag: fc.constant('ClosedBy'), ...some(null, ...agents) }),
  Queue: shape({ _tag: fc.constant('Queue'), ...some(null, 'sales', 'support') }),
  Team: shape({ _tag: fc.constant('Team'), ...some(null, 'north', 'south') }),
  Space: shape({ _tag: fc.constant('Space'), ...some(null, 'east') }),
  Campaign: shape({ _tag: fc.constant('Campaign'), ...some(null, 'spring') }),
  Channel: shape({ _tag: fc.constant('Channel'), ...some(...Channel.literals) }),
  Direction: shape({ _tag: fc.constant('Direction'), ...some(...Direction.literals) }),
  OriginalRouting: shape({ _tag: fc.constant('OriginalRouting'), ...some(...Routing.literals) }),
  Routing: shape({ _tag: fc.constant('Routing'), ...some(...Routing.literals) }),
  Outcome: shape({ _tag: fc.constant('Outcome'), ...some(null, ...OutcomeTag.literals) }),
  Forwarded: shape({ _tag: fc.constant('Forwarded'), ...is }),
  Snoozed: shape({ _tag: fc.constant('Snoozed'), ...is }),
  Unread: shape({ _tag: fc.constant('Unread'), ...is }),
  Contact: shape({ _tag: fc.constant('Contact'), ...some('carl', 'dora', 'émile', 'nobody') }),
  Tag: shape({ _tag: fc.constant('Tag'), ...some('red', 'blue') }),
  Template: shape({ _tag: fc.constant('Template'), ...some('red', 'blue', 'welcome') }),
  Interaction: shape({ _tag: fc.constant('Interaction'), ...some('i1', 'i2', 'i3', 'i4', 'i99') }),
  Began: shape({ _tag: fc.constant('Began'), ...between }),
  Ended: shape({ _tag: fc.constant('Ended'), ...between }),
  Received: shape({ _tag: fc.constant('Received'), ...between }),
}

// Questions of every kind: about what a kind of interactions has in common, about one only, about both.
const questions: ReadonlyArray<TabRule> = [
  ({ state }, viewer) => state.holder === viewer,
  ({ state: { phase, awaiting } }) => phase === 'open' && awaiting === 'agent',
  ({ closedBy }, viewer) => closedBy === viewer,
  ({ agents }, viewer) => agents.includes(viewer),
  ({ state }) => state.details.unread > 0,
  ({ state }) => state.details.unread > 1,
  ({ state }) => state.details.tags.length > 0,
  ({ state }) => state.snoozedUntil !== null && state.snoozedUntil > Date.UTC(2025, 2, 1),
  ({ state: { outcome } }) => outcome?._tag === 'Dissuaded' && outcome.reason !== '',
  ({ state: { outcome } }) => outcome?._tag === 'Warning' && outcome.detail === 'closed today',
  ({ state }, _, now) => now - state.origin.at < 30 * 86_400_000,
  ({ endedAt }) => endedAt !== null && endedAt > Date.UTC(2025, 1, 1),
  ({ contactName }) => contactName.startsWith('C'),
  (row) => row.templates.length > 0 || row.lastText !== '' || row.lastMessage === 'm1' || row.id === 'i3',
  ({ address, contact, receivedAt }) => address !== null && contact === 'carl' && receivedAt !== null,
  ({ state }) => ({ ...state }).priority > 0 || state.offers.length > 0 || state.moments.lastMessageAt > 9e11,
  // Not prepared for what no row of its kind has.
  ({ id }) => (id[1] as string).length === 1 && id.slice(1) !== '4',
]

export const aTab: fc.Arbitrary<TabRule> = fc.oneof(
  fc.constantFrom<TabRule>(
    mine('anna'),
    unassigned,
    awaitingAgent,
    awaitingCustomer,
    closedBy('anna'),
    ofTeam('north'),
  ),
  fc.array(fc.oneof(...Object.values(filterBy)), { maxLength: 2 }),
  fc.constantFrom(...questions),
)

const search = fc.constantFrom(
  'ete',
  'WEISS',
  'carl',
  'SAL',
  'colis',
  '06 12 34',
  '+33 6 12',
  '020 7946',
  ' ',
  'zz',
)

// Most selections have little of all that, so that something is left.
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 2, nil: undefined })

export const aSelection: fc.Arbitrary<Selection> = fc
  .record({
    list: fc.constantFrom(...List.literals),
    tab: seldom(aTab),
    filters: seldom(fc.array(fc.oneof(...Object.values(filterBy)), { maxLength: 2 })),
    search: seldom(search),
    searchIn: seldom(fc.subarray([...SearchField.literals])),
    timeZone: seldom(fc.constantFrom('Europe/Paris', 'America/New_York', 'Pacific/Apia')),
    months: seldom(fc.option(fc.integer({ min: 0, max: 4 }))),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never)

const columns: ReadonlyArray<Sort['column']> = [
  ...SortColumn.literals,
  { name: 'status', value: ({ state }) => (state.holder === null ? state.phase : 'taken') },
  { name: 'taken', value: ({ state }) => state.holder !== null },
  { name: 'waits for', value: ({ state }, now) => now - state.moments.waitingSince },
  { name: 'text', value: ({ lastText }) => lastText },
  {
    name: 'outcome',
    value: ({ state: { outcome } }) => (outcome?._tag === 'Dissuaded' ? outcome.reason : null),
  },
]

export const aSort: fc.Arbitrary<Sort> = fc.record({
  column: fc.constantFrom(...columns),
  direction: fc.constantFrom('ascending', 'descending'),
})
