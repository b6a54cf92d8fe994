import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { pool } from '../../../src/dialect/ino/pool.ts'
import type { Event } from '../../../src/interaction/event.ts'
import { evolve } from '../../../src/interaction/evolve.ts'
import { Channel } from '../../../src/interaction/facts.ts'
import type { Row } from '../../../src/view/row.ts'
import { run } from '../../arbitrary/run.ts'
import { anna, answered, archived, closed, picked, received, released, replied, started } from './example.ts'
import { rowAfter, rowOf, withDetails } from './row.ts'

const tabsOf = (row: Row, viewer: string): ReadonlyArray<string> =>
  pool.tabs.filter((tab) => tab.shows(row, viewer, 100)).map((tab) => tab.name)
const tabsAfter = (events: ReadonlyArray<Event>, viewer: string): ReadonlyArray<string> =>
  tabsOf(rowAfter(events), viewer)
const cell = (row: Row, column: string, now: number): unknown =>
  pool.columns.find(({ name }) => name === column)?.value(row, now)
const viewers = ['anna', 'bert', 'someone new']
const messaging: ReadonlyArray<string> = ['sms', 'whatsapp', 'telegram', 'messenger', 'chat']

describe('what comes in', () => {
  it.each(messaging as ReadonlyArray<Channel>)('over %s waits for everybody', (channel) => {
    for (const viewer of viewers)
      expect(tabsAfter([{ ...received, channel }], viewer)).toEqual(['Messages pending'])
  })

  it.each(['voice', 'email'] as const)('over %s is not for the pool, whoever has it', (channel) => {
    for (const viewer of viewers)
      for (const more of [[], [picked], [picked, replied]])
        expect(tabsAfter([{ ...received, channel }, ...more], viewer)).toEqual([])
  })

  it('is out of everybody else’s reach once an agent has picked it', () => {
    expect(tabsAfter([received, picked], 'anna')).toEqual(['Messages pending'])
    expect(tabsAfter([received, picked], 'bert')).toEqual([])
  })

  it('waits for the customer after a reply, and for the agent again after the answer', () => {
    expect(tabsAfter([received, picked, replied], 'anna')).toEqual(['Messages pending customers'])
    expect(tabsAfter([received, picked, replied, answered], 'anna')).toEqual(['Messages pending'])
    expect(tabsAfter([received, picked, replied, answered], 'bert')).toEqual([])
  })

  it('waits for everybody again when its holder closes the interaction, even after a reply', () => {
    for (const viewer of viewers)
      expect(tabsAfter([received, picked, replied, released], viewer)).toEqual(['Messages pending'])
  })

  it('waits for the customer with everybody if a bot replied before anybody had it', () => {
    const byBot: Event = { _tag: 'Replied', at: 20, by: { _tag: 'Bot' }, message: 'm2' }
    for (const viewer of viewers)
      expect(tabsAfter([received, byBot], viewer)).toEqual(['Messages pending customers'])
  })

  it('is gone once it has ended or is archived', () => {
    for (const viewer of viewers) {
      expect(tabsAfter([received, picked, closed], viewer)).toEqual([])
      expect(tabsAfter([received, picked, replied, closed], viewer)).toEqual([])
      expect(tabsAfter([received, archived], viewer)).toEqual([])
      expect(tabsAfter([received, picked, replied, archived], viewer)).toEqual([])
    }
  })

  it('comes back when the contact writes after the end', () => {
    const reopened: ReadonlyArray<Event> = [{ _tag: 'Reopened', at: 70, by: { _tag: 'Contact' } }, answered]
    expect(tabsAfter([received, picked, closed, ...reopened], 'bert')).toEqual(['Messages pending'])
  })
})

describe('what we began', () => {
  it('is not in the pool until the contact answers', () => {
    for (const viewer of viewers) expect(tabsAfter([started], viewer)).toEqual([])
    expect(tabsAfter([started, answered], 'anna')).toEqual(['Messages pending'])
  })

  it('but is there for everybody once its holder has put it back', () => {
    for (const viewer of viewers) expect(tabsAfter([started, released], viewer)).toEqual(['Messages pending'])
  })
})

