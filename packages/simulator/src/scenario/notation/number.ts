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
