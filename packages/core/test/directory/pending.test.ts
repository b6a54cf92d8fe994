import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Strategy } from '../../src/directory/campaign.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import { isEligible, type Load, pendingFor } from '../../src/directory/pending.ts'
import type { User } from '../../src/directory/user.ts'
import type { InteractionState } from '../../src/interaction/state.ts'
import { at } from '../access/subject.ts'
import { aRow } from './a-row.ts'
import { aCampaign, anyOfThem, aUser, office } from './office.ts'

const FREE: Load = { onCall: false, inHand: 0 }
const TALKING: Load = { onCall: true, inHand: 1 }

const given: Strategy = { ...anyOfThem, chooses: false, atOnce: 3 }
/** The ways of giving out work, as documented, in our words. */
const strategies = {
  'one, instead of a call': { ...given, atOnce: 1, whileOnCall: false, whileBusy: false },
  'several, calls or not': given,
  'one, calls or not': { ...given, atOnce: 1, whileBusy: false, onBreak: true },
  'the free first': { ...given, freeFirst: true },
  'one of their choice, the first': { ...anyOfThem, takes: 'first', atOnce: 1 },
  'any of their choice': anyOfThem,
} as const satisfies Record<string, Strategy>

const row = (id: string, state: Partial<InteractionState> = {}) =>
  aRow(id, { place: at({ campaign: 'spring' }), ...state })
const line = [row('i1'), row('i2'), row('i3')]

const pending = (
  strategy: Strategy,
  load: Load = FREE,
  waiting = line,
  presence: User['presence'] = 'online',
) => {
  const lookup = new Lookup({
    ...office,
    users: [aUser('anna', { presence }), aUser('bert'), aUser('cleo', { channels: ['sms'] })],
    campaigns: [aCampaign('spring', ['anna', 'cleo'], { strategy })],
  })
  const { sees, mayTake } = pendingFor(lookup, 'anna', waiting, load)
  return { sees: sees.map(({ id }) => id), mayTake: mayTake.map(({ id }) => id) }
}

