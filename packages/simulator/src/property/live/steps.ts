import fc from 'fast-check'
import type { Step, StepName } from './step.ts'

const AGENTS = fc.nat(7)
const INTERACTIONS = fc.nat(19)
const AHEAD = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -30, max: 30 }))
const step = <Does extends StepName>(does: Does, rest: object): fc.Arbitrary<Step> =>
  fc.record({ does: fc.constant(does), ...rest }) as fc.Arbitrary<Step>

/** @internal One arbitrary for each kind of step. */
export const STEPS: Readonly<Record<StepName, fc.Arbitrary<Step>>> = {
  wait: step('wait', { entries: fc.integer({ min: 1, max: 8 }) }),
  disconnect: step('disconnect', {
    agent: AGENTS,
    seconds: fc.integer({ min: 1, max: 120 }),
    flaps: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(4)),
  }),
  return: step('return', { agent: AGENTS }),
  pick: step('pick', { agent: AGENTS, interaction: INTERACTIONS, ahead: AHEAD, twice: fc.boolean() }),
  race: step('race', { agents: fc.tuple(AGENTS, AGENTS), interaction: INTERACTIONS }),
  accept: step('accept', { offer: fc.nat(5), ahead: AHEAD, twice: fc.boolean() }),
  decline: step('decline', { offer: fc.nat(5), ahead: AHEAD, twice: fc.boolean() }),
  'give up': step('give up', { interaction: INTERACTIONS, twice: fc.boolean() }),
  restart: step('restart', {}),
}
