import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { absent, decide, evolve, type InteractionState, nextDeadline } from '../../src/index.ts'
import { small } from '../arbitrary/pool.ts'
import { run } from '../arbitrary/run.ts'
import { stateFrom } from '../arbitrary/state.ts'

const withOffers = (...offers: InteractionState['offers']): InteractionState => ({
  ...absent,
  phase: 'open',
  offers,
})

describe('the next deadline', () => {
  it('is none while nothing happens by itself', () => {
    expect(nextDeadline(absent)).toBeNull()
    expect(nextDeadline(withOffers({ agent: 'anna', expiresAt: null }))).toBeNull()
  })

  it('is the offer that lapses first', () => {
    const state = withOffers({ agent: 'anna', expiresAt: 30 }, { agent: 'bert', expiresAt: 20 })
    expect(nextDeadline(state)).toEqual({ _tag: 'ExpireOffer', at: 20, agent: 'bert' })
  })

  it('is the earlier of two offers that lapse at once', () => {
    const state = withOffers({ agent: 'bert', expiresAt: 20 }, { agent: 'anna', expiresAt: 20 })
    expect(nextDeadline(state)).toEqual({ _tag: 'ExpireOffer', at: 20, agent: 'bert' })
  })

  it('is the end of a snooze, which comes by itself', () => {
    const state: InteractionState = { ...absent, phase: 'open', snoozedUntil: 20 }
    expect(nextDeadline(state)).toEqual({ _tag: 'Wake', at: 20, by: { _tag: 'Automation' } })
  })

  it('is an offer before a snooze that ends at once, and a snooze that ends before', () => {
    const offered = withOffers({ agent: 'anna', expiresAt: 20 })
    expect(nextDeadline({ ...offered, snoozedUntil: 20 })?._tag).toBe('ExpireOffer')
    expect(nextDeadline({ ...offered, snoozedUntil: 19 })?._tag).toBe('Wake')
  })

  it.prop([
    fc.oneof(
      run.map(({ state }) => state),
      stateFrom(small),
    ),
  ])('is the earliest moment that the state names, and none if it names none', (state) => {
    const moments = [...state.offers.map(({ expiresAt }) => expiresAt), state.snoozedUntil].filter(
      (at) => at !== null,
    )
    expect(nextDeadline(state)?.at ?? null).toBe(moments.length === 0 ? null : Math.min(...moments))
  })

  it.prop([run])('is accepted at its moment, and refused as too early a millisecond before', ({ steps }) => {
    for (const state of steps.flatMap(({ states }) => states)) {
      const deadline = nextDeadline(state)
      if (deadline === null) continue
      const early = decide(state, { ...deadline, at: deadline.at - 1 })
      expect(Result.isSuccess(decide(state, deadline))).toBe(true)
      expect(Result.isFailure(early) && early.failure).toMatchObject({ _tag: 'TooEarly', due: deadline.at })
    }
  })

  it.prop([run])(
    'once carried out is another one or none, so that all of them come to an end',
    ({ state }) => {
      let current = state
      let left = state.offers.length + 1
      for (let deadline = nextDeadline(current); deadline !== null; deadline = nextDeadline(current)) {
        expect(left).toBeGreaterThan(0)
        left -= 1
        const verdict = decide(current, deadline)
        expect(Result.isSuccess(verdict)).toBe(true)
        current = Result.isSuccess(verdict) ? verdict.success.reduce(evolve, current) : current
      }
    },
  )
})