describe('what waits in a campaign', () => {
  it.each([
    ['one, instead of a call', [], []],
    ['several, calls or not', [], []],
    ['one, calls or not', [], []],
    ['the free first', [], []],
    ['one of their choice, the first', ['i1', 'i2', 'i3'], ['i1']],
    ['any of their choice', ['i1', 'i2', 'i3'], ['i1', 'i2', 'i3']],
  ] as const)('given out as “%s”: a free agent sees %j and may take %j', (name, sees, mayTake) => {
    expect(pending(strategies[name])).toEqual({ sees, mayTake })
  })

  it('can be taken during a call', () => {
    expect(pending(strategies['one of their choice, the first'], TALKING).mayTake).toEqual(['i1'])
    expect(pending(strategies['any of their choice'], TALKING).mayTake).toEqual(['i1', 'i2', 'i3'])
  })

  it('stays in sight of who may take only one and has it, but not to take', () => {
    expect(pending(strategies['one of their choice, the first'], { onCall: false, inHand: 1 })).toEqual({
      sees: ['i1', 'i2', 'i3'],
      mayTake: [],
    })
  })

  it('counts for the limit only what is of this campaign, if that is known', () => {
    const load = { onCall: true, inHand: 5, ofCampaign: 0 }
    expect(pending(strategies['one of their choice, the first'], load).mayTake).toEqual(['i1'])
  })

  it('cannot be taken on a break or offline', () => {
    expect(pending(anyOfThem, FREE, line, 'on a break').mayTake).toEqual([])
    expect(pending({ ...anyOfThem, onBreak: true }, FREE, line, 'on a break').mayTake).toHaveLength(3)
    expect(pending({ ...anyOfThem, onBreak: true }, FREE, line, 'offline').mayTake).toEqual([])
  })

  it('is only what waits: nobody has it, it is not asleep, it has not ended, the contact has written', () => {
    const waiting = [
      row('held', { holder: 'bert' }),
      row('asleep', { snoozedUntil: 5 }),
      row('closed', { phase: 'closed' }),
      row('archived', { phase: 'archived' }),
      row('unanswered', { phase: 'unanswered' }),
      row('waits'),
      row('elsewhere', { place: at({ campaign: 'autumn' }) }),
    ]
    expect(pending({ ...anyOfThem, takes: 'first' }, FREE, waiting)).toEqual({
      sees: ['waits'],
      mayTake: ['waits'],
    })
  })

  it('is seen by members who are on the channel, and by nobody else', () => {
    const lookup = new Lookup({
      ...office,
      users: [aUser('anna'), aUser('bert', { type: 'administrator' }), aUser('cleo', { channels: ['sms'] })],
      campaigns: [aCampaign('spring', ['anna', 'cleo', 'a stranger'])],
    })
    const seen = (agent: string) => pendingFor(lookup, agent, line, FREE).sees.length
    expect(['anna', 'bert', 'cleo', 'a stranger'].map(seen)).toEqual([3, 0, 0, 0])
    expect(pendingFor(lookup, 'anna', [], FREE)).toEqual({ sees: [], mayTake: [] })
    expect(pendingFor(lookup, 'anna', [row('i1', { place: at({ campaign: '?' }) })], FREE).sees).toEqual([])
  })

  it.prop([
    fc.record({
      chooses: fc.boolean(),
      takes: fc.constantFrom('first', 'any'),
      atOnce: fc.option(fc.nat({ max: 3 })),
      whileOnCall: fc.boolean(),
      whileBusy: fc.boolean(),
      onBreak: fc.boolean(),
      freeFirst: fc.boolean(),
    }),
    fc.constantFrom('online', 'busy', 'on a break', 'offline'),
    fc.record({ onCall: fc.boolean(), inHand: fc.integer({ min: 1, max: 4 }) }),
  ])('whatever the strategy: none is taken unseen, or over the limit', (strategy, presence, load) => {
    const { sees, mayTake } = pending(strategy, load, line, presence)
    expect(sees).toEqual(strategy.chooses ? ['i1', 'i2', 'i3'] : [])
    expect(sees.slice(0, mayTake.length)).toEqual(mayTake)
    if (mayTake.length > 0) expect(isEligible(strategy, presence, load)).toBe(true)
    if (strategy.atOnce !== null && load.inHand - (load.onCall ? 1 : 0) >= strategy.atOnce) {
      expect(mayTake).toEqual([])
    }
  })
})

describe('who can be given one', () => {
  const who = (name: keyof typeof strategies, load: Load, presence: User['presence'] = 'online') =>
    isEligible(strategies[name], presence, load)

  it('instead of a call: not on a break, on a call, or with anything else', () => {
    expect(who('one, instead of a call', FREE)).toBe(true)
    expect(who('one, instead of a call', TALKING)).toBe(false)
    expect(who('one, instead of a call', { onCall: false, inHand: 1, ofCampaign: 0 })).toBe(false)
    expect(who('one, instead of a call', FREE, 'on a break')).toBe(false)
  })

  it('calls or not: up to the limit', () => {
    expect(who('several, calls or not', { onCall: true, inHand: 3 })).toBe(true)
    expect(who('several, calls or not', { onCall: false, inHand: 3 })).toBe(false)
    expect(who('several, calls or not', { onCall: true, inHand: 4 })).toBe(false)
  })

  it('one at a time: with nothing but a call, and not if set to busy', () => {
    expect(who('one, calls or not', TALKING)).toBe(true)
    expect(who('one, calls or not', TALKING, 'busy')).toBe(false)
    expect(who('one, calls or not', { onCall: false, inHand: 1, ofCampaign: 0 })).toBe(false)
  })

  it('the free first: the busy only when all are busy', () => {
    const busy = { onCall: false, inHand: 1 }
    expect(who('the free first', busy)).toBe(true)
    expect(who('the free first', { ...busy, othersFree: true })).toBe(false)
    expect(who('the free first', { ...TALKING, othersFree: true })).toBe(false)
    expect(who('the free first', { ...FREE, othersFree: true })).toBe(true)
    expect(who('several, calls or not', { ...busy, othersFree: true })).toBe(true)
  })
})
