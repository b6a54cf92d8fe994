import * as DateTime from 'effect/DateTime'
import * as Option from 'effect/Option'
import * as Schema from 'effect/Schema'
import { shown } from '../shown.ts'

const PATTERN = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/u

const isDateTime = (text: string): boolean =>
  Option.exists(DateTime.make(`${text}Z`), (moment) => DateTime.formatIso(moment).startsWith(text))

/** A date and time on the wall of some place, like 2000-01-03T00:00; which moment it is, the time zone says. */
export const LocalDateTime = Schema.String.check(
  Schema.isPattern(PATTERN),
  Schema.makeFilter(isDateTime, { toJsonSchema: () => [{}, true] }),
).annotate({
  description: 'A local date and time from 1900 to 2199: 1999-08-02T00:00.',
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} is no local date and time`,
    fix: 'write it like 1999-08-02T00:00, from 1900 to 2199',
  }),
})
