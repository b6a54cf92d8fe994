import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { Inbox } from '../../src/inbox/inbox.ts'
import { type Command, type FilledIn, NOWHERE, type Strategy } from '../../src/index.ts'
import { aCampaign, anyOfThem } from '../directory/office.ts'
import { offices } from './crew.ts'

const [office] = offices
if (office === undefined) throw new Error('no office')

const received = (at: number, changes: Partial<Extract<Command, { _tag: 'Receive' }>> = {}): Command => ({
  _tag: 'Receive',
  at,
  channel: 'sms',
  contact: 'carl',
  place: { ...NOWHERE, campaign: 'spring' },
  routing: 'smart',
  priority: 0,
  message: 'm1',
  ...changes,
})
const pick = (agent: string, at: number): Command => ({ _tag: 'Pick', at, agent })

/** An inbox whose campaign gives out work in this way, with `i1` to `i3` waiting in it since 1 to 3. */
const under = (strategy: Partial<Strategy>): Inbox => {
  const campaigns = [
    aCampaign('spring', ['anna', 'bert'], {
      channels: ['sms', 'voice'],
      strategy: { ...anyOfThem, ...strategy },
    }),
    aCampaign('autumn', ['anna', 'bert'], { strategy: anyOfThem }),
  ]
  const inbox = new Inbox({ ...office, campaigns })
  for (const turn of [1, 2, 3]) Result.getOrThrow(inbox.submit(`i${turn}`, received(turn)))
  return inbox
}

const takes = (inbox: Inbox, interaction: string, agent: string, at: number): boolean => {
  const verdict = inbox.submit(interaction, pick(agent, at))
  if (Result.isFailure(verdict)) {
    expect(verdict.failure).toEqual({ _tag: 'NotTheirsToTake', agent, campaign: 'spring' })
  }
  return Result.isSuccess(verdict)
}

describe('what waits in a campaign is taken', () => {
  it('in any order and as much of it as one wants, where the strategy says so', () => {
    const inbox = under({})
    expect([
      takes(inbox, 'i3', 'anna', 10),
      takes(inbox, 'i1', 'anna', 11),
      takes(inbox, 'i2', 'anna', 12),
    ]).toEqual([true, true, true])
  })

  it('only the first in line, where the strategy says so; then the next is first', () => {
    const inbox = under({ takes: 'first' })
    expect(takes(inbox, 'i2', 'anna', 10)).toBe(false)
    expect(takes(inbox, 'i1', 'anna', 11)).toBe(true)
    expect(takes(inbox, 'i2', 'bert', 12)).toBe(true)
  })

  it('by whom it rings at, where nobody chooses; by nobody else', () => {
    const byAnswering = (_tag: 'AcceptOffer' | 'DeclineOffer', agent: string): Command => ({
      _tag,
      at: 11,
      agent,
    })
    for (const answer of ['AcceptOffer', 'DeclineOffer'] as const) {
      const inbox = under({ chooses: false })
      Result.getOrThrow(inbox.submit('i1', { _tag: 'Offer', at: 10, agent: 'anna', expiresAt: null }))
      expect(inbox.submit('i1', byAnswering(answer, 'bert'))).toEqual(
        Result.fail({ _tag: 'NotVisible', interaction: 'i1', agent: 'bert' }),
      )
      expect(inbox.submit('i2', byAnswering(answer, 'anna'))).toEqual(
        Result.fail({ _tag: 'NotVisible', interaction: 'i2', agent: 'anna' }),
      )
      expect(Result.isSuccess(inbox.submit('i1', byAnswering(answer, 'anna')))).toBe(true)
    }
  })

  it('only as many at once as the strategy says, those of other campaigns not counted', () => {
    const inbox = under({ atOnce: 1 })
    Result.getOrThrow(inbox.submit('other', received(4, { place: { ...NOWHERE, campaign: 'autumn' } })))
    Result.getOrThrow(inbox.submit('other', pick('anna', 5)))
    expect(takes(inbox, 'i1', 'anna', 10)).toBe(true)
    expect(takes(inbox, 'i2', 'anna', 11)).toBe(false)
    expect(takes(inbox, 'i2', 'bert', 12)).toBe(true)
    Result.getOrThrow(inbox.submit('i1', { _tag: 'Release', at: 13, agent: 'anna' }))
    expect(takes(inbox, 'i3', 'anna', 14)).toBe(true)
  })

  it('not by someone who has other work or a call, where the strategy says so, until it is over', () => {
    const busy = under({ whileBusy: false })
    expect(takes(busy, 'i1', 'anna', 10)).toBe(true)
    expect(takes(busy, 'i2', 'anna', 11)).toBe(false)
    const closed: Command = {
      _tag: 'Close',
      at: 12,
      by: { _tag: 'Agent', agent: 'anna' },
      outcome: { _tag: 'Processed' },
    }
    Result.getOrThrow(busy.submit('i1', closed))
    expect(takes(busy, 'i2', 'anna', 13)).toBe(true)

    const calling = under({ whileOnCall: false })
    Result.getOrThrow(calling.submit('call', received(4, { channel: 'voice', message: null })))
    expect(takes(calling, 'call', 'anna', 5)).toBe(true)
    expect(takes(calling, 'i1', 'anna', 10)).toBe(false)
    expect(takes(calling, 'i1', 'bert', 11)).toBe(true)
  })

  it('by the free first, where the strategy says so', () => {
    const inbox = under({ freeFirst: true })
    expect(takes(inbox, 'i1', 'anna', 10)).toBe(true)
    expect(takes(inbox, 'i2', 'anna', 11)).toBe(false)
    expect(takes(inbox, 'i2', 'bert', 12)).toBe(true)
    expect(takes(inbox, 'i3', 'anna', 13)).toBe(true)
  })

  it('by nobody, where it is given out', () => {
    const inbox = under({ chooses: false })
    expect(Result.isFailure(inbox.submit('i1', pick('anna', 10)))).toBe(true)
  })
})

