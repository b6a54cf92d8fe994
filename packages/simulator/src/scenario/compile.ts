import { firstComeFirstServed, type RoutingPolicy, timeInQueue } from '@inboxlab/core'
import type {
  BurstState,
  Plan,
  PlannedBusyness,
  PlannedGroup,
  PlannedLaw,
  PlannedTraffic,
  RecordedTraffic,
  VaryingTraffic,
} from '../engine/plan.ts'
import type { PeriodicDistribution } from './distribution-by-period.ts'
import { localDays } from './local-days.ts'
import { localMoment } from './local-moment.ts'
import { cycleMoments, localMoments } from './local-moments.ts'
import { localRamps } from './local-ramps.ts'
import type { Scenario } from './scenario.ts'
import type { Bursts } from './sections/bursts.ts'
import type { Busyness } from './sections/busyness.ts'
import type { Policy } from './sections/policy.ts'
import type { Staffing } from './sections/staffing.ts'
import type { LocalSpan } from './spans-of-one-offset.ts'
import type { RandomTraffic, Traffic } from './traffic.ts'

/** What a trace says: its contacts, and how many of each group were seen at work. */
export interface Recorded {
  readonly traffic: RecordedTraffic
  /** By the name of the group; only groups that are staffed as seen at work are looked up. */
  readonly staffing: ReadonlyMap<string, PlannedGroup['staffing']>
}

/**
 * Turns a decoded scenario into what the engine runs: local times become moments, names become positions. `recorded`
 * holds what was read of each trace, by its position in the scenario's traffic. Throws a `RangeError` if one is
 * missing, or if the scenario was not checked by {@link decodeScenario}.
 *
 * @example
 * ```ts
 * import { compile, decodeScenario } from '@inboxlab/simulator'
 * const scenario = decodeScenario({
 *   name: 'A small desk',
 *   duration: '480min',
 *   queues: { calls: {} },
 *   types: { call: { queue: 'calls', service: { exponential: '2min' } } },
 *   agents: { desk: { queues: ['calls'], count: 12 } },
 *   traffic: [{ type: 'call', rate: '4.2/min' }],
 * })
 * const plan = compile(scenario, new Map())
 * plan.end - plan.start // => 28800000
 * plan.groups[0]?.staffing // => [{ at: 946857600000, count: 12 }]
 * ```
 */
export const compile = (scenario: Scenario, recorded: ReadonlyMap<number, Recorded>): Plan => {
  const start = localMoment(scenario.start, scenario.timeZone)
  if (start === undefined) throw new RangeError(`${scenario.start} does not exist in ${scenario.timeZone}`)
  const span = { start, end: start + scenario.duration, timeZone: scenario.timeZone }
  const queue = positions(Object.keys(scenario.queues))
  const type = positions(Object.keys(scenario.types))
  return {
    start,
    end: span.end,
    measureFrom: start + scenario.warmUp,
    atEnd: scenario.atEnd,
    queues: Object.entries(scenario.queues).map(([id, { serviceLevel, maxWaiting }]) => ({
      id,
      serviceLevelWithin: serviceLevel,
      maxWaiting,
    })),
    types: Object.entries(scenario.types).map(([id, { channel, priority, service, patience, ...of }]) => ({
      id,
      channel,
      queue: queue(of.queue),
      priority,
      service: lawOf(service, span),
      patience: patience === null ? null : lawOf(patience, span),
    })),
    groups: Object.entries(scenario.agents).map(([id, { queues, count }]) => ({
      id,
      queues: queues.map(queue),
      staffing: staffingOf(id, count, span, recorded),
    })),
    traffic: scenario.traffic.map((traffic, index) =>
      trafficOf(traffic, recorded.get(index), { type, span, common: scenario.busyness ?? null }),
    ),
    policy: policyOf(scenario.policy),
  }
}

const positions = (names: ReadonlyArray<string>): ((name: string) => number) => {
  const byName = new Map(names.map((name, index) => [name, index]))
  return (name) => {
    const position = byName.get(name)
    if (position === undefined) throw new RangeError(`nothing is named '${name}'`)
    return position
  }
}

