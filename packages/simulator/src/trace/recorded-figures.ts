import type { Plan, RecordedTraffic } from '../engine/plan.ts'
import { type ContactFigures, contactFigures } from '../statistics/contact-figures.ts'
import { ContactTally } from '../statistics/contact-tally.ts'

/** What the recordings of a plan say of its queues, types and priorities, to be set beside what a run says. */
export interface RecordedFigures {
  readonly overall: ContactFigures
  /** In the order of the plan. */
  readonly queues: ReadonlyArray<ContactFigures>
  /** In the order of the plan. */
  readonly types: ReadonlyArray<ContactFigures>
  /** In ascending order of priority. */
  readonly priorities: ReadonlyArray<{ readonly priority: number; readonly figures: ContactFigures }>
}

/**
 * The figures of a plan's recorded traffic as it really went, worked out as those of a run are: over the contacts
 * who joined from `measureFrom` to before `end`. Whoever was served after a wait that was not recorded counts as
 * arrived only. Null if the plan replays no recording.
 *
 * @example
 * ```ts
 * import { recordedFigures } from '@inboxlab/simulator'
 * const figures = recordedFigures({
 *   queues: [{ id: 'calls', serviceLevelWithin: 20_000, maxWaiting: Infinity }],
 *   types: [
 *     {
 *       id: 'call',
 *       channel: 'voice',
 *       queue: 0,
 *       priority: [{ value: 0, share: 1 }],
 *       service: { _tag: 'Constant', value: 60_000 },
 *       patience: null,
 *     },
 *   ],
 *   traffic: [
 *     {
 *       _tag: 'Recorded',
 *       name: 'Monday',
 *       at: Float64Array.of(0, 1000),
 *       type: Int32Array.of(0, 0),
 *       priority: Int32Array.of(0, 0),
 *       wait: Float64Array.of(10_000, 40_000),
 *       abandoned: Uint8Array.of(0, 1),
 *       service: Float64Array.of(60_000, NaN),
 *     },
 *   ],
 *   measureFrom: 0,
 *   end: 3_600_000,
 * })
 * figures?.overall.meanWait // => 25000
 * figures?.overall.abandonment // => 0.5
 * ```
 */
export const recordedFigures = (
  plan: Pick<Plan, 'traffic' | 'queues' | 'types' | 'measureFrom' | 'end'>,
): RecordedFigures | null => {
  const recordings = plan.traffic.filter((traffic) => traffic._tag === 'Recorded')
  if (recordings.length === 0) return null
  const cells = new Map<string, { readonly type: number; readonly priority: number; tally: ContactTally }>()
  const cell = (type: number, priority: number): ContactTally => {
    const key = `${type}/${priority}`
    const known = cells.get(key)
    if (known !== undefined) return known.tally
    const tally = new ContactTally()
    cells.set(key, { type, priority, tally })
    return tally
  }
  for (const recording of recordings) {
    for (let row = 0; row < recording.at.length; row++) {
      const at = recording.at[row] as number
      if (at < plan.measureFrom || at >= plan.end) continue
      const type = recording.type[row] as number
      const limit = plan.queues[plan.types[type]?.queue ?? -1]?.serviceLevelWithin ?? Number.NaN
      count(recording, row, limit, cell(type, recording.priority[row] as number))
    }
  }
  const all = [...cells.values()]
  const of = (wanted: (cell: { readonly type: number; readonly priority: number }) => boolean) => {
    const sum = new ContactTally()
    for (const one of all) if (wanted(one)) sum.merge(one.tally)
    return contactFigures(sum)
  }
  const priorities = [...new Set(all.map(({ priority }) => priority))].sort((a, b) => a - b)
  return {
    overall: of(() => true),
    queues: plan.queues.map((_, queue) => of(({ type }) => plan.types[type]?.queue === queue)),
    types: plan.types.map((_, index) => of(({ type }) => type === index)),
    priorities: priorities.map((priority) => ({
      priority,
      figures: of((one) => one.priority === priority),
    })),
  }
}

const count = (recording: RecordedTraffic, row: number, limit: number, tally: ContactTally): void => {
  tally.arrived++
  const wait = recording.wait[row] as number
  const service = recording.service[row] as number
  if (recording.abandoned[row] === 1) tally.isAbandoned(wait, limit)
  else if (!Number.isNaN(wait)) tally.isServed(wait, limit)
  if (!Number.isNaN(service)) tally.isHandled(service)
}
