import { replications } from '../src/experiment/replications.ts'
import { compile } from '../src/scenario/compile.ts'
import { decodeScenario } from '../src/scenario/decode.ts'

/** Ten agents with a mean handling time of a minute, as a scenario file says it. */
export interface TenServers {
  /** Arrivals per minute. */
  readonly arrivalRate: number
  /** Mean patience in minutes; without it nobody gives up. */
  readonly patience?: number
}

/**
 * Simulates about this many interactions through the scenario, the core and the statistics, as `inboxlab run` does,
 * and gives how many there were and their mean wait in minutes.
 */
export const tenServers = ({ arrivalRate, patience }: TenServers, interactions: number) => {
  const scenario = decodeScenario({
    name: 'ten servers',
    duration: `${Math.round((interactions / arrivalRate) * 60)}s`,
    replications: 1,
    queues: { calls: {} },
    types: {
      call: {
        queue: 'calls',
        service: { exponential: '1min' },
        ...(patience === undefined ? {} : { patience: { exponential: `${patience * 60}s` } }),
      },
    },
    agents: { desk: { queues: ['calls'], count: 10 } },
    traffic: [{ type: 'call', rate: `${arrivalRate}/min` }],
  })
  for (const step of replications(compile(scenario, new Map()), scenario)) {
    if (step._tag === 'Finished') {
      return { interactions: step.interactions, meanWait: step.figures.overall.meanWait / 60_000 }
    }
  }
  throw new Error('the replication did not finish')
}
