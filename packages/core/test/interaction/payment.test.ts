import { it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import { Command } from '../../src/interaction/command.ts'
import { anna, closed, given, received, refusedUnlessBegun } from './example.ts'

const request = {
  _tag: 'RequestPayment',
  at: 10,
  by: anna,
  payment: 'p1',
  amount: 1999,
  currency: 'EUR',
} as const
const requested = { ...request, _tag: 'PaymentRequested' } as const
const settle = { _tag: 'SettlePayment', at: 11, payment: 'p1', paid: true } as const
const settled = { ...settle, _tag: 'PaymentSettled' } as const

describe('a payment', () => {
  it('is asked of the contact; nothing else changes', () => {
    const timeline = given([received])
    const { state } = timeline.when(request).then([requested])
    expect(state).toStrictEqual({
      ...timeline.state,
      details: {
        ...timeline.state.details,
        payments: [{ id: 'p1', amount: 1999, currency: 'EUR', status: 'requested' }],
      },
    })
  })

  it('is asked once; another is another', () => {
    given([received, requested])
      .when(request)
      .thenRefusedWith({ _tag: 'AlreadyThere', what: 'payment', name: 'p1' })
      .when({ ...request, payment: 'p2' })
      .then([{ ...requested, payment: 'p2' }])
  })

  it.each([0, -1, 0.5])('of %d is none', (amount) => {
    expect(Result.isFailure(Schema.decodeUnknownResult(Command)({ ...request, amount }))).toBe(true)
  })

  it.each(['eur', 'EU', 'EURO', '€'])('in %s is none: currencies have three capitals', (currency) => {
    expect(Result.isFailure(Schema.decodeUnknownResult(Command)({ ...request, currency }))).toBe(true)
  })

  it('is paid, also after the interaction is closed; the other one is not', () => {
    const { state } = given([received, requested, { ...requested, payment: 'p2' }, closed])
      .when(settle)
      .then([settled])
    expect(state.details.payments.map(({ status }) => status)).toEqual(['paid', 'requested'])
  })

  it('fails, and may still be paid', () => {
    const timeline = given([received, requested])
      .when({ ...settle, paid: false })
      .then([{ ...settled, paid: false }])
    expect(timeline.state.details.payments[0]?.status).toBe('failed')
    expect(timeline.when(settle).then([settled]).state.details.payments[0]?.status).toBe('paid')
  })

  it('does not fail twice', () => {
    given([received, requested, { ...settled, paid: false }])
      .when({ ...settle, paid: false })
      .thenRefusedWith({ _tag: 'AlreadySo', fact: 'paying it has failed' })
  })

  it.each([true, false])('that is paid stays paid', (paid) => {
    given([received, requested, settled])
      .when({ ...settle, paid })
      .thenRefusedWith({ _tag: 'AlreadySo', fact: 'it is paid' })
  })

  it('that nobody asked for is not settled', () => {
    given([received, requested])
      .when({ ...settle, payment: 'p2' })
      .thenRefusedWith({ _tag: 'NotThere', what: 'payment', name: 'p2' })
  })

  refusedUnlessBegun(request)
  refusedUnlessBegun(settle)
})

describe('an invoice', () => {
  const add = { _tag: 'AddInvoice', at: 10, by: anna, invoice: 'i1' } as const
  const added = { ...add, _tag: 'InvoiceAdded' } as const

  it('is added, after those that are there', () => {
    const { state } = given([received, { ...added, invoice: 'i0' }])
      .when(add)
      .then([added])
    expect(state.details.invoices).toEqual(['i0', 'i1'])
  })

  it('is there only once', () => {
    given([received, added]).when(add).thenRefusedWith({ _tag: 'AlreadyThere', what: 'invoice', name: 'i1' })
  })

  refusedUnlessBegun(add)
})