describe('an interaction is started in a campaign', () => {
  const started = (fields?: ReadonlyArray<FilledIn>, by = 'anna') => {
    const inbox = new Inbox({
      ...office,
      campaigns: [aCampaign('spring', ['anna'], { requiredFields: ['number', 'reason'] })],
    })
    const verdict = inbox.submit('i1', {
      _tag: 'Start',
      at: 1,
      by: by === 'anna' ? { _tag: 'Agent', agent: by } : { _tag: 'Api' },
      channel: 'sms',
      contact: 'carl',
      place: { ...NOWHERE, campaign: 'spring' },
      routing: 'direct',
      priority: 0,
      agent: null,
      message: 'm1',
      ...(fields === undefined ? {} : { fields }),
    })
    if (Result.isSuccess(verdict)) return inbox.timeline('i1')
    expect([inbox.has('i1'), inbox.log, inbox.notifications]).toEqual([false, [], []])
    return verdict.failure
  }
  const number = { field: 'number', value: '+598 99 123 401' }
  const reason = { field: 'reason', value: 'offer' }
  const without = (...missing: ReadonlyArray<string>) => ({
    _tag: 'FieldsMissing',
    campaign: 'spring',
    missing,
  })

  it('with all its fields filled in, which are in the log', () => {
    expect(started([reason, number])).toMatchObject([{ _tag: 'Started', fields: [reason, number] }])
  })

  it('not without one of them, nor with only blanks in it: the refusal names each that is missing', () => {
    expect(started()).toEqual(without('number', 'reason'))
    expect(started([])).toEqual(without('number', 'reason'))
    expect(started([number])).toEqual(without('reason'))
    expect(started([{ field: 'number', value: ' ' }, reason])).toEqual(without('number'))
  })

  it.prop([
    fc.array(
      fc.record({
        field: fc.constantFrom('number', 'reason', 'other'),
        value: fc.constantFrom('', ' \n', 'x', ' x '),
      }),
    ),
  ])('just when the last value of each of its fields says something', (fields) => {
    const says = (name: string) =>
      fields.findLast(({ field }) => field === name)?.value.includes('x') === true
    const missing = ['number', 'reason'].filter((name) => !says(name))
    expect(started(fields)).toEqual(
      missing.length > 0 ? without(...missing) : [expect.objectContaining({ fields })],
    )
  })

  it('not even by a program', () => {
    expect(started([number], 'a program')).toEqual(without('reason'))
    expect(started([number, reason], 'a program')).toHaveLength(1)
  })
})
