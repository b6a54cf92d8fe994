import * as Schema from 'effect/Schema'
import { shown } from '../shown.ts'

/** Text of one line, at least one character; `what` names it in a message. */
export const text = (what: string) => textOf(/^\P{Cc}{1,1000}$/u, what, `write the ${what} in one line`)

/** Text of any number of lines, at least one character. */
export const longText = (what: string) =>
  textOf(/^[\P{Cc}\t\r\n]{1,100000}$/u, what, `write the ${what} as text`)

const textOf = (pattern: RegExp, what: string, fix: string) =>
  Schema.String.check(Schema.isPattern(pattern)).annotate({
    explain: (refused: unknown) => ({
      problem: refused === '' ? 'is empty' : `${shown(refused)} is no ${what}`,
      fix: typeof refused === 'number' ? `put it in quotes: '${refused}'` : fix,
    }),
  })
