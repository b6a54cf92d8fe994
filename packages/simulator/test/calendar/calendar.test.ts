import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Calendar } from '../../src/calendar/calendar.ts'

interface Step {
  readonly what: 'schedule' | 'cancel' | 'advance'
  readonly at: number
}

/** Few moments, so that many entries fall together. */
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('schedule', 'schedule', 'schedule', 'cancel', 'advance'),
  at: fc.integer({ min: 0, max: 12 }),
})

/** The calendar as anybody would write it: a list, sorted when the next entry is wanted. */
class ListOfEntries {
  entries: Array<{ readonly at: number; readonly turn: number; readonly subject: number; handle: number }> =
    []

  next() {
    this.entries.sort((a, b) => a.at - b.at || a.turn - b.turn)
    return this.entries.shift()
  }
}

/** How far away entries are: all at once, evenly, or by orders of magnitude, and some that never come. */
const spread = fc.oneof(
  fc.constant((of: number) => Math.floor(4 * of)),
  fc.constant((of: number) => 1000 * of),
  fc.constant((of: number) => 10 ** (12 * of)),
  fc.constant((of: number) => (of < 0.9 ? 100 * of : of < 0.99 ? 1e12 : Number.POSITIVE_INFINITY)),
)

/** Numbers from 0 up to 1, the same for the same start. */
const numbers = (start: number) => {
  let state = start
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

describe('the event calendar', () => {
  it.prop([fc.array(step, { maxLength: 200 })])(
    'gives entries by moment and, within a moment, in the order of scheduling, and none that was cancelled',
    (steps) => {
      const calendar = new Calendar()
      const list = new ListOfEntries()
      let turn = 0
      for (const { what, at } of steps) {
        if (what === 'schedule') {
          const moment = calendar.now + at
          const handle = calendar.schedule(moment, turn % 7, turn)
          list.entries.push({ at: moment, turn, subject: turn, handle })
          turn++
        } else if (what === 'cancel' && list.entries.length > 0) {
          const [gone] = list.entries.splice(at % list.entries.length, 1)
          if (gone !== undefined) calendar.cancel(gone.handle)
        } else if (what === 'advance') {
          const expected = list.next()
          expect(calendar.advance()).toBe(expected !== undefined)
          if (expected !== undefined) {
            expect([calendar.now, calendar.kind, calendar.subject]).toEqual([
              expected.at,
              expected.subject % 7,
              expected.subject,
            ])
          }
        }
        expect(calendar.size).toBe(list.entries.length)
      }
    },
  )

  it('keeps no trace of what was cancelled: a million cancelled entries leave it as small as before', () => {
    const calendar = new Calendar()
    calendar.schedule(1e9, 0, 0)
    const handles = new Set<number>()
    for (let i = 0; i < 1_000_000; i++) {
      const handle = calendar.schedule(i, 0, i)
      handles.add(handle)
      calendar.cancel(handle)
    }
    expect(calendar.size).toBe(1)
    expect(handles.size).toBe(1)
  })

  it('stands still when nothing is left', () => {
    const calendar = new Calendar(100)
    calendar.schedule(150, 1, 2)
    expect(calendar.advance()).toBe(true)
    expect(calendar.advance()).toBe(false)
    expect(calendar.now).toBe(150)
  })

  it('takes what is scheduled for the present moment next, after what was there for it', () => {
    const calendar = new Calendar()
    calendar.schedule(10, 0, 1)
    calendar.schedule(10, 0, 2)
    calendar.advance()
    calendar.schedule(10, 0, 3)
    const order = [calendar.subject]
    while (calendar.advance()) order.push(calendar.subject)
    expect(order).toEqual([1, 2, 3])
  })

  it.prop([fc.nat(), fc.integer({ min: 400, max: 3000 }), spread, fc.constantFrom(1, 1.7e12)], {
    numRuns: 40,
  })(
    'does so however many there are and however they are spread, and goes on elsewhere',
    (start, many, far, from) => {
      const next = numbers(start)
      let calendar = new Calendar(from)
      const entries = new Map<number, readonly [at: number, subject: number]>()
      let subject = 0
      const schedule = () => {
        const at = calendar.now + far(next())
        entries.set(calendar.schedule(at, subject % 7, subject), [at, subject])
        subject++
      }
      for (let i = 0; i < many; i++) schedule()
      for (let i = 0; i < 2 * many; i++) {
        const what = next()
        if (what < 0.2) schedule()
        if (what > 0.2 && what < 0.3 && entries.size > 0) {
          const handle = [...entries.keys()][Math.floor(next() * entries.size)] as number
          calendar.cancel(handle)
          entries.delete(handle)
        }
        expect(calendar.size).toBe(entries.size)
        if (what > 0.999) {
          const elsewhere = new Calendar()
          elsewhere.restore(JSON.parse(JSON.stringify(calendar.save())))
          calendar = far(0.995) === Number.POSITIVE_INFINITY ? calendar : elsewhere
        }
        let due: readonly [at: number, subject: number] = [Number.POSITIVE_INFINITY, subject]
        if (i % 100 === 0) {
          for (const each of entries.values()) {
            if (each[0] < due[0] || (each[0] === due[0] && each[1] < due[1])) due = each
          }
          expect(calendar.next).toBe(due[0])
        }
        const before = calendar.now
        if (what < 0.5 || !calendar.advance()) continue
        const handle = calendar.current
        expect(entries.get(handle)).toEqual([calendar.now, calendar.subject])
        expect(calendar.kind).toBe(calendar.subject % 7)
        expect(calendar.now >= before).toBe(true)
        if (i % 100 === 0) expect(calendar.subject).toBe(due[1])
        entries.delete(handle)
        if (what > 0.7) schedule()
      }
      let last: readonly [at: number, subject: number] = [calendar.now, -1]
      while (calendar.advance()) {
        expect(entries.get(calendar.current)).toEqual([calendar.now, calendar.subject])
        expect(calendar.now > last[0] || calendar.subject > last[1]).toBe(true)
        last = [calendar.now, calendar.subject]
        entries.delete(calendar.current)
      }
      expect(entries.size).toBe(0)
    },
  )
})
