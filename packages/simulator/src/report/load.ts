import { meanOf } from '../distribution/distribution.ts'
import { expectedContacts } from '../engine/expected-contacts.ts'
import type { DrawnTraffic, Plan, PlannedLaw, PlannedTraffic } from '../engine/plan.ts'
import { onDutyIn } from './on-duty.ts'
import { workOfType } from './work-of-type.ts'

/** What a plan asks for, before it is simulated. */
export interface Load {
  /** How many contacts are expected. */
  readonly contacts: number
  /** How many agents their handling would keep busy, on average over the run. */
  readonly offered: number
  /** How many agents are on duty, on average over the run. */
  readonly onDuty: number
}

/**
 * Works out what a plan asks for if everybody is served once: handling times as recorded, else the mean of the type's
 * distributions. Several at once count as the work that they are, at the pace of one alone.
 */
export const loadOf = (plan: Plan): Load => {
  const span = plan.end - plan.start
  const loads = plan.traffic.map((traffic) => loadOfTraffic(traffic, plan))
  return {
    contacts: sum(loads.map(({ contacts }) => contacts)),
    offered: sum(loads.map(({ work }) => work)) / span,
    onDuty: sum(plan.groups.map((group) => onDutyIn(group, plan))),
  }
}

const loadOfTraffic = (
  traffic: PlannedTraffic,
  plan: Plan,
): { readonly contacts: number; readonly work: number } => {
  const { start, end, types } = plan
  if (traffic._tag !== 'Recorded') {
    return {
      contacts: expectedContacts(traffic, plan, start, end),
      work: sum(
        traffic.types.map(({ value, share }) => {
          const type = types[value]
          const work = type === undefined ? [] : workOfType(type)
          return share * sum(work.map(({ law, times }) => times * handledBy(law, traffic, plan)))
        }),
      ),
    }
  }
  const handling = types.map((type) => {
    const means = workOfType(type).map(({ law, times }) => ({ mean: meanAtArrival(law), times }))
    return (at: number): number => sum(means.map(({ mean, times }) => times * mean(at)))
  })
  let contacts = 0
  let work = 0
  traffic.at.forEach((at, row) => {
    if (at < start || at >= end) return
    const recorded = traffic.service[row] ?? Number.NaN
    contacts += 1
    work += Number.isNaN(recorded) ? (handling[traffic.type[row] ?? -1]?.(at) ?? 0) : recorded
  })
  return { contacts, work }
}

/** What the contacts of a traffic take to handle if all of them have this law. */
const handledBy = (law: PlannedLaw, traffic: DrawnTraffic, plan: Plan): number => {
  const { start, end } = plan
  if (law._tag !== 'ByPeriod') return expectedContacts(traffic, plan, start, end) * meanOf(law)
  return sum(
    law.steps.map(({ at, value }, index) => {
      const until = law.steps[index + 1]?.at ?? end
      return expectedContacts(traffic, plan, at, until) * meanOf(value)
    }),
  )
}

/** The mean of a law for who arrives at a moment. */
const meanAtArrival = (law: PlannedLaw): ((arrival: number) => number) => {
  const means = (law._tag === 'ByPeriod' ? law.steps : [{ at: Number.NEGATIVE_INFINITY, value: law }]).map(
    ({ at, value }) => ({ at, mean: meanOf(value) }),
  )
  return (arrival) => means.findLast(({ at }) => at <= arrival)?.mean ?? 0
}

const sum = (values: ReadonlyArray<number>): number => values.reduce((total, value) => total + value, 0)
