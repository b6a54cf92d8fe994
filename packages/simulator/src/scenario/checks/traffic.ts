import type { Problem } from '../problems/problem.ts'
import type { Draft } from './draft.ts'

/** Every item of traffic has a name of its own: it names the random streams. */
export const trafficNamesDiffer = ({ traffic = [] }: Draft): ReadonlyArray<Problem> =>
  traffic.flatMap(({ name }, index) => {
    const first = traffic.findIndex((other) => other.name === name)
    return first < index
      ? [
          {
            path: ['traffic', index],
            problem: `is named '${name}' like traffic.${first}`,
            fix: 'give one of them another name, for example name: evening',
          },
        ]
      : []
  })

/** A trace without a column of types belongs to the only type there is. */
export const tracesHaveTypes = ({ items, types }: Draft): ReadonlyArray<Problem> =>
  types.size < 2
    ? []
    : [...items].flatMap(([index, { columns }]) =>
        columns === undefined || columns.type !== undefined
          ? []
          : [
              {
                path: ['traffic', index, 'columns'],
                problem: `says no type, and there are ${types.size} contact types`,
                fix: 'name the column of the types, for example type: type',
              },
            ],
      )
