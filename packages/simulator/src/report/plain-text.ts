import { fitted } from './text-width.ts'

/**
 * Text of unknown origin made safe for a terminal: control characters, escape sequences' first byte and whatever
 * is invisible or turns the direction of writing become `�`, marks piled on one letter are cut off at four, and of
 * what is longer than so many columns the middle is left out.
 */
export const plainText = (text: string, columns = 60): string =>
  fitted(
    endsOf(text, MOST_UNITS * columns)
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD')
      .replace(/(\p{M}{4})\p{M}+/gu, '$1'),
    columns,
  )

/** UTF-16 units that one column may come from, by far: a wide letter with four marks has ten. */
const MOST_UNITS = 20

/** What of a text can be seen when its middle is left out, so that a megabyte takes no longer than a line. */
const endsOf = (text: string, units: number): string =>
  text.length <= 2 * units ? text : text.slice(0, units) + text.slice(-units)
