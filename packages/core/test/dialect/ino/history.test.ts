import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { flowFacts, flowOf, flows } from '../../../src/dialect/ino/flow.ts'
import { history } from '../../../src/dialect/ino/history.ts'
import { DESTINATIONS, DIRECTIONS, ROUTINGS } from '../../../src/dialect/ino/words.ts'
import { Channel, Destination, Direction, Routing } from '../../../src/interaction/facts.ts'
import { absent, type InteractionState } from '../../../src/interaction/state.ts'
import type { Row } from '../../../src/view/row.ts'
import { closed, picked, received, replied, started } from './example.ts'
import { rowAfter, withDetails } from './row.ts'

const cell = (row: Row, column: string): unknown =>
  history.columns.find(({ name }) => name === column)?.value(row, 100)
const begun = (channel: Channel, campaign: string | null): InteractionState => ({
  ...absent,
  origin: { ...absent.origin, channel },
  place: { ...absent.place, campaign },
})

describe('a flow', () => {
  it('has the eight words of the documentation', () => {
    expect([...flows].sort()).toEqual(
      [
        'Voice',
        'Email messaging',
        'SMS messaging',
        'WhatsApp messaging',
        'WhatsApp campaign',
        'Telegram messaging',
        'Chat messaging',
        'Messenger messaging',
      ].sort(),
    )
  })

  it.each(flows)('%s comes back from the facts it stands for', (flow) => {
    const facts = flowFacts(flow)
    expect(facts).not.toBeNull()
    if (facts === null) return
    const campaigns = facts.campaign === null ? [null, 'spring'] : [facts.campaign ? 'spring' : null]
    for (const campaign of campaigns) expect(flowOf(begun(facts.channel, campaign))).toBe(flow)
  })

  it.prop([fc.constantFrom(...Channel.literals), fc.constantFrom(null, 'spring')])(
    'tells the channel, and whether a campaign began it where it tells that at all',
    (channel, campaign) => {
      const facts = flowFacts(flowOf(begun(channel, campaign)))
      expect(facts?.channel).toBe(channel)
      expect(facts?.campaign).toBe(channel === 'whatsapp' ? campaign !== null : null)
    },
  )

  it('is no other word', () => {
    expect(flowFacts('Carrier pigeon')).toBeNull()
  })
})

describe('the words for one fact each', () => {
  it.each([
    ['directions', DIRECTIONS, Direction.literals, ['Incoming', 'Outgoing']],
    ['routings', ROUTINGS, Routing.literals, ['Smart', 'Direct']],
    ['destinations', DESTINATIONS, Object.keys(Destination.cases), ['User', 'Smart routing', 'Queue']],
  ])('%s: every fact has its own', (_, words, facts, expected) => {
    expect(Object.keys(words)).toEqual(facts)
    expect(Object.values(words)).toEqual(expected)
  })
})

describe('the columns of the history', () => {
  it('are those of the documentation, in its order', () => {
    expect(history.columns.map(({ name }) => name)).toEqual([
      'Start date',
      'End date',
      'Flow',
      'Status',
      'Direction',
      'Original routing',
      'Current routing',
      'Advisor',
      'Queue',
      'Contact',
      'Voice campaign',
    ])
  })

  it('open with the most recent first', () => {
    expect(history.opensBy).toEqual({ column: 'Start date', direction: 'descending' })
  })

  it('tell of one that has ended', () => {
    const row = rowAfter([{ ...received, at: 5 }, picked, replied, closed], {
      address: '+33612345678',
      endedAt: 50,
      closedBy: 'anna',
      agents: ['anna'],
    })
    expect(history.columns.map(({ value }) => value(row, 100))).toEqual([
      5,
      50,
      'WhatsApp messaging',
      'Processed',
      'Incoming',
      'Smart',
      'Smart',
      'anna',
      'sales',
      '+33612345678',
      null,
    ])
  })

  it('tell of an outgoing call of a campaign that is going on', () => {
    const place = { queue: null, team: null, space: null, campaign: 'spring' }
    const row = rowAfter([{ ...started, channel: 'voice', place }])
    expect(history.columns.map(({ value }) => value(row, 100))).toEqual([
      0,
      null,
      'Voice',
      null,
      'Outgoing',
      'Direct',
      'Direct',
      'anna',
      null,
      'carl',
      'spring',
    ])
  })

  it('name a campaign only for calls', () => {
    const place = { ...received.place, campaign: 'spring' }
    expect(cell(rowAfter([{ ...received, place }]), 'Voice campaign')).toBeNull()
    expect(cell(rowAfter([{ ...received, place }]), 'Flow')).toBe('WhatsApp campaign')
  })

  it('tell the routing it began with and the one it has now', () => {
    const row = rowAfter([
      received,
      picked,
      { _tag: 'Transferred', at: 20, by: { _tag: 'Automation' }, to: { _tag: 'User', agent: 'bert' } },
    ])
    expect(cell(row, 'Original routing')).toBe('Smart')
    expect(cell(row, 'Current routing')).toBe('Direct')
  })

  it('show, when one looks closer, why someone was dissuaded', () => {
    const status = history.columns.find(({ name }) => name === 'Status')
    const row = rowAfter([received, { _tag: 'Dissuaded', at: 9, reason: 'closed today' }])
    expect(status?.value(row, 100)).toBe('Dissuaded')
    expect(status?.hint?.(row)).toBe('closed today')
  })

  it.each([
    ['who has it, whoever had it before', [received, picked], ['bert', 'anna'], 'bert', 'anna'],
    ['who closed it, of those who had it', [received, picked, closed], ['anna', 'bert'], 'anna', 'anna'],
    [
      'the last who had it, when somebody else closed it',
      [received, closed],
      ['anna', 'bert'],
      'maria',
      'bert',
    ],
    ['the last who had it, when nobody closed it', [received], ['anna', 'bert'], null, 'bert'],
    ['nobody, when nobody ever had it', [received, closed], [], 'maria', null],
  ])('name as advisor %s', (_, events, agents, closedBy, advisor) => {
    expect(cell(rowAfter(events, { agents, closedBy }), 'Advisor')).toBe(advisor)
  })
})

describe('an interaction opened from the history', () => {
  it('has six tabs, always', () => {
    const shown = history.details?.filter((tab) => tab.shows(rowAfter([received]), 'anna', 0))
    expect(shown?.map(({ name }) => name)).toEqual([
      'Interaction',
      'Card',
      'Case',
      'Qualifications',
      'Survey answers',
      'Invoices',
    ])
  })

  it('tells its key facts beside them', () => {
    const row = withDetails(rowAfter([received, picked], { agents: ['anna'] }), {
      participants: [{ name: 'Gina, a guest', joinedAt: 12, leftAt: null }],
      card: 'Carl & Sons',
      case: 'broken lamp',
    })
    expect(history.panel?.map(({ name, value }) => [name, value(row, 100)])).toEqual([
      ['Interaction ID', 'i1'],
      ['Flow', 'WhatsApp messaging'],
      ['Direction', 'Incoming'],
      ['Status', null],
      ['Queue', 'sales'],
      ['Participants', 'anna, Gina, a guest'],
      ['CRM card', 'Carl & Sons'],
      ['Case', 'broken lamp'],
      ['Original routing', 'Smart'],
      ['Current routing', 'Smart'],
    ])
  })
})
