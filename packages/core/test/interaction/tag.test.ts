import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Event } from '../../src/interaction/event.ts'
import { anna, closed, given, received, refusedUnlessBegun } from './example.ts'

const add = { _tag: 'AddTag', at: 10, by: anna, tag: 'vip' } as const
const added = { ...add, _tag: 'TagAdded' } as const
const remove = { _tag: 'RemoveTag', at: 11, by: anna, tag: 'vip' } as const
const urgent: Event = { ...added, tag: 'urgent' }

describe('a tag', () => {
  it('is added, after those that are there; nothing else changes', () => {
    const timeline = given([received, urgent])
    const { state } = timeline.when(add).then([added])
    expect(state).toStrictEqual({
      ...timeline.state,
      details: { ...timeline.state.details, tags: ['urgent', 'vip'] },
    })
  })

  it('is added also to what is closed', () => {
    given([received, closed]).when(add).then([added])
  })

  it('is there only once', () => {
    given([received, added]).when(add).thenRefusedWith({ _tag: 'AlreadyThere', what: 'tag', name: 'vip' })
  })

  it('is taken off, and the others stay', () => {
    const { state } = given([received, urgent, added])
      .when(remove)
      .then([{ ...remove, _tag: 'TagRemoved' }])
    expect(state.details.tags).toEqual(['urgent'])
  })

  it('is taken off only if it is there', () => {
    given([received, urgent]).when(remove).thenRefusedWith({ _tag: 'NotThere', what: 'tag', name: 'vip' })
  })

  refusedUnlessBegun(add)
  refusedUnlessBegun(remove)
})

describe('a qualification', () => {
  const qualify = { _tag: 'Qualify', at: 10, by: anna, qualification: 'sold' } as const
  const qualified = { ...qualify, _tag: 'Qualified' } as const

  it('is given, and another replaces it', () => {
    const { state } = given([received])
      .when(qualify)
      .then([qualified])
      .when({ ...qualify, qualification: 'call back' })
      .then([{ ...qualified, qualification: 'call back' }])
    expect(state.details.qualification).toBe('call back')
  })

  it('is not given twice', () => {
    given([received, qualified])
      .when(qualify)
      .thenRefusedWith({ _tag: 'AlreadySo', fact: 'it has this qualification' })
  })

  refusedUnlessBegun(qualify)
})
