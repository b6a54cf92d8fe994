import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { notation } from './notation/notation.ts'
import { plainDecimal } from './notation/plain-decimal.ts'
import { isTimeUnit, TIME_UNITS, timeUnitNames, useATimeUnit } from './notation/time-unit.ts'
import { type Fault, fault } from './problems/fault.ts'
import { shown } from './shown.ts'

/** The longest duration a scenario may name: a hundred years. */
export const LONGEST_DURATION = 36_525 * TIME_UNITS.d

/** Reads a duration, `185s`, `1.5h`, `1h 30min` or a bare 0, into milliseconds. */
export const readDuration = (written: unknown): Result.Result<number, Fault> => {
  if (written === 0) return Result.succeed(0)
  if (typeof written === 'number' || typeof written === 'bigint') return bareNumber(Number(written))
  if (typeof written !== 'string') return fault(`${shown(written)} is no duration`, EXAMPLE)
  let total = 0
  for (const term of written.split(' ')) {
    const [, amount, unit] = /^(\d+(?:\.\d+)?)(\p{L}*)$/u.exec(term) ?? []
    if (amount === undefined || unit === undefined) {
      const negative = /^-\d/u.test(written)
      return fault(`${shown(written)} is ${negative ? 'negative' : 'no duration'}`, EXAMPLE)
    }
    if (unit === '' && term !== written) return fault(`${shown(written)} is no duration`, EXAMPLE)
    if (unit === '')
      return fault(`${shown(written)} has no unit of time`, `write it like ${amount}s or ${amount}min`)
    if (!isTimeUnit(unit)) return fault(`${shown(written)}: '${unit}' is no unit of time`, useATimeUnit)
    total += Number(amount) * TIME_UNITS[unit]
  }
  return total <= LONGEST_DURATION
    ? Result.succeed(total)
    : fault(`${shown(written)} is longer than a hundred years`, 'write a shorter duration')
}

/** Writes milliseconds in the unit that needs the fewest digits; reading it back gives the same number. */
export const writeDuration = (duration: number): string => {
  if (duration === 0) return '0s'
  let best: string | undefined
  for (const unit of ['d', 'h', 'min', 's'] as const) {
    const amount = Number((duration / TIME_UNITS[unit]).toPrecision(12))
    if (amount * TIME_UNITS[unit] !== duration) continue
    const text = plainDecimal(amount)
    if (best === undefined || text.length < best.replace(/\p{L}+$/u, '').length) best = text + unit
  }
  const exact = plainDecimal(duration)
  return best === undefined || exact.length < best.replace(/\p{L}+$/u, '').length ? `${exact}ms` : best
}

const EXAMPLE = 'write it like 90s, 5min or 1h 30min'

const bareNumber = (given: number): Result.Result<never, Fault> =>
  given > 0 && Number.isFinite(given)
    ? fault(`${given} has no unit of time`, `write it like ${given}s or ${given}min`)
    : fault(`${given} is no duration`, EXAMPLE)

const TERM = `\\d+(\\.\\d+)?(${timeUnitNames.join('|')})`

const written = Schema.Union([
  Schema.String.check(Schema.isPattern(new RegExp(`^${TERM}( ${TERM})*$`, 'u'))),
  Schema.Literal(0),
]).annotate({ identifier: 'Duration', description: 'A duration: 250ms, 185s, 5min, 1.5h, 2d, 1h 30min.' })

/** A duration of a scenario file: text such as `185s` or `1h 30min` there, milliseconds here. */
export const Duration = notation({
  written,
  value: Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: LONGEST_DURATION })),
  read: readDuration,
  write: writeDuration,
})

/** A {@link Duration} that is longer than nothing. */
export const PositiveDuration = notation({
  written: written.annotate({
    identifier: 'PositiveDuration',
    description: 'A duration above 0: 250ms, 185s, 5min, 1.5h, 2d, 1h 30min.',
  }),
  value: Schema.Finite.check(Schema.isGreaterThan(0), Schema.isLessThanOrEqualTo(LONGEST_DURATION)),
  read: (text) =>
    Result.flatMap(readDuration(text), (duration) =>
      duration > 0
        ? Result.succeed(duration)
        : fault(`${shown(text)} is too short`, 'write a duration above 0'),
    ),
  write: writeDuration,
})
