import { meanOf } from '../distribution/distribution.ts'
import type { Plan, PlannedTraffic } from '../engine/plan.ts'

/** What a plan asks for, before it is simulated. */
export interface Load {
  /** How many contacts are expected. */
  readonly contacts: number
  /** How many agents their handling would keep busy, on average over the run. */
  readonly offered: number
  /** How many agents are on duty, on average over the run. */
  readonly onDuty: number
}

/** Works out what a plan asks for: handling times as recorded, else the mean of the type's distribution. */
export const loadOf = (plan: Plan): Load => {
  const span = plan.end - plan.start
  const handling = plan.types.map(({ service }) => meanOf(service))
  const loads = plan.traffic.map((traffic) => loadOfTraffic(traffic, plan, handling))
  return {
    contacts: sum(loads.map(({ contacts }) => contacts)),
    offered: sum(loads.map(({ work }) => work)) / span,
    onDuty: sum(plan.groups.map(({ staffing }) => integral(staffing, ({ count }) => count, plan.end))) / span,
  }
}

const loadOfTraffic = (
  traffic: PlannedTraffic,
  { start, end }: Plan,
  handling: ReadonlyArray<number>,
): { readonly contacts: number; readonly work: number } => {
  if (traffic._tag === 'Poisson') {
    const contacts = integral(traffic.rates, ({ rate }) => rate, end)
    return {
      contacts,
      work: contacts * sum(traffic.types.map(({ value, share }) => share * (handling[value] ?? 0))),
    }
  }
  let contacts = 0
  let work = 0
  traffic.at.forEach((at, row) => {
    if (at < start || at >= end) return
    const recorded = traffic.service[row] ?? Number.NaN
    contacts += 1
    work += Number.isNaN(recorded) ? (handling[traffic.type[row] ?? -1] ?? 0) : recorded
  })
  return { contacts, work }
}

const sum = (values: ReadonlyArray<number>): number => values.reduce((total, value) => total + value, 0)

const integral = <Step extends { readonly at: number }>(
  steps: ReadonlyArray<Step>,
  value: (step: Step) => number,
  end: number,
): number => sum(steps.map((step, index) => value(step) * ((steps[index + 1]?.at ?? end) - step.at)))
