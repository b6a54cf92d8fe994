import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { notation } from './notation/notation.ts'
import { plainDecimal } from './notation/plain-decimal.ts'
import { isTimeUnit, TIME_UNITS, timeUnitNames, useATimeUnit } from './notation/time-unit.ts'
import { type Fault, fault } from './problems/fault.ts'
import { shown } from './shown.ts'

/** The highest rate a scenario may name, per millisecond: a million in a second. */
export const HIGHEST_RATE = 1000

/** Reads a rate, `4.2/min`, `45/h` or a bare 0, into a number per millisecond. */
export const readRate = (written: unknown): Result.Result<number, Fault> => {
  if (written === 0) return Result.succeed(0)
  if (typeof written === 'number' || typeof written === 'bigint') return bareNumber(Number(written))
  if (typeof written !== 'string') return fault(`${shown(written)} is no rate`, EXAMPLE)
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(?:\/(\p{L}*))?$/u.exec(written) ?? []
  if (amount === undefined) {
    return fault(`${shown(written)} is ${/^-\d/u.test(written) ? 'negative' : 'no rate'}`, EXAMPLE)
  }
  if (unit === undefined || unit === '')
    return fault(`${shown(written)} has no unit of time`, `write it like ${amount}/min`)
  if (!isTimeUnit(unit)) return fault(`${shown(written)}: '${unit}' is no unit of time`, useATimeUnit)
  const rate = Number(amount) / TIME_UNITS[unit]
  return rate <= HIGHEST_RATE
    ? Result.succeed(rate)
    : fault(`${shown(written)} is more than a million in a second`, 'write a lower rate')
}

/** Writes a rate per the unit that needs the fewest digits; reading it back gives the same number. */
export const writeRate = (rate: number): string => {
  let best: { readonly text: string; readonly unit: string } = { text: plainDecimal(rate), unit: 'ms' }
  for (const unit of ['s', 'min', 'h', 'd'] as const) {
    const amount = Number((rate * TIME_UNITS[unit]).toPrecision(12))
    if (amount / TIME_UNITS[unit] !== rate) continue
    const text = plainDecimal(amount)
    if (best.unit === 'ms' || text.length < best.text.length) best = { text, unit }
  }
  return `${best.text}/${best.unit}`
}

const EXAMPLE = 'write it like 4.2/min'

const bareNumber = (given: number): Result.Result<never, Fault> =>
  given > 0 && Number.isFinite(given)
    ? fault(`${given} has no unit of time`, `write it like ${given}/min or ${given}/h`)
    : fault(`${given} is no rate`, EXAMPLE)

const written = Schema.Union([
  Schema.String.check(Schema.isPattern(new RegExp(`^\\d+(\\.\\d+)?/(${timeUnitNames.join('|')})$`, 'u'))),
  Schema.Literal(0),
]).annotate({ identifier: 'Rate', description: 'A rate: 3/s, 4.2/min, 45/h, 10/d.' })

/** A rate of a scenario file: text such as `4.2/min` there, a number per millisecond here. */
export const Rate = notation({
  written,
  value: Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: HIGHEST_RATE })),
  read: readRate,
  write: writeRate,
})

/** A {@link Rate} above 0. */
export const PositiveRate = notation({
  written: written.annotate({
    identifier: 'PositiveRate',
    description: 'A rate above 0: 3/s, 4.2/min, 45/h, 10/d.',
  }),
  value: Schema.Finite.check(Schema.isGreaterThan(0), Schema.isLessThanOrEqualTo(HIGHEST_RATE)),
  read: (text) =>
    Result.flatMap(readRate(text), (rate) =>
      rate > 0 ? Result.succeed(rate) : fault(`${shown(text)} is too low`, 'write a rate above 0'),
    ),
  write: writeRate,
})
