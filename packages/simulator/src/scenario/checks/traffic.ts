import type { Draft } from '../draft.ts'
import type { Problem } from '../problem.ts'

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
export const tracesHaveTypes = ({ items, typeNames }: Draft): ReadonlyArray<Problem> =>
  typeNames.length < 2
    ? []
    : [...items].flatMap(([index, { columns }]) =>
        columns === undefined || columns.type !== undefined
          ? []
          : [
              {
                path: ['traffic', index, 'columns'],
                problem: `says no type, and there are ${typeNames.length} contact types`,
                fix: 'name the column of the types, for example type: type',
              },
            ],
      )
