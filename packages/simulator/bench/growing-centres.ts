import { replications } from '../src/experiment/replications.ts'
import { compile } from '../src/scenario/compile.ts'
import { decodeScenario } from '../src/scenario/decode.ts'

/** One queue and so many agents at a load of 0.9, with contacts of a mean handling time of a minute. */
export const agents = (count: number, interactions: number): number => {
  const rate = 0.9 * count
  return simulated({
    duration: minutes(interactions / rate),
    queues: { calls: {} },
    types: { call: { queue: 'calls', service: { exponential: '1min' } } },
    agents: { desk: { queues: ['calls'], count } },
    traffic: [{ type: 'call', rate: `${rate}/min` }],
  })
}

/**
 * So many types, each with a queue of its own, and groups of three agents who have five queues each, or all there are; at
 * a load of 0.9.
 */
export const types = (count: number, groups: number, interactions: number): number => {
  const rate = (0.9 * 3 * groups) / count
  const names = Array.from({ length: count }, (_, index) => `type ${index + 1}`)
  const each = <A>(value: (name: string, index: number) => A) =>
    Object.fromEntries(names.map((name, index) => [name, value(name, index)]))
  return simulated({
    duration: minutes(interactions / (rate * count)),
    queues: each(() => ({})),
    types: each((name) => ({ queue: name, service: { exponential: '1min' } })),
    agents: Object.fromEntries(
      Array.from({ length: groups }, (_, group) => [
        `group ${group + 1}`,
        { queues: [...new Set([0, 1, 2, 3, 4].map((next) => names[(group + next * 13) % count]))], count: 3 },
      ]),
    ),
    traffic: names.map((type) => ({ type, rate: `${rate}/min` })),
  })
}

const minutes = (count: number): string => `${Math.round(count * 60)}s`

/** Simulates a scenario once; nearly all that come must have been answered. */
const simulated = (scenario: object): number => {
  const decoded = decodeScenario({ name: 'a growing centre', replications: 1, ...scenario })
  for (const step of replications(compile(decoded, new Map()), decoded)) {
    if (step._tag !== 'Finished') continue
    const { served, arrived } = step.figures.overall
    if (!(served > 0.99 * arrived)) throw new Error(`${served} of ${arrived} contacts were answered`)
    return step.interactions
  }
  throw new Error('the replication did not finish')
}
