import type { Plan, PlannedGroup } from '../engine/plan.ts'

/** How many agents of a group are on duty, on average over the run. */
export const onDutyIn = ({ staffing, agents = [] }: PlannedGroup, { start, end }: Plan): number => {
  const counted = timeOf(staffing, ({ count }) => count, end)
  const named = agents.map(({ duty }) => timeOf(duty, ({ is }) => (is === 'on duty' ? 1 : 0), end))
  return named.reduce((sum, time) => sum + time, counted) / (end - start)
}

const timeOf = <Step extends { readonly at: number }>(
  steps: ReadonlyArray<Step>,
  value: (step: Step) => number,
  end: number,
): number =>
  steps.reduce((sum, step, index) => sum + value(step) * ((steps[index + 1]?.at ?? end) - step.at), 0)
