import type { Event, InteractionState, RoutingPolicy } from '@inboxlab/core'
import { Engine } from '../../src/engine/engine.ts'
import type { ObservedInteraction, RunObserver } from '../../src/engine/observer.ts'
import type { Plan } from '../../src/engine/plan.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'

/** One event of a run, as a log would hold it. */
export interface Logged {
  readonly id: string
  readonly event: Event
  readonly before: InteractionState
  readonly after: InteractionState
  readonly queue: number
  readonly type: number
  readonly agent: string | null
}

/** Keeps everything that happens. */
export class Log implements RunObserver {
  readonly events: Array<Logged> = []
  readonly staffing: Array<{ readonly group: number; readonly onDuty: number; readonly now: number }> = []
  measured: readonly [number, number] = [Number.NaN, Number.NaN]

  measurementStarts(now: number): void {
    this.measured = [now, this.measured[1]]
  }

  measurementEnds(now: number): void {
    this.measured = [this.measured[0], now]
  }

  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    this.events.push({
      id: of.id,
      event,
      before,
      after,
      queue: of.queue.index,
      type: of.type,
      agent: of.agent?.id ?? null,
    })
  }

  staffed(group: number, onDuty: number, now: number): void {
    this.staffing.push({ group, onDuty, now })
  }
}

/** The plan of a scenario as a file would write it. */
export const planOf = (scenario: Record<string, unknown>): Plan =>
  compile(
    decodeScenario({
      name: 'test',
      duration: '8h',
      queues: { calls: {} },
      types: { call: { queue: 'calls', service: { exponential: '2min' } } },
      agents: { desk: { queues: ['calls'], count: 12 } },
      traffic: [{ type: 'call', rate: '4.2/min' }],
      ...scenario,
    }),
    new Map(),
  )

/** Runs a plan to its end and gives its log. */
export const logOf = (plan: Plan, { seed = 1, replication = 1 } = {}): Log => {
  const log = new Log()
  new Engine(plan, seed, replication, log).advance()
  return log
}

/** The same plan under another policy. */
export const under = (plan: Plan, policy: RoutingPolicy): Plan => ({ ...plan, policy })
