import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  allowed,
  given,
  offeredTo,
  pickedBy,
  received,
  refusedUnlessLive,
  snoozed,
  started,
} from './example.ts'

describe('it is offered to an agent', () => {
  const offer = { _tag: 'Offer', at: 7, agent: 'bert', expiresAt: 20 } as const
  const offered = { ...offer, _tag: 'Offered' } as const

  it('who may answer until the deadline; nobody has it meanwhile, and it waits on', () => {
    const { state } = given([received]).when(offer).then([offered])
    expect(state).toMatchObject({
      holder: null,
      moments: { waitingSince: 0 },
      offers: [{ agent: 'bert', expiresAt: 20 }],
    })
  })

  it('without a limit', () => {
    given([received])
      .when({ ...offer, expiresAt: null })
      .then([{ ...offered, expiresAt: null }])
  })

  it('and to several others at once, in the order of the offers', () => {
    const { state } = given([received, offeredTo('anna', 20)])
      .when(offer)
      .then([offered])
    expect(state.offers.map(({ agent }) => agent)).toEqual(['anna', 'bert'])
  })

  it('while it is unanswered', () => {
    given([started]).when(offer).then([offered])
  })

  it('but not while another agent has it', () => {
    given([received, pickedBy('anna')])
      .when(offer)
      .thenRefused({ _tag: 'Held', command: 'Offer', allowed: allowed.held, holder: 'anna' })
  })

  it('but not to the one who has it', () => {
    given([received, pickedBy('bert')])
      .when(offer)
      .thenRefused({ _tag: 'AlreadySo', command: 'Offer', allowed: allowed.held, fact: 'this agent has it' })
  })

  it('but not while it sleeps', () => {
    given([received, snoozed])
      .when(offer)
      .thenRefused({ _tag: 'Asleep', command: 'Offer', allowed: allowed.asleep, until: 50 })
  })

  it('but not twice to the same agent', () => {
    given([received, offeredTo('bert', null)])
      .when(offer)
      .thenRefused({
        _tag: 'AlreadySo',
        command: 'Offer',
        allowed: allowed.offeredWithoutLimit,
        fact: 'this agent has an offer of it',
      })
  })

  it.each([6, 7])('but not with a deadline (%i) at or before the moment of the offer (7)', (deadline) => {
    given([received])
      .when({ ...offer, expiresAt: deadline })
      .thenRefused({ _tag: 'DeadlinePassed', command: 'Offer', allowed: allowed.waiting, at: 7, deadline })
  })

  refusedUnlessLive(offer)
})

describe('an agent accepts an offer', () => {
  const accept = { _tag: 'AcceptOffer', at: 7, agent: 'anna' } as const
  const accepted = { ...accept, _tag: 'OfferAccepted' } as const

  it('and has it, to the last moment before the deadline', () => {
    const { state } = given([received, offeredTo('anna', 20)])
      .when({ ...accept, at: 19.999 })
      .then([{ ...accepted, at: 19.999 }])
    expect(state).toMatchObject({ holder: 'anna', offers: [], moments: { waitingSince: 0 } })
  })

  it('without a limit, at any time', () => {
    given([received, offeredTo('anna', null)])
      .when({ ...accept, at: 1e12 })
      .then([{ ...accepted, at: 1e12 }])
  })

  it('first of several: the others’ offers lapse, and they come too late', () => {
    given([received, offeredTo('bert', 20), offeredTo('anna', 20)])
      .when(accept)
      .then([accepted])
      .when({ ...accept, at: 8, agent: 'bert' })
      .thenRefused({
        _tag: 'NotOffered',
        command: 'AcceptOffer',
        allowed: allowed.held,
        agent: 'bert',
        offeredTo: [],
      })
  })

  it.each([20, 21])('but not at the deadline (20) or later: at %i the offer has lapsed', (at) => {
    given([received, offeredTo('anna', 20)])
      .when({ ...accept, at })
      .thenRefused({
        _tag: 'OfferLapsed',
        command: 'AcceptOffer',
        allowed: allowed.offered,
        agent: 'anna',
        expiresAt: 20,
      })
  })

  it('but not an offer that others have', () => {
    given([received, offeredTo('bert', 20), offeredTo('cleo', 20)])
      .when(accept)
      .thenRefused({
        _tag: 'NotOffered',
        command: 'AcceptOffer',
        allowed: allowed.offered,
        agent: 'anna',
        offeredTo: ['bert', 'cleo'],
      })
  })

  refusedUnlessLive(accept)
})

