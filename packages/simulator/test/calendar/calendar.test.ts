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
})
