import { compile, decodeScenario, replications, runResult, textReport } from '@inboxlab/simulator'

/** Two replications of a small desk, from the text of a scenario to the text of a report: the same wherever it runs. */
export const simulateADesk = (): string => {
  const scenario = decodeScenario({
    name: 'A small desk',
    duration: '2h',
    replications: 2,
    timeZone: 'Europe/Paris',
    queues: { calls: { serviceLevel: '20s' } },
    types: {
      call: {
        queue: 'calls',
        service: { lognormal: { mean: '2min', scv: 1 } },
        patience: { exponential: '1min' },
      },
    },
    agents: { desk: { queues: ['calls'], count: 3 } },
    traffic: [{ type: 'call', rate: '1.2/min' }],
    thresholds: ['abandonment < 50%'],
  })
  const plan = compile(scenario, new Map())
  const finished = [...replications(plan, scenario)].filter((step) => step._tag === 'Finished')
  const result = runResult(scenario, plan, finished, 'in a browser')
  return JSON.stringify({ result, report: textReport(result) })
}