describe('an agent declines an offer', () => {
  const decline = { _tag: 'DeclineOffer', at: 7, agent: 'anna' } as const
  const declined = { ...decline, _tag: 'OfferDeclined' } as const

  it('and the others keep theirs; it waits on as before', () => {
    const { state } = given([received, offeredTo('bert', 20), offeredTo('anna', 20), offeredTo('cleo', null)])
      .when(decline)
      .then([declined])
    expect(state).toMatchObject({
      holder: null,
      moments: { waitingSince: 0 },
      offers: [
        { agent: 'bert', expiresAt: 20 },
        { agent: 'cleo', expiresAt: null },
      ],
    })
  })

  it('and can be offered it again', () => {
    given([received, offeredTo('anna', 20)])
      .when(decline)
      .when({ _tag: 'Offer', at: 8, agent: 'anna', expiresAt: 30 })
      .then([{ _tag: 'Offered', at: 8, agent: 'anna', expiresAt: 30 }])
  })

  it('but not an offer that they do not have', () => {
    given([received, offeredTo('bert', 20)])
      .when(decline)
      .thenRefused({
        _tag: 'NotOffered',
        command: 'DeclineOffer',
        allowed: allowed.offered,
        agent: 'anna',
        offeredTo: ['bert'],
      })
  })

  refusedUnlessLive(decline)
})

describe('an offer expires', () => {
  const expire = { _tag: 'ExpireOffer', at: 20, agent: 'anna' } as const
  const expired = { ...expire, _tag: 'OfferExpired' } as const

  it('at its deadline; the others stand', () => {
    const { state } = given([received, offeredTo('anna', 20), offeredTo('bert', 20)])
      .when(expire)
      .then([expired])
    expect(state).toMatchObject({
      holder: null,
      moments: { waitingSince: 0 },
      offers: [{ agent: 'bert', expiresAt: 20 }],
    })
  })

  it('after its deadline, if nobody looked before', () => {
    given([received, offeredTo('anna', 20)])
      .when({ ...expire, at: 99 })
      .then([{ ...expired, at: 99 }])
  })

  it('but not before its deadline', () => {
    given([received, offeredTo('anna', 20)])
      .when({ ...expire, at: 19.999 })
      .thenRefused({ _tag: 'TooEarly', command: 'ExpireOffer', allowed: allowed.offered, due: 20 })
  })

  it('but never without one', () => {
    given([received, offeredTo('anna', null)])
      .when({ ...expire, at: 1e12 })
      .thenRefused({
        _tag: 'TooEarly',
        command: 'ExpireOffer',
        allowed: allowed.offeredWithoutLimit,
        due: null,
      })
  })

  it('but not where there is none', () => {
    given([received, offeredTo('bert', 20)])
      .when(expire)
      .thenRefused({
        _tag: 'NotOffered',
        command: 'ExpireOffer',
        allowed: allowed.offered,
        agent: 'anna',
        offeredTo: ['bert'],
      })
  })

  it('but not once somebody has it', () => {
    given([received, offeredTo('anna', 20)])
      .when({ _tag: 'Pick', at: 9, agent: 'bert' })
      .when(expire)
      .thenRefused({
        _tag: 'NotOffered',
        command: 'ExpireOffer',
        allowed: allowed.held,
        agent: 'anna',
        offeredTo: [],
      })
  })

  refusedUnlessLive(expire)
})
