import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { rightFor } from '../../../src/access/may.ts'
import type { Screen } from '../../../src/dialect/dialect.ts'
import { history } from '../../../src/dialect/ino/history.ts'
import { ino } from '../../../src/dialect/ino/ino.ts'
import { pool } from '../../../src/dialect/ino/pool.ts'
import { allowedCommands } from '../../../src/interaction/allowed.ts'
import type { Row } from '../../../src/view/row.ts'
import { run } from '../../arbitrary/run.ts'
import { closed, picked, received, released, replied, started } from './example.ts'
import { rowAfter, rowOf, withDetails } from './row.ts'

const offered = (screen: Screen, row: Row, viewer: string): ReadonlyArray<string> =>
  (screen.actions ?? []).filter((action) => action.offered(row, viewer)).map(({ name }) => name)
const actionOf = (screen: Screen, name: string) => screen.actions?.find((action) => action.name === name)

describe('a button', () => {
  const buttons = ino.screens.flatMap((screen) => screen.actions ?? [])

  it.each(buttons)('$name needs the right that its command needs', ({ does, right }) => {
    if (does !== null) expect(right).toBe(rightFor(does._tag))
  })

  it.each(buttons)('$name gives a command that the system knows', ({ does }) => {
    if (does !== null) expect(ino.commands).toContain(does._tag)
  })

  it.prop([run, fc.constantFrom('anna', 'bert', 'cleo')])(
    'is offered only where its command would be accepted from someone',
    ({ steps }, viewer) => {
      for (const state of steps.flatMap(({ states }) => states))
        for (const { does, offered } of buttons)
          if (does !== null && does._tag !== 'Start' && offered(rowOf(state), viewer))
            expect(allowedCommands(state)).toContain(does._tag)
    },
  )
})

describe('the buttons of the pool', () => {
  const handling = [
    'Send',
    'Send a private message',
    'Qualification',
    'Script',
    'Start video call',
    'Create a payment',
    'Create a CRM card',
    'Assign a CRM card',
    'Create a case',
    'Assign a case',
  ]
  const transfers = ['Transfer to a user', 'Transfer to smart routing', 'Transfer to a queue', 'Archive']

  it('let anybody pick up, transfer or archive what nobody has', () => {
    expect(offered(pool, rowAfter([received]), 'anna')).toEqual(['Pick up', ...transfers])
  })

  it('let its holder do all the rest, and others nothing', () => {
    const row = rowAfter([received, picked])
    expect(offered(pool, row, 'anna')).toEqual([...handling, ...transfers, 'Close interaction'])
    expect(offered(pool, row, 'bert')).toEqual([])
  })

  it('are gone once it is over', () => {
    expect(offered(pool, rowAfter([received, picked, closed]), 'anna')).toEqual([])
  })

  it('are there for what we began as well', () => {
    expect(offered(pool, rowAfter([started]), 'anna')).toContain('Close interaction')
  })

  it('let a card and a case be unassigned where there is one, and assigned where there is none', () => {
    const row = withDetails(rowAfter([received, picked]), { card: 'Carl & Sons', case: 'broken lamp' })
    const names = offered(pool, row, 'anna')
    expect(names.filter((name) => name.includes('card') || name.includes('case'))).toEqual([
      'Unassign a CRM card',
      'Unassign a case',
    ])
    expect(offered(pool, row, 'bert')).toEqual([])
  })

  it('start no second video call, and show payments once there is one', () => {
    const row = withDetails(rowAfter([received, picked]), {
      videoCall: true,
      payments: [{ id: 'p1', amount: 500, currency: 'EUR', status: 'requested' }],
    })
    expect(offered(pool, row, 'anna')).not.toContain('Start video call')
    expect(offered(pool, row, 'anna')).toContain('Payment')
  })

  it('close an interaction by putting it back, not by ending it', () => {
    expect(actionOf(pool, 'Close interaction')?.does).toEqual({ _tag: 'Release' })
    expect(offered(pool, rowAfter([received, picked, replied, released]), 'bert')).toContain('Pick up')
  })

  it('tell a created card and case from an assigned one', () => {
    expect(actionOf(pool, 'Create a CRM card')?.does).toEqual({ _tag: 'AssignCard', created: true })
    expect(actionOf(pool, 'Assign a CRM card')?.does).toEqual({ _tag: 'AssignCard', created: false })
    expect(actionOf(pool, 'Create a case')?.does).toEqual({ _tag: 'AssignCase', created: true })
    expect(actionOf(pool, 'Assign a case')?.does).toEqual({ _tag: 'AssignCase', created: false })
  })
})

describe('the buttons of the history', () => {
  it('are, on one that has ended, the quick actions, the details and what concerns payments, cards and cases', () => {
    expect(offered(history, rowAfter([received, picked, closed]), 'anna')).toEqual([
      'Send an SMS',
      'Call',
      'Send an e-mail',
      'Open the details',
      'Refresh',
      'Create a payment',
      'Create a CRM card',
      'Assign a CRM card',
      'Create a case',
      'Assign a case',
    ])
  })

  it('open the CRM only when it is linked to a record', () => {
    const row = rowAfter([received])
    expect(offered(history, row, 'anna')).not.toContain('CRM')
    expect(offered(history, withDetails(row, { card: 'Carl & Sons' }), 'anna')).toContain('CRM')
    expect(offered(history, withDetails(row, { case: 'broken lamp' }), 'anna')).not.toContain('CRM')
  })

  it('get in touch with the contact over the channel they name', () => {
    expect(actionOf(history, 'Send an SMS')?.does).toEqual({ _tag: 'Start', channel: 'sms' })
    expect(actionOf(history, 'Call')?.does).toEqual({ _tag: 'Start', channel: 'voice' })
    expect(actionOf(history, 'Send an e-mail')?.does).toEqual({ _tag: 'Start', channel: 'email' })
  })

  it('get in touch with nobody where the contact is not known', () => {
    const names = offered(history, rowOf(rowAfter([received]).state, { contact: null }), 'anna')
    expect(names.filter((name) => ['Send an SMS', 'Call', 'Send an e-mail'].includes(name))).toEqual([])
  })

  it.each(['absent', 'archived'] as const)('create no payment on what is %s', (phase) => {
    const { state } = rowAfter([received])
    expect(offered(history, rowOf({ ...state, phase }), 'anna')).not.toContain('Create a payment')
    expect(offered(history, rowOf(state), 'anna')).toContain('Create a payment')
  })
})
