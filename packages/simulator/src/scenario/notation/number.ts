import * as Schema from 'effect/Schema'
import { shown } from '../shown.ts'

/** A number within limits; `what` names it in a message. */
export const numberBetween = ({ what, from, to }: { what: string; from: number; to: number }) =>
  Schema.Finite.check(Schema.isBetween({ minimum: from, maximum: to })).annotate({
    description: `A number from ${from} to ${to}.`,
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is no ${what}`,
      fix: `write a number from ${from} to ${to}`,
    }),
  })

/** A number above 0; `what` names it in a message. */
export const positiveNumber = ({ what, to }: { what: string; to: number }) =>
  Schema.Finite.check(Schema.isGreaterThan(0), Schema.isLessThanOrEqualTo(to)).annotate({
    description: `A number above 0, at most ${to}.`,
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is no ${what}`,
      fix: `write a number above 0, at most ${to}`,
    }),
  })
