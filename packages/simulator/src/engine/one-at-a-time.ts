import type { Plan } from './plan.ts'

/** @internal Whether an agent has one interaction at a time, and is busy exactly while they have it. */
export const oneAtATime = ({ types, groups }: Plan): boolean =>
  types.every(({ wrapUp, conversation }) => wrapUp === undefined && conversation === undefined) &&
  groups.every(
    ({ agents, capacity, rates, ringing, pull, absences }) =>
      agents === undefined &&
      capacity === undefined &&
      rates === undefined &&
      ringing === undefined &&
      pull === undefined &&
      absences === undefined,
  )
