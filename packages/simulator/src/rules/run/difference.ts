import * as Equal from 'effect/Equal'
import { format } from 'effect/Formatter'

/** A step that found something else than it says: what it looked at, what was expected and what there was. */
export class Difference extends Error {
  override readonly name: string = 'Difference'
  readonly expected: string
  readonly actual: string

  constructor(what: string, { expected, actual }: { readonly expected: string; readonly actual: string }) {
    super(what)
    this.expected = expected
    this.actual = actual
  }
}

/**
 * Compares by structure and throws a {@link Difference} that shows both.
 *
 * @example
 * ```ts
 * import { expectSame } from '@inboxlab/simulator'
 * expectSame('the number of rows', { expected: 2, actual: 2 }) // => undefined
 * ```
 */
export const expectSame = (
  what: string,
  { expected, actual }: { readonly expected: unknown; readonly actual: unknown },
): void => {
  if (!Equal.equals(expected, actual))
    throw new Difference(what, { expected: shown(expected), actual: shown(actual) })
}

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : format(value))
