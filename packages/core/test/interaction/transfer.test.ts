import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type Destination, type Event, NOWHERE } from '../../src/index.ts'
import {
  allowed,
  anna,
  given,
  offeredTo,
  pickedBy,
  received,
  refusedUnlessLive,
  replied,
  snoozed,
  started,
} from './example.ts'

const transfer = (to: Destination) => ({ _tag: 'Transfer', at: 7, by: anna, to }) as const
const transferred = (to: Destination) => ({ _tag: 'Transferred', at: 7, by: anna, to }) as const

describe('a transfer to a user', () => {
  const to: Destination = { _tag: 'User', agent: 'bert' }

  it('gives it to this agent: forwarded, routed directly, its place kept', () => {
    const { state } = given([received, pickedBy('anna')])
      .when(transfer(to))
      .then([transferred(to)])
    expect(state).toMatchObject({
      phase: 'open',
      holder: 'bert',
      forwarded: true,
      routing: 'direct',
      origin: { routing: 'smart' },
      place: received.place,
      moments: { waitingSince: 0 },
    })
  })

  it('can be made from the pool, and ends all offers', () => {
    const { state } = given([received, offeredTo('anna', 20)])
      .when(transfer(to))
      .then([transferred(to)])
    expect(state).toMatchObject({ holder: 'bert', forwarded: true, offers: [] })
  })

  it('is refused if this agent has it', () => {
    given([received, pickedBy('bert')])
      .when(transfer(to))
      .thenRefused({
        _tag: 'AlreadySo',
        command: 'Transfer',
        allowed: allowed.held,
        fact: 'this agent has it',
      })
  })

  refusedUnlessLive(transfer(to))
})

describe('a transfer to a queue', () => {
  const to: Destination = { _tag: 'Queue', queue: 'support' }
  const sales: Destination = { _tag: 'Queue', queue: 'sales' }

  it('lets it wait there from now on, for whoever serves it: nobody has it, it is not forwarded', () => {
    const { state } = given([received, pickedBy('anna'), replied])
      .when(transfer(to))
      .then([transferred(to)])
    expect(state).toMatchObject({
      phase: 'open',
      holder: null,
      awaiting: 'customer',
      forwarded: false,
      routing: 'smart',
      place: { queue: 'support', team: 'north', space: null, campaign: null },
      moments: { waitingSince: 7 },
    })
  })

  it('takes it from one queue to another, and ends all offers', () => {
    const { state } = given([received, offeredTo('anna', 20)])
      .when(transfer(to))
      .then([transferred(to)])
    expect(state).toMatchObject({ holder: null, offers: [], moments: { waitingSince: 7 } })
  })

  it('puts it back into the queue that it came from', () => {
    const { state } = given([received, pickedBy('anna')])
      .when(transfer(sales))
      .then([transferred(sales)])
    expect(state).toMatchObject({ holder: null, place: received.place, moments: { waitingSince: 7 } })
  })

  it('makes smart again what a user was given directly', () => {
    const { state } = given([received, transferred({ _tag: 'User', agent: 'bert' })])
      .when(transfer(sales))
      .then([transferred(sales)])
    expect(state).toMatchObject({ holder: null, routing: 'smart', place: received.place })
  })

  it.each([
    { given: 'puts it back', event: { _tag: 'Released', at: 7, agent: 'bert' } },
    { given: 'loses it', event: { _tag: 'Unassigned', at: 7, by: anna, agent: 'bert' } },
  ] as const)('is where it waits again for everybody when the user it went to $given', ({ event }) => {
    const to = transferred({ _tag: 'User', agent: 'bert' })
    expect(given([received, to, event]).state).toMatchObject({ holder: null, routing: 'smart' })
    const nowhere = { ...received, place: NOWHERE }
    expect(given([nowhere, to, event]).state).toMatchObject({ holder: null, routing: 'direct' })
  })

  it('forwards it only if it goes to another agent than the one who does it', () => {
    const toAnna = { ...transferred({ _tag: 'User', agent: 'anna' }), by: anna }
    expect(given([received, toAnna]).state).toMatchObject({ holder: 'anna', forwarded: false })
    const byItself = { ...toAnna, by: { _tag: 'Automation' } as const }
    expect(given([received, byItself]).state).toMatchObject({ holder: 'anna', forwarded: true })
    expect(given([received, byItself, toAnna]).state).toMatchObject({ forwarded: true })
  })

  it('keeps in mind that it was forwarded before, and how it was routed at first', () => {
    const { state } = given([started, transferred({ _tag: 'User', agent: 'bert' })])
      .when(transfer(to))
      .then([transferred(to)])
    expect(state).toMatchObject({ forwarded: true, routing: 'smart', origin: { routing: 'direct' } })
  })

  it('does not wake it', () => {
    expect(
      given([received, snoozed])
        .when(transfer(to))
        .then([transferred(to)]).state.snoozedUntil,
    ).toBe(50)
  })

  it('is refused if it waits there', () => {
    given([received]).when(transfer(sales)).thenRefused({
      _tag: 'AlreadySo',
      command: 'Transfer',
      allowed: allowed.waiting,
      fact: 'it waits in this queue',
    })
  })

  refusedUnlessLive(transfer(to))
})

describe('a transfer to smart routing', () => {
  const to: Destination = { _tag: 'SmartRouting' }

  it('lets it wait from now on in no queue yet: nobody has it, it is not forwarded', () => {
    const { state } = given([received, pickedBy('anna')])
      .when(transfer(to))
      .then([transferred(to)])
    expect(state).toMatchObject({
      phase: 'open',
      holder: null,
      forwarded: false,
      routing: 'smart',
      place: { queue: null, team: 'north', space: null, campaign: null },
      moments: { waitingSince: 7 },
    })
  })

  it.each<{ from: string; events: ReadonlyArray<Event> }>([
    { from: 'a queue', events: [received] },
    { from: 'direct routing', events: [started] },
    {
      from: 'an agent who got it without a queue',
      events: [{ ...started, routing: 'smart' }, pickedBy('anna')],
    },
  ])('can be made from $from', ({ events }) => {
    given(events)
      .when(transfer(to))
      .then([transferred(to)])
  })

  it('is refused if it waits for smart routing', () => {
    given([{ ...started, routing: 'smart' }])
      .when(transfer(to))
      .thenRefused({
        _tag: 'AlreadySo',
        command: 'Transfer',
        allowed: allowed.unanswered,
        fact: 'it waits for smart routing',
      })
  })

  refusedUnlessLive(transfer(to))
})
