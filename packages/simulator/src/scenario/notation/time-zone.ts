import * as DateTime from 'effect/DateTime'
import * as Option from 'effect/Option'
import * as Schema from 'effect/Schema'
import { nearest } from '../nearest.ts'
import { shown } from '../shown.ts'

const PATTERN = /^[A-Za-z][A-Za-z0-9_+/-]{0,99}$/u

const isTimeZone = (name: string): boolean => Option.isSome(DateTime.zoneMakeNamed(name))

/** The name of a time zone of the IANA database, like Asia/Jerusalem. */
export const TimeZone = Schema.String.check(
  Schema.isPattern(PATTERN),
  Schema.makeFilter(isTimeZone, { toJsonSchema: () => [{}, true] }),
).annotate({
  description: 'A time zone by its IANA name: UTC, Asia/Jerusalem, America/New_York.',
  explain: (refused: unknown) => {
    const near =
      typeof refused === 'string' ? nearest(refused, Intl.supportedValuesOf('timeZone')) : undefined
    return {
      problem: `${shown(refused)} is no time zone`,
      fix: near === undefined ? 'write an IANA name like Europe/Paris or UTC' : `did you mean '${near}'?`,
    }
  },
})
