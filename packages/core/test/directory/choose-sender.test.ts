import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { chooseSender, mayUseSenders } from '../../src/directory/choose-sender.ts'
import type { Sender, SenderProfile } from '../../src/directory/sender.ts'
import { countUse, NO_USAGE, type SenderUsage, usedOn } from '../../src/directory/sender-usage.ts'

const of = (...senders: ReadonlyArray<Sender>): SenderProfile => ({
  id: 'support',
  channel: 'sms',
  senders,
  teams: null,
  agents: null,
})
const sender = (id: string, country: string, dailyLimit: number | null = null): Sender => ({
  id,
  country,
  dailyLimit,
})

const at = Date.UTC(2026, 5, 15, 12)
const today = '2026-06-15'
const used = (...ids: ReadonlyArray<string>): SenderUsage =>
  ids.reduce((usage, id) => countUse(usage, id, today), NO_USAGE)
const chosen = (profile: SenderProfile, country: string | null, usage: SenderUsage) =>
  chooseSender(profile, { country, at, timeZone: 'Europe/Paris', usage })

const someSenders = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('s1', 's2', 's3', 's4'),
    country: fc.constantFrom('FR', 'GB'),
    dailyLimit: fc.option(fc.nat({ max: 3 }), { freq: 5 }),
  }),
  { selector: ({ id }) => id, maxLength: 4 },
)
const country = fc.option(fc.constantFrom('FR', 'GB', 'ES'))

// Half hours around what is awkward: clocks put forward and back, ends of months and of a year.
const awkward = fc
  .tuple(
    fc.constantFrom(
      ...['2026-03-29', '2026-10-25', '2026-02-28', '2026-12-31', '2028-02-29'].map((day) => Date.parse(day)),
    ),
    fc.integer({ min: -60, max: 100 }),
  )
  .map(([day, halves]) => day + halves * 1_800_000)

const wallCalendar = (moment: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment)

describe('the choice of a sender', () => {
  it.prop([
    someSenders,
    fc.array(fc.tuple(awkward, country), { maxLength: 60 }),
    fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kathmandu'),
  ])(
    'never goes over a limit on any local day, and fails only when all are reached',
    (senders, asked, timeZone) => {
      const started = new Map<string, number>()
      let usage = NO_USAGE
      for (const [moment, to] of asked) {
        const day = wallCalendar(moment, timeZone)
        const startedBy = ({ id }: Sender) => started.get(`${id} ${day}`) ?? 0
        const choice = chooseSender(of(...senders), { country: to, at: moment, timeZone, usage })
        const full = senders.every((one) => one.dailyLimit !== null && startedBy(one) >= one.dailyLimit)
        if (choice._tag === 'NoSender') {
          expect(full).toBe(true)
          continue
        }
        const one = senders.find(({ id }) => id === choice.sender) as Sender
        expect(choice.day).toBe(day)
        expect(startedBy(one)).toBeLessThan(one.dailyLimit ?? Number.POSITIVE_INFINITY)
        started.set(`${one.id} ${day}`, startedBy(one) + 1)
        usage = countUse(usage, choice.sender, choice.day)
      }
    },
  )

  it.prop([someSenders, country, fc.array(fc.constantFrom('s1', 's2', 's3', 's4'))])(
    'takes one of the recipient’s country whenever one has room, and the least used of those',
    (senders, to, sent) => {
      const usage = used(...sent)
      const choice = chosen(of(...senders), to, usage)
      const room = senders.filter(
        ({ id, dailyLimit }) => dailyLimit === null || usedOn(usage, id, today) < dailyLimit,
      )
      const home = room.filter((one) => one.country === to)
      const best = (home.length > 0 ? home : room).toSorted(
        (a, b) => usedOn(usage, a.id, today) - usedOn(usage, b.id, today),
      )[0]
      expect(choice._tag === 'Chosen' ? choice.sender : undefined).toBe(best?.id)
      expect(chosen(of(...senders), to, usage)).toEqual(choice)
    },
  )

  it('goes abroad when no sender of the country has room, and home again the next day', () => {
    const profile = of(sender('london', 'GB'), sender('paris', 'FR', 1))
    expect(chosen(profile, 'FR', NO_USAGE)).toMatchObject({ sender: 'paris' })
    expect(chosen(profile, 'FR', used('paris'))).toMatchObject({ sender: 'london' })
    const tomorrow = { country: 'FR', at: at + 86_400_000, timeZone: 'Europe/Paris', usage: used('paris') }
    expect(chooseSender(profile, tomorrow)).toMatchObject({ sender: 'paris' })
  })

  it('takes the first named of several that are alike', () => {
    expect(chosen(of(sender('b', 'FR'), sender('a', 'FR')), 'FR', NO_USAGE)).toMatchObject({ sender: 'b' })
    expect(chosen(of(sender('b', 'FR'), sender('a', 'FR')), 'FR', used('b'))).toMatchObject({ sender: 'a' })
    expect(chosen(of(sender('b', 'FR'), sender('a', 'GB')), null, NO_USAGE)).toMatchObject({ sender: 'b' })
  })

  it('says why there is none', () => {
    expect(chosen(of(), 'FR', NO_USAGE)).toEqual({ _tag: 'NoSender', why: 'the profile has no sender' })
    expect(chosen(of(sender('a', 'FR', 0)), 'FR', NO_USAGE)).toEqual({
      _tag: 'NoSender',
      why: 'every daily limit is reached',
    })
  })

  it('is open to all, or to the teams and agents it names', () => {
    const anna = { id: 'anna', teams: ['north'] }
    expect(mayUseSenders(anna, of())).toBe(true)
    expect(mayUseSenders(anna, { ...of(), teams: ['south'] })).toBe(false)
    expect(mayUseSenders(anna, { ...of(), agents: ['bert'] })).toBe(false)
    expect(mayUseSenders(anna, { ...of(), teams: ['south'], agents: ['anna'] })).toBe(true)
    expect(mayUseSenders(anna, { ...of(), teams: ['north'], agents: [] })).toBe(true)
    expect(mayUseSenders(anna, { ...of(), teams: [], agents: null })).toBe(false)
  })
})

describe('the usage of senders', () => {
  it.prop([
    fc.array(fc.tuple(fc.constantFrom('s1', 's2', '__proto__'), fc.constantFrom('2026-03-29', '2026-03-30'))),
  ])('counts per sender and day, and leaves what it was as it was', (uses) => {
    let usage = NO_USAGE
    for (const [id, day] of uses) {
      const before = usedOn(usage, id, day)
      const more = countUse(usage, id, day)
      expect(usedOn(usage, id, day)).toBe(before)
      usage = more
    }
    for (const [id, day] of uses) {
      expect(usedOn(usage, id, day)).toBe(uses.filter((use) => use[0] === id && use[1] === day).length)
    }
    expect(usedOn(usage, 'another', '2026-03-29')).toBe(0)
  })
})
