import * as Schema from 'effect/Schema'
import { orList } from '../nearest.ts'
import { type Fault, faultIssue } from '../problems/fault.ts'

/** A check that exactly one of several keys is given. */
export const exactlyOne = <K extends string>(keys: ReadonlyArray<K>, fix: string) =>
  Schema.makeFilter(
    (given: { readonly [key in K]?: unknown }) => {
      const found = tooFewOrMany(keys, given, fix)
      return found === undefined ? undefined : faultIssue(found)
    },
    { toJsonSchema: () => ({ oneOf: keys.map((key) => ({ required: [key] })) }) },
  )

/** What is wrong if not exactly one of several keys is given. */
export const tooFewOrMany = <K extends string>(
  keys: ReadonlyArray<K>,
  given: { readonly [key in K]?: unknown },
  fix: string,
): Fault | undefined => {
  const there = keys.filter((key) => given[key] !== undefined)
  if (there.length === 1) return undefined
  return there.length === 0
    ? { problem: `says none of ${orList(keys)}`, fix }
    : { problem: `says more than one thing: ${there.join(', ')}`, fix: 'keep one of them' }
}
