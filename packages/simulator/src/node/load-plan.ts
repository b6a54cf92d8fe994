import { resolve } from 'node:path'
import type { Plan } from '../engine/plan.ts'
import { detectWarmUp } from '../experiment/detect-warm-up.ts'
import { compile, type Recorded } from '../scenario/compile.ts'
import { InputError } from '../scenario/input-error.ts'
import { localMoment } from '../scenario/local-moment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { TraceTraffic } from '../scenario/traffic.ts'
import type { Recording } from '../trace/recording.ts'
import { somebodyComes } from '../trace/somebody-comes.ts'
import { staffingSeenAtWork } from '../trace/staffing-seen.ts'
import { toTraffic } from '../trace/to-traffic.ts'
import { loadPolicy } from './load-policy.ts'
import type { ReadScenario } from './read-scenario.ts'
import { readTrace } from './read-trace.ts'
import { takersInTime } from './takers-in-time.ts'

/**
 * Reads the traces and the policy file that a scenario names, finds its warm-up if it is to be found, and turns it into a
 * plan for the engine. Rejects with an `InputError` for one that cannot be read, used or found.
 */
export const loadPlan = async (read: ReadScenario): Promise<Plan> => planOf(await withWarmUp(read))

/**
 * The same scenario with the warm-up that MSER-5 finds, if it is to be found, in whole seconds. Rejects with an
 * `InputError` if there is none.
 */
export const withWarmUp = async (read: ReadScenario, place = 'warmUp: detect'): Promise<ReadScenario> => {
  const { scenario } = read
  if (scenario.warmUp !== 'detect') return read
  const found = detectWarmUp(await planOf({ ...read, scenario: { ...scenario, warmUp: 0 } }), scenario.seed)
  if (found === null) {
    throw new InputError({
      place,
      problem: 'no usual state is reached in the first half of the run',
      fix: 'make the run longer, or give the warm-up yourself, like 30min',
    })
  }
  return { ...read, scenario: { ...scenario, warmUp: Math.ceil(found / 1000) * 1000 } }
}

const planOf = async ({ scenario, directory }: ReadScenario): Promise<Plan> => {
  const start = startOf(scenario)
  const recordings = new Map<number, Recording>()
  for (const [index, traffic] of scenario.traffic.entries()) {
    if (traffic._tag !== 'Trace') continue
    const recording = await readOne(traffic, scenario, directory)
    somebodyComes(recording, {
      start,
      end: start + scenario.duration,
      timeZone: scenario.timeZone,
      place: `traffic.${index}.trace`,
    })
    recordings.set(index, recording)
  }
  const staffing = staffingSeen(scenario, [...recordings.values()])
  const recorded = new Map<number, Recorded>()
  for (const [index, recording] of recordings) {
    const { name } = scenario.traffic[index] as TraceTraffic
    recorded.set(index, { traffic: toTraffic(recording, { name, types: typesOf(scenario) }), staffing })
  }
  const { policy } = scenario
  const own = policy._tag === 'OwnFile' ? await loadPolicy(resolve(directory, policy.path)) : undefined
  const plan = compile(scenario, recorded, own)
  takersInTime(scenario, plan)
  return plan
}

/** A decoded scenario's start exists in its time zone. */
const startOf = ({ start, timeZone }: Scenario): number => localMoment(start, timeZone) ?? 0

const readOne = (traffic: TraceTraffic, scenario: Scenario, directory: string): Promise<Recording> =>
  readTrace(resolve(directory, traffic.trace), {
    ...traffic,
    timeZone: scenario.timeZone,
    types: Object.keys(scenario.types),
  })

const typesOf = (scenario: Scenario) => {
  const queues = Object.keys(scenario.queues)
  return Object.entries(scenario.types).map(([id, { priority, queue }]) => ({
    id,
    priority,
    queue: queues.indexOf(queue),
  }))
}

/** Groups that ask for the same reading are looked at together, so that nobody is counted in two of them. */
const staffingSeen = (scenario: Scenario, recordings: ReadonlyArray<Recording>): Recorded['staffing'] => {
  const queues = Object.keys(scenario.queues)
  const start = startOf(scenario)
  const asking = Object.entries(scenario.agents).flatMap(([id, { queues: served, count }]) =>
    count?._tag === 'SeenAtWork' ? [{ id, count, queues: served.map((queue) => queues.indexOf(queue)) }] : [],
  )
  const found = new Map<
    string,
    Recorded['staffing'] extends ReadonlyMap<string, infer Steps> ? Steps : never
  >()
  for (const { id, count } of asking) {
    if (found.has(id)) continue
    const alike = asking.filter((other) => other.count.gap === count.gap && other.count.per === count.per)
    const staffing = staffingSeenAtWork(recordings, {
      gap: count.gap,
      per: count.per,
      start,
      end: start + scenario.duration,
      types: typesOf(scenario),
      groups: alike,
    })
    alike.forEach((group, index) => {
      found.set(group.id, staffing[index] ?? [])
    })
  }
  return found
}
