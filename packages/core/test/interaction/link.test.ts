import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { anna, closed, given, received, refusedUnlessBegun } from './example.ts'

describe('a customer record', () => {
  const assign = { _tag: 'AssignCard', at: 10, by: anna, card: 'c1', created: true } as const
  const assigned = { ...assign, _tag: 'CardAssigned' } as const
  const unassign = { _tag: 'UnassignCard', at: 11, by: anna } as const

  it('is linked, made for it or not, and another replaces it', () => {
    const other = { ...assign, card: 'c2', created: false }
    const timeline = given([received]).when(assign).then([assigned])
    expect(timeline.state.details.card).toBe('c1')
    const { state } = timeline.when(other).then([{ ...other, _tag: 'CardAssigned' }])
    expect(state.details).toMatchObject({ card: 'c2', case: null })
  })

  it('is not linked twice', () => {
    given([received, assigned])
      .when(assign)
      .thenRefusedWith({ _tag: 'AlreadySo', fact: 'it is linked to this card' })
  })

  it('is unlinked, and the event names it', () => {
    const { state } = given([received, assigned, closed])
      .when(unassign)
      .then([{ ...unassign, _tag: 'CardUnassigned', card: 'c1' }])
    expect(state.details.card).toBeNull()
  })

  it('is unlinked only if one is linked', () => {
    given([received]).when(unassign).thenRefusedWith({ _tag: 'AlreadySo', fact: 'it is linked to no card' })
  })

  refusedUnlessBegun(assign)
  refusedUnlessBegun(unassign)
})

describe('a case', () => {
  const assign = { _tag: 'AssignCase', at: 10, by: anna, case: 'k1', created: true } as const
  const assigned = { ...assign, _tag: 'CaseAssigned' } as const
  const unassign = { _tag: 'UnassignCase', at: 11, by: anna } as const

  it('is linked, made for it or not, and another replaces it', () => {
    const other = { ...assign, case: 'k2', created: false }
    const timeline = given([received]).when(assign).then([assigned])
    expect(timeline.state.details.case).toBe('k1')
    const { state } = timeline.when(other).then([{ ...other, _tag: 'CaseAssigned' }])
    expect(state.details).toMatchObject({ case: 'k2', card: null })
  })

  it('is not linked twice', () => {
    given([received, assigned])
      .when(assign)
      .thenRefusedWith({ _tag: 'AlreadySo', fact: 'it is linked to this case' })
  })

  it('is unlinked, and the event names it', () => {
    const { state } = given([received, assigned, closed])
      .when(unassign)
      .then([{ ...unassign, _tag: 'CaseUnassigned', case: 'k1' }])
    expect(state.details.case).toBeNull()
  })

  it('is unlinked only if one is linked', () => {
    given([received]).when(unassign).thenRefusedWith({ _tag: 'AlreadySo', fact: 'it is linked to no case' })
  })

  refusedUnlessBegun(assign)
  refusedUnlessBegun(unassign)
})
