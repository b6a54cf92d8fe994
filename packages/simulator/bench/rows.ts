import { bareEventLoop } from './bare-event-loop.ts'
import { agents, types } from './growing-centres.ts'
import { omnichannel } from './omnichannel.ts'
import { propertyRuns } from './property-runs.ts'
import { sandboxRequests } from './sandbox-requests.ts'
import { simJsTenServers } from './simjs-ten-servers.ts'
import { tenServers } from './ten-servers.ts'
import { transitions } from './transitions.ts'
import { onWorkers } from './two-workers.ts'
import { webhooks } from './webhooks.ts'

/** One row of the benchmark. */
export interface Row {
  readonly name: string
  /** What is counted per second. */
  readonly counts: 'interactions' | 'transitions' | 'events' | 'requests' | 'scenarios'
  /** How much work one measurement does. */
  readonly size: number
  /** It starts a process of its own, which nothing here can warm up. */
  readonly elsewhere?: true
  /** Does about this much work, checks that it came out right, and gives how much it was. */
  readonly run: (size: number) => number | Promise<number>
}

/** The rows of the benchmark; the first is what the others are compared with. */
export const rows: ReadonlyArray<Row> = [
  {
    name: 'bare event loop',
    counts: 'interactions',
    size: 3_000_000,
    run: (size) => {
      near(bareEventLoop(size), 0.668732)
      return size
    },
  },
  {
    name: 'mmc',
    counts: 'interactions',
    size: 3_000_000,
    run: (size) => {
      const { interactions, meanWait } = tenServers({ arrivalRate: 9 }, size)
      near(meanWait, 0.668732)
      return interactions
    },
  },
  {
    name: 'erlang-a',
    counts: 'interactions',
    size: 3_000_000,
    run: (size) => {
      const { interactions, meanWait } = tenServers({ arrivalRate: 11, patience: 2 }, size)
      near(meanWait, 0.295492)
      return interactions
    },
  },
  ...[10, 100, 1000, 10_000].map(
    (count): Row => ({
      name: `growth agents ${count}`,
      counts: 'interactions',
      size: 1_000_000,
      run: (size) => agents(count, size),
    }),
  ),
  ...[1, 10, 65].map(
    (count): Row => ({
      name: `growth types ${count}`,
      counts: 'interactions',
      size: 1_000_000,
      run: (size) => types(count, 89, size),
    }),
  ),
  {
    name: 'omnichannel',
    counts: 'interactions',
    size: 100_000,
    run: (size) => omnichannel(size).interactions,
  },
  {
    name: 'omnichannel events',
    counts: 'events',
    size: 100_000,
    run: (size) => omnichannel(size).events,
  },
  ...[1, 2].map(
    (workers): Row => ({
      name: `workers ${workers}`,
      counts: 'interactions',
      size: 90_000_000,
      elsewhere: true,
      run: (size) => onWorkers(workers, size),
    }),
  ),
  { name: 'decide+evolve', counts: 'transitions', size: 10_000_000, run: transitions },
  { name: 'property runs', counts: 'scenarios', size: 6000, run: propertyRuns },
  {
    name: 'webhook verify+decode',
    counts: 'events',
    size: 30_000,
    run: async (size) => {
      const received = await webhooks(size)
      if (received < size) throw new Error(`${size} webhooks came to ${received} events`)
      return received
    },
  },
  {
    name: 'sandbox requests',
    counts: 'requests',
    size: 30_000,
    run: async (size) => {
      const answered = await sandboxRequests(size)
      if (answered < size) throw new Error(`${answered} of ${size} requests were answered with success`)
      return answered
    },
  },
  {
    name: 'simjs mmc',
    counts: 'interactions',
    size: 1_000_000,
    run: (size) => {
      const { interactions, meanWait } = simJsTenServers(size)
      near(meanWait, 0.668732)
      return interactions
    },
  },
]

/** A row that computes something else is no row: the mean wait must be within a fifth of the exact one. */
const near = (value: number, exact: number): void => {
  if (!(Math.abs(value - exact) < exact / 5)) throw new Error(`mean wait ${value}, expected about ${exact}`)
}
