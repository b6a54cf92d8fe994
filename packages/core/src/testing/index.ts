export type { Decider } from './decider.ts'
export { ExpectationFailed } from './expectation-failed.ts'
export { type Attempt, givenWhenThen, type Timeline } from './given-when-then.ts'
export type { PartOf } from './part-of.ts'
