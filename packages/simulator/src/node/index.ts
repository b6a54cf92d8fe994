export { loadPlan } from './load-plan.ts'
export { type ReadScenario, readScenario } from './read-scenario.ts'
export { readTrace } from './read-trace.ts'
export { type Candidate, type SimulateOptions, simulate } from './simulate.ts'