const staffingOf = (
  group: string,
  staffing: Staffing,
  span: LocalSpan,
  recorded: ReadonlyMap<number, Recorded>,
): PlannedGroup['staffing'] => {
  if (staffing._tag === 'Daily') {
    return localMoments(staffing.steps, span).map(({ at, value }) => ({ at, count: value }))
  }
  const seen = [...recorded.values()].find((recording) => recording.staffing.has(group))?.staffing.get(group)
  if (seen === undefined) throw new RangeError(`nobody looked who of group '${group}' was seen at work`)
  return within(seen, span)
}

/** The part of a staffing that lies in a span, its first entry at the start. */
const within = (staffing: PlannedGroup['staffing'], { start, end }: LocalSpan): PlannedGroup['staffing'] => [
  { at: start, count: staffing.findLast(({ at }) => at <= start)?.count ?? 0 },
  ...staffing.filter(({ at }) => at > start && at < end),
]

const lawOf = (law: PeriodicDistribution, span: LocalSpan): PlannedLaw =>
  law._tag === 'Cycle' ? { _tag: 'ByPeriod', steps: cycleMoments(law, span) } : law

interface Around {
  readonly type: (name: string) => number
  readonly span: LocalSpan
  /** The busyness of the scenario. */
  readonly common: Busyness | null
}

const trafficOf = (traffic: Traffic, recording: Recorded | undefined, around: Around): PlannedTraffic => {
  if (traffic._tag === 'Trace') {
    if (recording === undefined) throw new RangeError(`the trace ${traffic.trace} was not read`)
    return recording.traffic
  }
  const { name, arrivals, bursts, batch } = traffic
  const { type, span } = around
  const types = traffic.types.map(({ value, share }) => ({ value: type(value), share }))
  if (arrivals._tag === 'Every') {
    return { _tag: 'Renewal', name, gap: arrivals.gap, first: arrivals.first, batch, types }
  }
  const busyness = busynessOf(traffic, around)
  if (arrivals._tag === 'Rates' && bursts === null && batch === null && busyness === null) {
    const rates = cycleMoments(arrivals.rates, span).map(({ at, value }) => ({ at, rate: value }))
    return { _tag: 'Poisson', name, rates, types }
  }
  const rates = linesOf(arrivals, span)
  return { _tag: 'Varying', name, rates, bursts: bursts && statesOf(bursts), busyness, batch, types }
}

const linesOf = (
  arrivals: Exclude<RandomTraffic['arrivals'], { readonly _tag: 'Every' }>,
  span: LocalSpan,
): VaryingTraffic['rates'] => {
  switch (arrivals._tag) {
    case 'Rates':
      return cycleMoments(arrivals.rates, span).map(({ at, value }) => ({ at, from: value, to: value }))
    case 'Ramps':
      return localRamps(arrivals.rates, span)
    case 'Bursts':
      return [{ at: span.start, from: 1, to: 1 }]
  }
}

const statesOf = ({ states }: Bursts): ReadonlyArray<BurstState> => {
  const state = positions(states.map(({ name }) => name))
  return states.map(({ factor, stay, next }) => ({
    times: factor,
    stay,
    next: next.map(({ value, share }) => ({ value: state(value), share })),
  }))
}

const busynessOf = ({ name, busyness }: RandomTraffic, { span, common }: Around): PlannedBusyness | null => {
  if (busyness === 'none' || (busyness === 'common' && common === null)) return null
  return busyness === 'common'
    ? { stream: 'busyness', shape: common?.shape ?? 1, days: localDays(span) }
    : { stream: `traffic ${name}/busyness`, shape: busyness.shape, days: localDays(span) }
}

const policyOf = (policy: Policy): RoutingPolicy =>
  policy._tag === 'FirstComeFirstServed'
    ? firstComeFirstServed()
    : timeInQueue({ headStart: new Map(policy.headStart.map(({ priority, by }) => [priority, by])) })
