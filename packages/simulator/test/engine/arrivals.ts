import { contactSource, replicationStreams } from '../../src/engine/contact-source.ts'
import { Kinds } from '../../src/engine/kinds.ts'
import { LiveInteraction } from '../../src/engine/live-interaction.ts'
import { LiveQueue } from '../../src/engine/live-queue.ts'
import { LiveType } from '../../src/engine/live-type.ts'
import type { Plan } from '../../src/engine/plan.ts'
import { planOf } from './watched.ts'

/** Who arrives. */
export interface Arrival {
  /** Milliseconds after the plan's start. */
  readonly at: number
  readonly type: number
  readonly service: number
  readonly patience: number
}

/** The plan of one item of traffic for the type `call`. */
export const planFor = (item: Record<string, unknown>, more: Record<string, unknown> = {}): Plan =>
  planOf({ ...more, traffic: [{ type: 'call', ...item }] })

/** The first type of a plan, as the engine has it. */
export const typeOf = (plan: Plan): LiveType => {
  const [type] = plan.types
  const [queue] = plan.queues
  if (type === undefined || queue === undefined) throw new Error('the plan has no type or no queue')
  return new LiveType(type, new LiveQueue(queue, 0), new Kinds(plan.types))
}

/** Everybody who arrives in one run of a plan by one of its items of traffic, in order. */
export const arrivalsOf = (plan: Plan, replication = 1, item = 0): ReadonlyArray<Arrival> => {
  const traffic = plan.traffic[item]
  if (traffic === undefined) throw new Error(`no traffic ${item}`)
  const source = contactSource(plan, traffic, replicationStreams(1, replication))
  const arriving = new LiveInteraction(0, typeOf(plan))
  const found: Array<Arrival> = []
  while (source.next !== Number.POSITIVE_INFINITY) {
    const at = source.next - plan.start
    source.take(arriving)
    const { type, service, patience } = arriving
    found.push({ at, type, service, patience })
  }
  return found
}

/** How many arrive in each of many runs. */
export const countsOf = (plan: Plan, runs: number, item = 0): ReadonlyArray<number> =>
  Array.from({ length: runs }, (_, run) => arrivalsOf(plan, run + 1, item).length)

/** Mean and variance of figures, each with its standard error. */
export const momentsOf = (figures: ReadonlyArray<number>) => {
  const n = figures.length
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / n
  const squares = figures.map((figure) => (figure - mean) ** 2)
  const variance = squares.reduce((sum, square) => sum + square, 0) / (n - 1)
  const spread = squares.reduce((sum, square) => sum + (square - variance) ** 2, 0) / (n - 1)
  return { mean, variance, ofMean: Math.sqrt(variance / n), ofVariance: Math.sqrt(spread / n) }
}
