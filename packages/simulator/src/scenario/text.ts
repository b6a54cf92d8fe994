import * as Schema from 'effect/Schema'
import { shown } from './shown.ts'

/** Text of at least one character; `what` names it in a message. */
export const text = (what: string) =>
  Schema.String.check(Schema.isNonEmpty(), Schema.isMaxLength(10_000)).annotate({
    explain: (refused: unknown) => ({
      problem: refused === '' ? 'is empty' : `${shown(refused)} is no ${what}`,
      fix: typeof refused === 'number' ? `put it in quotes: '${refused}'` : `write the ${what} as text`,
    }),
  })
