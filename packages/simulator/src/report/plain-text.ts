import { fitted } from './text-width.ts'

/**
 * Text of unknown origin made safe for a terminal: control characters, escape sequences' first byte and whatever
 * is invisible or turns the direction of writing become `�`, marks piled on one letter are cut off at four, and of
 * what is longer than so many columns the middle is left out.
 */
export const plainText = (text: string, columns = 60): string =>
  fitted(
    text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD').replace(/(\p{M}{4})\p{M}+/gu, '$1'),
    columns,
  )
