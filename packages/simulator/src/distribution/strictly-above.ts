/** The value, or the next number above the floor where rounding has put the value on the floor. */
export const strictlyAbove = (floor: number, value: number, highest = Infinity): number =>
  value > floor
    ? value
    : Math.min(highest, floor + Math.max(Number.MIN_VALUE, Math.abs(floor) * Number.EPSILON))
