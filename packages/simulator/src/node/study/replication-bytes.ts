import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Plan } from '../../engine/plan.ts'
import type { FinishedReplication } from '../../experiment/replications.ts'
import { type ContactSums, type WaitFigures, withRatios } from '../../statistics/contact-figures.ts'
import { type GroupSums, groupFigures } from '../../statistics/group-figures.ts'
import { MOST_SKETCH_BYTES, sketchBytes, sketchOf } from './sketch-bytes.ts'

/** Which order of numbers this is; another one is another schema. */
export const RESULT_SCHEMA = 2

/** More priorities than any scenario has. */
const MOST_PRIORITIES = 1000

/**
 * A replication as bytes: its counts, sums and percentiles as 64-bit floating-point numbers in the order of the plan,
 * and the sketch of its waits, compressed. Ratios are left out, because they follow from the sums to the last bit. Where
 * overall, queues, types and priorities are s scopes and there are g groups, the numbers are at most
 * 8 × (2 + 34 s + 5 g) bytes, and the sketch at most 8800, before they are compressed.
 */
export const bytesOf = ({ figures, interactions }: FinishedReplication): Buffer => {
  const { overall, queues, types, priorities, groups, intervals, waits } = figures
  const numbers = [
    interactions,
    priorities.length,
    ...contactNumbers(overall),
    ...queues.flatMap((queue) => [...contactNumbers(queue), queue.queueLength, queue.maxQueueLength]),
    ...types.flatMap(contactNumbers),
    ...priorities.flatMap(({ priority, figures: of }) => [priority, ...contactNumbers(of)]),
    ...groups.flatMap(groupNumbers),
    ...intervals.flatMap((interval) => [
      ...contactNumbers(interval.overall),
      ...interval.queues.flatMap((queue) => [...contactNumbers(queue), queue.queueLength]),
      ...interval.types.flatMap(contactNumbers),
      ...interval.groups.flatMap(groupNumbers),
    ]),
  ]
  const bytes = Buffer.alloc(8 * numbers.length)
  numbers.forEach((number, index) => {
    bytes.writeDoubleLE(number, 8 * index)
  })
  return deflateRawSync(Buffer.concat([bytes, sketchBytes(waits)]), { level: 1 })
}

/** What of a plan says which numbers its results have. */
export type PlannedNumbers = Pick<Plan, 'queues' | 'types' | 'groups' | 'intervals'>

/** The replication that bytes hold; null where they hold none of this plan. */
export const replicationOf = (compressed: Uint8Array, plan: PlannedNumbers): FinishedReplication | null => {
  const { queues, types, groups, intervals: { names } = { names: [] } } = plan
  const contacts = CONTACT.length * (1 + queues.length + types.length) + GROUP.length * groups.length
  const fixed = 2 + contacts + 2 * queues.length + names.length * (contacts + queues.length)
  const ofPriority = CONTACT.length + 1
  const bytes = inflated(compressed, 8 * (fixed + MOST_PRIORITIES * ofPriority) + MOST_SKETCH_BYTES)
  if (bytes === null || bytes.length < 16) return null
  const count = bytes.readDoubleLE(8)
  if (!Number.isInteger(count) || count < 0 || bytes.length < 8 * (fixed + count * ofPriority)) return null
  let place = 0
  const next = (): number => bytes.readDoubleLE(8 * place++)
  const contact = () => withRatios(named(CONTACT, next))
  const group = () => {
    const { onDuty, fairness, ...sums } = named(GROUP, next)
    return groupFigures(sums, { onDuty, fairness })
  }
  const interactions = next()
  place++
  const overall = contact()
  const waits = sketchOf(bytes.subarray(8 * (fixed + count * ofPriority)), overall.waited)
  if (waits === null) return null
  return {
    interactions,
    figures: {
      overall,
      queues: queues.map(() => ({ ...contact(), queueLength: next(), maxQueueLength: next() })),
      types: types.map(contact),
      priorities: Array.from({ length: count }, () => ({ priority: next(), figures: contact() })),
      groups: groups.map(group),
      intervals: names.map((name) => ({
        name,
        overall: contact(),
        queues: queues.map(() => ({ ...contact(), queueLength: next() })),
        types: types.map(contact),
        groups: groups.map(group),
      })),
      waits,
    },
  }
}

const inflated = (compressed: Uint8Array, most: number): Buffer | null => {
  try {
    return inflateRawSync(compressed, { maxOutputLength: most })
  } catch {
    return null
  }
}

type ContactNumbers = ContactSums & WaitFigures
type GroupNumbers = GroupSums & { readonly onDuty: number; readonly fairness: number }

const CONTACT: ReadonlyArray<keyof ContactNumbers> = Object.keys({
  arrived: 0,
  served: 0,
  abandoned: 0,
  blocked: 0,
  diverted: 0,
  settledByBot: 0,
  unfinished: 0,
  answeredInTime: 0,
  abandonedInTime: 0,
  servedOrLost: 0,
  waited: 0,
  delayedContacts: 0,
  waitingTime: 0,
  waitingTimeOfServed: 0,
  waitingTimeOfAbandoned: 0,
  handled: 0,
  work: 0,
  firstResponses: 0,
  firstResponseTime: 0,
  resolved: 0,
  resolutionTime: 0,
  transfers: 0,
  reopenings: 0,
  windowExpiries: 0,
  returns: 0,
  retrials: 0,
  p50Wait: 0,
  p90Wait: 0,
  p95Wait: 0,
  p99Wait: 0,
  maxWait: 0,
  p95FirstResponse: 0,
} satisfies Record<keyof ContactNumbers, 0>) as ReadonlyArray<keyof ContactNumbers>

const GROUP: ReadonlyArray<keyof GroupNumbers> = Object.keys({
  busyTime: 0,
  dutyTime: 0,
  inHandTime: 0,
  onDuty: 0,
  fairness: 0,
} satisfies Record<keyof GroupNumbers, 0>) as ReadonlyArray<keyof GroupNumbers>

const contactNumbers = (figures: ContactNumbers): ReadonlyArray<number> =>
  CONTACT.map((name) => figures[name])

const named = <Name extends string>(names: ReadonlyArray<Name>, next: () => number): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, next()])) as Record<Name, number>

const groupNumbers = (figures: GroupNumbers): ReadonlyArray<number> => GROUP.map((name) => figures[name])
