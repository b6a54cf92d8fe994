import * as Schema from 'effect/Schema'
import { shown } from '../shown.ts'

/** A whole number within limits; `what` names it in a message. */
export const wholeNumber = ({ what, from, to }: { what: string; from: number; to: number }) =>
  Schema.Int.check(Schema.isBetween({ minimum: from, maximum: to })).annotate({
    description: `A whole number from ${from} to ${to}.`,
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is no ${what}`,
      fix: `write a whole number from ${from} to ${to}`,
    }),
  })
