import type { Plan } from '../engine/plan.ts'

/** The agents with names who are never on duty in a run, because no shift of theirs lies in it. */
export const neverOnDuty = ({ groups }: Pick<Plan, 'groups'>): ReadonlyArray<string> =>
  groups.flatMap(({ agents = [] }) =>
    agents.flatMap(({ id, duty }) => (duty.some(({ is }) => is === 'on duty') ? [] : [id])),
  )
