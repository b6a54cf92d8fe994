import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import { Duration, LONGEST_DURATION, readDuration, writeDuration } from '../../src/scenario/duration.ts'
import { readLocalTime, writeLocalTime } from '../../src/scenario/local-time.ts'
import { Percent, readPercent, writePercent } from '../../src/scenario/percent.ts'
import { HIGHEST_RATE, Rate, readRate, writeRate } from '../../src/scenario/rate.ts'
import { durationText, percentText, positiveRateText } from './any-scenario.ts'

const upTo = (max: number) => fc.double({ min: 0, max, noNaN: true })

const notations = [
  {
    of: 'a duration',
    read: readDuration,
    write: writeDuration,
    codec: Duration,
    texts: durationText,
    values: upTo(LONGEST_DURATION),
  },
  {
    of: 'a rate',
    read: readRate,
    write: writeRate,
    codec: Rate,
    texts: positiveRateText,
    values: upTo(HIGHEST_RATE),
  },
  {
    of: 'a percentage',
    read: readPercent,
    write: writePercent,
    codec: Percent,
    texts: percentText,
    values: upTo(1),
  },
  {
    of: 'a local time',
    read: readLocalTime,
    write: writeLocalTime,
    codec: null,
    texts: fc.nat({ max: 1439 }).map((minute) => writeLocalTime(minute * 60_000)),
    values: fc.nat({ max: 1439 }).map((minute) => minute * 60_000),
  },
]

describe.each(notations)('$of', ({ read, write, codec, texts, values }) => {
  it.prop([values], { numRuns: 1000 })('written down reads back as exactly the same number', (value) => {
    expect(read(write(value))).toStrictEqual(Result.succeed(value))
  })

  it.prop([texts], { numRuns: 1000 })('read and written down is read as exactly the same number', (text) => {
    const value = Result.getOrThrow(read(text))
    expect(read(write(value))).toStrictEqual(Result.succeed(value))
  })

  it.prop([fc.oneof(texts, fc.string(), fc.anything())])(
    'is read from anything or refused with a problem and a fix',
    (given) => {
      const found = read(given)
      if (Result.isFailure(found)) {
        expect(found.failure.problem).not.toBe('')
        expect(found.failure.fix).not.toBe('')
      } else {
        expect(Number.isFinite(found.success) && found.success >= 0).toBe(true)
      }
    },
  )

  it.prop([
    fc.oneof(texts, fc.string(), fc.stringMatching(/^-?\d{1,3}(\.\d)?(s|m|min|h|d|%|\/s|\/min| s)?$/u)),
  ])('is accepted by the schema exactly when it can be read', (text) => {
    if (codec === null) return
    expect(Result.isSuccess(Schema.decodeUnknownResult(codec)(text))).toBe(Result.isSuccess(read(text)))
  })
})

describe('a duration', () => {
  it.each([
    ['185s', 185_000],
    ['5min', 300_000],
    ['1.5h', 5_400_000],
    ['250ms', 250],
    ['2d', 172_800_000],
    ['1h 30min', 5_400_000],
    [0, 0],
  ])('%s', (text, milliseconds) => {
    expect(readDuration(text)).toStrictEqual(Result.succeed(milliseconds))
  })

  it.each([
    [0, '0s'],
    [90_000, '90s'],
    [60_000, '1min'],
    [28_800_000, '8h'],
    [5_400_000, '90min'],
    [86_400_000, '1d'],
    [1500, '1.5s'],
    [1 / 3, '0.3333333333333333ms'],
  ])('of %d ms is written %s', (milliseconds, text) => {
    expect(writeDuration(milliseconds)).toBe(text)
  })
})

describe('a rate', () => {
  it.each([
    ['4.2/min', 4.2 / 60_000],
    ['45/h', 45 / 3_600_000],
    ['3/s', 3 / 1000],
    ['10/d', 10 / 86_400_000],
    [0, 0],
  ])('%s', (text, perMillisecond) => {
    expect(readRate(text)).toStrictEqual(Result.succeed(perMillisecond))
  })

  it.each(['4.2/min', '45.5/h', '3/s', '10/d'])('%s is written as it was read', (text) => {
    expect(writeRate(Result.getOrThrow(readRate(text)))).toBe(text)
  })
})
