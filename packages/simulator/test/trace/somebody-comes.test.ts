import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/scenario/input-error.ts'
import { somebodyComes } from '../../src/trace/somebody-comes.ts'
import { recordingOf } from './recordings.ts'

const nine = Date.UTC(2026, 2, 2, 8) / 1000 // in Berlin
const run = {
  start: nine * 1000,
  end: (nine + 7200) * 1000,
  timeZone: 'Europe/Berlin',
  place: 'traffic.0.trace',
}

describe('somebodyComes', () => {
  it('is content with one contact between the start and the end', () => {
    const joined = [nine - 1, nine, nine + 7200].map((at) => ({ joined: at }))
    expect(() => somebodyComes(recordingOf(joined), run)).not.toThrow()
  })

  it('names both spans in local time and what to set when there is none', () => {
    const joined = [nine + 7200, nine + 90_000].map((at) => ({ joined: at }))
    const check = () => somebodyComes(recordingOf(joined), run)
    expect(check).toThrow(InputError)
    expect(check).toThrow(
      'traffic.0.trace: nobody of the trace (2026-03-02T11:00 to 2026-03-03T10:00) comes during the run ' +
        '(2026-03-02T09:00 to 2026-03-02T11:00); set start to 2026-03-02T00:00 and duration to the length of the trace',
    )
  })
})
