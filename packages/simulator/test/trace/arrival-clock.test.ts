import { fc, it } from '@fast-check/vitest'
import * as DateTime from 'effect/DateTime'
import { describe, expect } from 'vitest'
import { arrivalClock } from '../../src/trace/arrival-clock.ts'

const at = (iso: string): number => DateTime.toEpochMillis(DateTime.makeUnsafe(iso))
const zones = ['UTC', 'Asia/Jerusalem', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu']
const years1970To2037 = fc.integer({ min: 0, max: at('2037-12-31T23:59:59Z') })

/** The same moment as a wall clock in the zone shows it. */
const wallClock = (moment: number, timeZone: string): string =>
  DateTime.formatIsoZoned(DateTime.makeZonedUnsafe(moment, { timeZone })).slice(0, 23)

describe('arrivalClock', () => {
  it.prop([fc.constantFrom(...zones), years1970To2037])(
    'reads what a wall clock showed: the moment itself, or the one an hour or less away that showed the same',
    (timeZone, moment) => {
      const text = wallClock(moment, timeZone)
      const read = arrivalClock(timeZone)(text, Number.NEGATIVE_INFINITY)
      expect(wallClock(read, timeZone)).toBe(text)
      expect(moment - read).toBeGreaterThanOrEqual(0)
      expect(moment - read).toBeLessThanOrEqual(2 * 3_600_000)
      expect(arrivalClock(timeZone)(text, moment)).toBe(moment)
    },
  )

  it.prop([fc.constantFrom(...zones), years1970To2037, fc.integer({ min: -840, max: 840 })])(
    'honours an offset of the text, whatever the zone',
    (timeZone, moment, minutes) => {
      const local = DateTime.formatIso(DateTime.makeUnsafe(moment + minutes * 60_000)).slice(0, 23)
      const two = (n: number): string => String(n).padStart(2, '0')
      const size = Math.abs(minutes)
      const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
      const read = arrivalClock(timeZone)
      expect(read(`${local}${offset}`, 0)).toBe(moment)
      expect(read(`${local}${offset.replace(':', '')}`, 0)).toBe(moment)
    },
  )

  it('reads Z, seconds left out, a space for the T and a fraction', () => {
    const read = arrivalClock('Asia/Jerusalem')
    expect(read('1999-08-02T07:30:00Z', 0)).toBe(at('1999-08-02T07:30:00Z'))
    expect(read('1999-08-02T07:30', 0)).toBe(at('1999-08-02T04:30:00Z'))
    expect(read('1999-08-02 07:30:05', 0)).toBe(at('1999-08-02T04:30:05Z'))
    expect(read('1999-08-02T07:30:05.283', 0)).toBe(at('1999-08-02T04:30:05.283Z'))
    expect(read('1999-12-02T07:30', 0)).toBe(at('1999-12-02T05:30:00Z'))
  })

  it('reads numbers as seconds, large ones as milliseconds since 1970', () => {
    const read = arrivalClock('Asia/Jerusalem')
    expect(read('933568200', 0)).toBe(933_568_200_000)
    expect(read('933568200.5', 0)).toBe(933_568_200_500)
    expect(read('933568200123', 0)).toBe(933_568_200_123)
  })

  it('takes the hour that comes twice in autumn as the second one once the first has passed', () => {
    const read = arrivalClock('Europe/Berlin')
    const first = read('2024-10-27T02:50:00', 0)
    expect(first).toBe(at('2024-10-27T00:50:00Z'))
    expect(read('2024-10-27T02:10:00', 0)).toBe(at('2024-10-27T00:10:00Z'))
    expect(read('2024-10-27T02:10:00', first)).toBe(at('2024-10-27T01:10:00Z'))
    const evening = arrivalClock('America/Sao_Paulo') // at midnight the clocks go back to 23:00
    expect(evening('2018-02-17T23:10:00', 0)).toBe(at('2018-02-18T01:10:00Z'))
    expect(evening('2018-02-17T23:10:00', at('2018-02-18T01:50:00Z'))).toBe(at('2018-02-18T02:10:00Z'))
  })

  it('knows no moment for what is none', () => {
    const read = arrivalClock('Europe/Berlin')
    const nones = [
      '',
      'yesterday',
      '2024-03-31',
      '07:30',
      '2024-02-30T07:30:00',
      '2023-02-29T07:30:00',
      '2024-13-01T07:30:00',
      '2024-00-01T07:30:00',
      '2024-01-00T07:30:00',
      '2024-01-01T24:00:00',
      '2024-01-01T07:60:00',
      '2024-01-01T07:30:60',
      '0024-01-01T07:30:00',
      '01/02/2024 07:30',
      '-5',
      'NaN',
      'Infinity',
      '2024-03-31T02:30:00', // the clocks skip it
    ]
    for (const none of nones) expect([none, read(none, 0)]).toEqual([none, Number.NaN])
  })
})
