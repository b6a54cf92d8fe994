import { exactly } from '../src/experiment/series.ts'
import { simulate } from '../src/node/simulate.ts'
import { compile } from '../src/scenario/compile.ts'
import { decodeScenario } from '../src/scenario/decode.ts'

const REPLICATIONS = 48

/** Simulates about so many interactions of ten agents in 48 replications, on so many threads. */
export const onWorkers = async (workers: number, interactions: number): Promise<number> => {
  const scenario = decodeScenario({
    name: 'ten servers, many times',
    duration: `${Math.round((interactions / REPLICATIONS / 9) * 60)}s`,
    replications: REPLICATIONS,
    queues: { calls: {} },
    types: { call: { queue: 'calls', service: { exponential: '1min' } } },
    agents: { desk: { queues: ['calls'], count: 10 } },
    traffic: [{ type: 'call', rate: '9/min' }],
  })
  const read = { scenario, directory: '.', fileName: 'ten-servers.yaml' }
  const [finished = []] = await simulate(
    [{ read, plan: compile(scenario, new Map()), goal: exactly(REPLICATIONS) }],
    { workers },
  )
  if (finished.length !== REPLICATIONS) throw new Error(`${finished.length} replications were finished`)
  return finished.reduce((sum, each) => sum + each.interactions, 0)
}