describe('the two tabs', () => {
  it.prop([run, fc.constantFrom('anna', 'bert', 'cleo')])(
    'show each viewer, once, whatever is open on a messaging channel and free or theirs',
    ({ steps }, viewer) => {
      for (const state of steps.flatMap(({ states }) => states)) {
        if (state.phase !== 'open') continue
        const reach = state.holder === null || state.holder === viewer
        const expected = reach && messaging.includes(state.origin.channel) ? 1 : 0
        expect(tabsOf(rowOf(state), viewer)).toHaveLength(expected)
      }
    },
  )

  it.prop([run, fc.constantFrom('anna', 'bert', 'cleo')])(
    'show nothing that is over, archived, not begun, or somebody else’s',
    ({ steps }, viewer) => {
      for (const state of steps.flatMap(({ before, states }) => [before, ...states])) {
        const over = state.phase === 'closed' || state.phase === 'archived' || state.phase === 'absent'
        const foreign = state.holder !== null && state.holder !== viewer
        if (over || foreign) expect(tabsOf(rowOf(state), viewer)).toEqual([])
      }
    },
  )

  it.prop([run, fc.constantFrom('anna', 'bert', 'cleo')])(
    'bring to the first what stood in the second as soon as the customer responds',
    ({ steps }, viewer) => {
      for (const state of steps.flatMap(({ states }) => states)) {
        if (!tabsOf(rowOf(state), viewer).includes('Messages pending customers')) continue
        expect(tabsOf(rowOf(evolve(state, answered)), viewer)).toEqual(['Messages pending'])
      }
    },
  )

  it.prop([run])('show everybody, as pending, whatever its holder has just put back', ({ steps }) => {
    for (const { events, states } of steps) {
      const state = states.at(-1)
      if (state === undefined || events.at(-1)?._tag !== 'Released') continue
      const expected = messaging.includes(state.origin.channel) ? ['Messages pending'] : []
      for (const viewer of viewers) expect(tabsOf(rowOf(state), viewer)).toEqual(expected)
    }
  })
})

describe('the columns', () => {
  it('are those of the documentation, in its order', () => {
    expect(pool.columns.map(({ name }) => name)).toEqual([
      'Wait time',
      'Source',
      'Sender',
      'From',
      'Queue',
      'Session time',
      'Forwarded',
    ])
  })

  const later: Event = { _tag: 'MessageReceived', at: 30, message: 'm3' }
  const waiting = rowAfter([{ ...received, at: 5 }, later], { contactName: 'Carl', receivedAt: 5 })

  it('tell how long it has waited, and separately how long ago the last message was', () => {
    expect(cell(waiting, 'Wait time', 100)).toBe(95)
    expect(cell(waiting, 'Session time', 100)).toBe(70)
  })

  it('tell how long it has waited for the customer, and of no wait while an agent handles it', () => {
    expect(cell(rowAfter([received, picked, replied]), 'Wait time', 100)).toBe(80)
    expect(cell(rowAfter([received, picked]), 'Wait time', 100)).toBeNull()
    expect(cell(rowAfter([received, picked, released]), 'Wait time', 100)).toBe(60)
  })

  it('tell who wrote, when, over what and to which queue', () => {
    expect(cell(waiting, 'Sender', 100)).toBe('Carl')
    expect(cell(waiting, 'From', 100)).toBe(5)
    expect(cell(waiting, 'Source', 100)).toBe('WhatsApp')
    expect(cell(waiting, 'Queue', 100)).toBe('sales')
  })

  it('name a different source for every messaging channel and none for the others', () => {
    const sources = Channel.literals.map((channel) => cell(rowAfter([{ ...received, channel }]), 'Source', 0))
    expect(sources).toEqual([null, null, 'SMS', 'WhatsApp', 'Telegram', 'Messenger', 'Chat'])
  })

  it('tell of a transfer to another agent, and not of one to a queue', () => {
    const to = (destination: Extract<Event, { _tag: 'Transferred' }>['to']) =>
      cell(
        rowAfter([received, picked, { _tag: 'Transferred', at: 20, by: anna, to: destination }]),
        'Forwarded',
        0,
      )
    expect(to({ _tag: 'User', agent: 'bert' })).toBe('Yes')
    expect(to({ _tag: 'Queue', queue: 'support' })).toBe('No')
    expect(cell(waiting, 'Forwarded', 0)).toBe('No')
  })
})

describe('the tabs of an opened interaction', () => {
  const detailsOf = (row: Row) =>
    pool.details?.filter((tab) => tab.shows(row, 'anna', 0)).map(({ name }) => name)
  const opened = rowAfter([received, picked])

  it('are without a card and a case as long as none is assigned', () => {
    expect(detailsOf(opened)).toEqual([
      'Interaction',
      'Survey answers',
      'Script answers',
      'Payment',
      'Script',
    ])
  })

  it('show the card when it is assigned to a card, and the case when it is assigned to a case', () => {
    expect(detailsOf(withDetails(opened, { card: 'Carl & Sons' }))).toContain('Card')
    expect(detailsOf(withDetails(opened, { card: 'Carl & Sons' }))).not.toContain('Case')
    expect(detailsOf(withDetails(opened, { case: 'broken lamp' }))).toContain('Case')
    expect(detailsOf(withDetails(opened, { case: 'broken lamp' }))).not.toContain('Card')
  })
})
