import { type WeekTime, writeWeekTime } from '../notation/week-times.ts'
import type { Problem } from '../problems/problem.ts'
import { weekCycle, liesIn } from '../week-cycle.ts'
import type { Draft } from './draft.ts'

/** Every agent with a name has it alone. */
export const peopleDiffer = ({ groups }: Draft): ReadonlyArray<Problem> => {
  const groupOf = new Map<string, string>()
  return [...groups].flatMap(([group, { people = {} }]) =>
    Object.keys(people).flatMap((name) => {
      const other = groupOf.get(name)
      groupOf.set(name, other ?? group)
      return other === undefined
        ? []
        : [
            {
              path: ['agents', group, 'people', name],
              problem: `'${name}' is in group '${other}' already`,
              fix: 'give one of them another name',
            },
          ]
    }),
  )
}

/** Who takes a break is on duty around it. */
export const breaksAreWithinShifts = ({ groups }: Draft): ReadonlyArray<Problem> =>
  [...groups].flatMap(([group, { people = {} }]) =>
    Object.entries(people).flatMap(([name, { shifts, breaks = [] }]) => {
      const outside = shifts && breaks.find((time) => !isWithin(time, shifts))
      return outside === undefined
        ? []
        : [
            {
              path: ['agents', group, 'people', name, 'breaks'],
              problem: `${writeWeekTime(outside)} is not within a shift`,
              fix: 'move it into one, or lengthen the shift',
            },
          ]
    }),
  )

const isWithin = (time: WeekTime, shifts: ReadonlyArray<WeekTime>): boolean =>
  weekCycle([[time], shifts], (moment) => !liesIn([time], moment) || liesIn(shifts, moment)).steps.every(
    ({ value }) => value,
  )
