import * as Schema from 'effect/Schema'
import { orList } from '../nearest.ts'
import { faultIssue } from '../problems/fault.ts'

/** A check that the keys given are exactly one of several combinations. */
export const oneCombination = <K extends string>(combinations: ReadonlyArray<ReadonlyArray<K>>) => {
  const keys = [...new Set(combinations.flat())]
  return Schema.makeFilter(
    (given: { readonly [key in K]?: unknown }) => {
      const there = keys.filter((key) => given[key] !== undefined)
      const within = (combination: ReadonlyArray<K>): boolean =>
        there.every((key) => combination.includes(key))
      if (combinations.some((each) => each.length === there.length && within(each))) return undefined
      return faultIssue({
        problem: combinations.some(within)
          ? `says ${there.length === 0 ? 'nothing' : `only ${there.join(' and ')}`}`
          : `says ${there.join(' and ')}, which do not go together`,
        fix: `write ${orList(combinations.map((combination) => combination.join(' and ')))}`,
      })
    },
    {
      toJsonSchema: () => ({
        oneOf: combinations.map((combination) => ({
          required: [...combination],
          propertyNames: { enum: [...combination] },
        })),
      }),
    },
  )
}
