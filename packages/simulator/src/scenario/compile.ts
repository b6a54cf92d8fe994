import type { RoutingPolicy } from '@inboxlab/core'
import type { Plan, PlannedGroup, RecordedTraffic } from '../engine/plan.ts'
import { compileGroups } from './compile-groups.ts'
import { compileIntervals } from './compile-intervals.ts'
import { compilePolicy } from './compile-policy.ts'
import { compileQueues } from './compile-queues.ts'
import { compileTraffic } from './compile-traffic.ts'
import { compileTypes } from './compile-types.ts'
import { localMoment } from './local-moment.ts'
import { positions } from './positions.ts'
import type { Scenario } from './scenario.ts'

/** What a trace says: its contacts, and how many of each group were seen at work. */
export interface Recorded {
  readonly traffic: RecordedTraffic
  /** By the name of the group; only groups that are staffed as seen at work are looked up. */
  readonly staffing: ReadonlyMap<string, PlannedGroup['staffing']>
}

/**
 * Turns a decoded scenario into what the engine runs: local times become moments, names become positions. `recorded`
 * holds what was read of each trace, by its position in the scenario's traffic; `ownPolicy` is what the file exports
 * that the scenario names as its policy, if it names one. Throws a `RangeError` if one of them is missing, if the warm-up is
 * still to be found, or if the scenario was not checked by {@link decodeScenario}.
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
export const compile = (
  scenario: Scenario,
  recorded: ReadonlyMap<number, Recorded>,
  ownPolicy?: RoutingPolicy,
): Plan => {
  const start = localMoment(scenario.start, scenario.timeZone)
  if (start === undefined) throw new RangeError(`${scenario.start} does not exist in ${scenario.timeZone}`)
  const span = { start, end: start + scenario.duration, timeZone: scenario.timeZone }
  const { queues, types, agents, lines = {}, traffic } = scenario
  if (scenario.warmUp === 'detect') throw new RangeError('the warm-up is still to be found: detectWarmUp')
  const measureFrom = start + scenario.warmUp
  const queue = positions(Object.keys(queues))
  const type = positions(Object.keys(types))
  return {
    start,
    end: span.end,
    measureFrom,
    atEnd: scenario.atEnd,
    queues: compileQueues(queues, { queue, span }),
    types: compileTypes(types, { queue, lines: positions(Object.keys(lines)), span }),
    groups: compileGroups(agents, {
      queue,
      type,
      span,
      seen: (group) =>
        [...recorded.values()].find(({ staffing }) => staffing.has(group))?.staffing.get(group),
    }),
    traffic: traffic.map((each, index) =>
      compileTraffic(each, recorded.get(index)?.traffic, { type, span, common: scenario.busyness ?? null }),
    ),
    policy: compilePolicy(
      scenario.policy,
      ownPolicy,
      new Set(Object.keys(agents).filter((group) => agents[group]?.pull !== undefined)),
    ),
    ...(scenario.lines === undefined
      ? {}
      : { lines: Object.entries(lines).map(([id, count]) => ({ id, count })) }),
    ...(scenario.intervals === undefined
      ? {}
      : { intervals: compileIntervals(scenario.intervals, { ...span, start: measureFrom }) }),
  }
}
