import { fc, it } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/scenario/input-error.ts'
import type { TraceReading } from '../../src/trace/trace-reading.ts'
import { TraceRecorder } from '../../src/trace/trace-recorder.ts'

const header = ['came', 'menu', 'kind', 'rank', 'waited', 'end', 'talked', 'who', 'note']
const reading: TraceReading = {
  columns: {
    arrival: 'came',
    delay: 'menu',
    type: 'kind',
    priority: 'rank',
    wait: 'waited',
    outcome: 'end',
    service: 'talked',
    agent: 'who',
  },
  unit: 's',
  skip: [{ end: 'gone', waited: '0' }, { note: 'test' }],
  outcomes: { served: 'done', abandoned: 'gone' },
  timeZone: 'UTC',
  types: ['sales', 'support'],
}
const row = (text: string): ReadonlyArray<string> => text.split('|')
const read = (rows: ReadonlyArray<string>, changes: Partial<TraceReading> = {}) => {
  const recorder = new TraceRecorder('calls.csv', header, { ...reading, ...changes })
  for (const [i, text] of rows.entries()) recorder.add(row(text), i + 2)
  return recorder.recording()
}
const good = '0|5|sales|2|30|done|60|Anna|'

describe('TraceRecorder', () => {
  it('keeps who served whom, when and for how long', () => {
    const recording = read([good, '10|0|support|-1|7.5|gone|0|Carla|', '20|0|sales|0|0|done|9|Ben|'])
    expect(recording).toEqual({
      length: 3,
      joined: Float64Array.of(5000, 10_000, 20_000),
      type: Int32Array.of(0, 1, 0),
      priority: Int32Array.of(2, -1, 0),
      wait: Float64Array.of(30_000, 7500, 0),
      abandoned: Uint8Array.of(0, 1, 0),
      service: Float64Array.of(60_000, Number.NaN, 9000),
      agent: Int32Array.of(0, -1, 1),
      agents: ['Anna', 'Ben'],
      skipped: 0,
    })
  })

  it.prop([fc.array(fc.tuple(fc.nat(50), fc.nat(100)), { minLength: 1, maxLength: 50 })])(
    'sorts by the moment of joining the queue, and keeps the order of those who join at once',
    (gaps) => {
      let came = 0
      const rows = gaps.map(([gap, menu], i) => {
        came += gap
        return { joined: (came + menu) * 1000, text: `${came}|${menu}|sales|${i}|0|done|1||` }
      })
      const recording = read(rows.map(({ text }) => text))
      const expected = [...rows.entries()].sort(([, a], [, b]) => a.joined - b.joined)
      expect([...recording.joined]).toEqual(expected.map(([, { joined }]) => joined))
      expect([...(recording.priority ?? [])]).toEqual(expected.map(([i]) => i))
    },
  )

  it('leaves out a row if all columns of a rule match', () => {
    const recording = read([
      good,
      '10|0|sales|0|0|gone|0||',
      '20|0|sales|0|1|gone|0||',
      '30|a|b|c|d|e|f|g|test',
    ])
    expect(recording.length).toBe(2)
    expect(recording.skipped).toBe(2)
  })

  it('reads lengths of time in the unit of the trace', () => {
    const inUnit = (unit: TraceReading['unit']) => read([good], { unit }).wait[0]
    expect([inUnit('ms'), inUnit('s'), inUnit('min'), inUnit('h')]).toEqual([
      30,
      30e3,
      30 * 60e3,
      30 * 3600e3,
    ])
  })

  it('does without every column but the arrival', () => {
    const recording = read(['7||||||||'], { columns: { arrival: 'came' }, types: ['call'], skip: [] })
    expect(recording).toMatchObject({
      joined: Float64Array.of(7000),
      type: Int32Array.of(0),
      priority: null,
      wait: Float64Array.of(Number.NaN),
      abandoned: Uint8Array.of(0),
      service: Float64Array.of(Number.NaN),
      agent: Int32Array.of(-1),
    })
  })

  it('takes an empty handling time for an unknown one', () => {
    expect(read(['0|0|sales|0|0|done|||']).service).toEqual(Float64Array.of(Number.NaN))
  })

  const problems: ReadonlyArray<readonly [what: string, row: string, says: RegExp]> = [
    ['an arrival that is none', 'noon|0|sales|0|0|done|1||', /came holds 'noon'.*not a date and time/],
    ['a negative delay', '9|-5|sales|0|0|done|1||', /menu holds '-5'.*not a number of seconds/],
    ['a missing wait', '9|0|sales|0||done|1||', /waited holds ''.*not a number of seconds/],
    ['a wait that is not finite', '9|0|sales|0|1e999|done|1||', /waited holds '1e999'/],
    ['a hexadecimal wait', '9|0|sales|0|0x10|done|1||', /waited holds '0x10'/],
    ['a handling time in words', '9|0|sales|0|0|done|long||', /talked holds 'long'/],
    ['a fraction of a priority', '9|0|sales|1.5|0|done|1||', /rank holds '1\.5'.*not a whole number/],
    ['an outcome of another word', '9|0|sales|0|0|lost|1||', /end holds 'lost'.*'done' or 'gone'.*outcomes/],
    ['an unknown type', '9|0|Sale|0|0|done|1||', /kind holds 'Sale'.*did you mean 'sales'\?/],
    ['a type like no other', '9|0|xyz|0|0|done|1||', /kind holds 'xyz'.*; add the type/],
    ['a row that is too short', '9|0|sales', /has 3 cells and the header has 9/],
    ['a row that is too long', '9|0|sales|0|0|done|1|||', /has 10 cells and the header has 9/],
  ]
  test.for(problems)('names the line and the cell of %s', ([, bad, says]) => {
    expect(() => read([good, bad])).toThrow(InputError)
    expect(() => read([good, bad])).toThrow(says)
    expect(() => read([good, bad])).toThrow(/^calls\.csv line 3: /)
  })

  it('names both times when arrivals are not in order', () => {
    const rows = ['1999-08-02T08:00:00', '1999-08-02T07:59:59'].map((came) => `${came}|0|sales|0|0|done|1||`)
    expect(() => read(rows)).toThrow(
      'calls.csv line 3: arrival 1999-08-02T07:59:59 is before 1999-08-02T08:00:00 in line 2; ' +
        'sort the rows by arrival, earliest first',
    )
  })

  it('stays one short line, whatever a cell holds', () => {
    const evil = row('9|0|sales|0|0|done|1||').with(2, `a\nb${'x'.repeat(1000)}`)
    const recorder = new TraceRecorder('calls.csv', header, reading)
    expect(() => recorder.add(evil, 2)).toThrow(/^[^\n]{1,400}$/)
  })

  it('says what is missing in the header, and what was probably meant', () => {
    expect(() => read([], { columns: { ...reading.columns, wait: 'waitd' } })).toThrow(
      /^calls\.csv line 1: there is no column 'waitd'.*columns\.wait; did you mean 'waited'\?/,
    )
    expect(() => read([], { skip: [{ ende: 'x' }] })).toThrow(/'ende'.*skip; did you mean 'end'\?/)
  })

  it('needs a type column when there are several types, and a wait where somebody may give up', () => {
    expect(() => read([], { columns: { arrival: 'came' } })).toThrow(/columns\.type/)
    expect(() => read([], { columns: { arrival: 'came', type: 'kind', outcome: 'end' } })).toThrow(
      /columns\.wait/,
    )
  })

  it('refuses a trace with nothing in it', () => {
    expect(() => read([])).toThrow(/the trace is empty/)
    expect(() => read(['0|0|sales|0|0|gone|0||'])).toThrow(/all 1 rows are skipped/)
  })
})
