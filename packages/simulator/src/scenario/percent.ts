import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { notation } from './notation/notation.ts'
import { plainDecimal } from './notation/plain-decimal.ts'
import { type Fault, fault } from './problems/fault.ts'
import { shown } from './shown.ts'

/** Reads a percentage from `0%` to `100%` into a share from 0 to 1. */
export const readPercent = (written: unknown): Result.Result<number, Fault> => {
  if (typeof written !== 'string') return noPercentage(written)
  const [, amount] = PATTERN.exec(written) ?? []
  if (amount === undefined) return noPercentage(written)
  const share = Number(`${amount}e-2`)
  return share <= 1
    ? Result.succeed(share)
    : fault(`${shown(written)} is more than 100%`, 'write at most 100%')
}

/** Writes a share from 0 to 1 as a percentage; reading it back gives the same number. */
export const writePercent = (share: number): string => `${plainDecimal(share, 2)}%`

const PATTERN = /^(\d+(\.\d+)?)%$/u

const noPercentage = (written: unknown): Result.Result<never, Fault> => {
  const given = typeof written === 'string' && /^\d+(\.\d+)?$/u.test(written) ? Number(written) : written
  if (typeof given !== 'number' || !(given >= 0 && given <= 100)) {
    return fault(`${shown(written)} is no percentage from 0% to 100%`, 'write it like 80%')
  }
  const fix = given > 0 && given < 1 ? `write it like ${plainDecimal(given, 2)}%` : `write it like ${given}%`
  return fault(`${shown(written)} has no percent sign`, fix)
}

/** Text that may stand for a percentage, as a key of a table. */
export const PercentKey = Schema.String.check(Schema.isPattern(PATTERN)).annotate({
  description: 'A percentage: 80%, 2.5%.',
  explain: (refused: unknown) =>
    Result.match(readPercent(refused), {
      onFailure: (found) => found,
      onSuccess: () => ({ problem: `${shown(refused)} is no percentage`, fix: 'write it like 80%' }),
    }),
})

/** A percentage of a scenario file: text such as `80%` there, a share from 0 to 1 here. */
export const Percent = notation({
  written: Schema.String.check(Schema.isPattern(PATTERN)).annotate({
    identifier: 'Percent',
    description: 'A percentage from 0% to 100%: 80%, 2.5%.',
  }),
  value: Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 })),
  read: readPercent,
  write: writePercent,
})
