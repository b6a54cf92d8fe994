import { describe, expect, it } from 'vitest'
import { compile, decodeScenario, parseScenario } from '../../src/index.ts'
import { played, predicted } from './played.ts'

/**
 * Arrivals lie on whole seconds, as Chatwoot tells the moment of one; what an agent's work takes does not, so that no
 * two things happen at once.
 */
const SCENARIO = `
name: A team for questions and orders
start: 2026-03-02T08:00
duration: 40min
queues: { support: {}, sales: {} }
types:
  question: { channel: chat, queue: support, service: { lognormal: { mean: 5min, sd: 4min } } }
  french: { channel: chat, queue: support, needs: { french: 2 }, service: { exponential: 4min } }
  order: { channel: chat, queue: sales, weight: 2, service: { exponential: 6min } }
agents:
  desk:
    queues: [sales, support]
    capacity: 3
    people: { Ana: { skills: { french: 3 } }, Ben: { skills: { french: 1 } }, Cem: {} }
  back office:
    queues: [support]
    people: { Dana: { skills: { french: 2 } } }
traffic:
  - { type: question, every: 61s, first: 1s }
  - { type: french, every: 97s, first: 20s }
  - { type: order, every: 89s, first: 30s }
`

const scenarioOf = (policy: string) => {
  const { document, locate } = parseScenario(`${SCENARIO}policy: ${policy}\n`, 'team.yaml')
  return compile(decodeScenario(document, locate), new Map())
}

describe('what the simulation predicts, a live router does over HTTP', () => {
  it.each([
    ['first come, first served', 'firstComeFirstServed'],
    [
      'chance, and rules that change with the wait',
      '{ who: [{ steps: [{ after: 0s, who: [skills] }, { after: 90s, who: [{ skills: { lowerBy: 1 } }] }] }, { delay: { back office: 45s } }], choose: random, next: bestSkill }',
    ],
    [
      'turns that are remembered, and somebody’s own queue first',
      '{ choose: roundRobin, next: ownQueueFirst }',
    ],
  ])('%s', async (_, policy) => {
    const plan = scenarioOf(policy)
    const { comers, given } = predicted(plan, 7)
    expect(given.length).toBeGreaterThan(80)
    // Some wait, and not only the first come is served: otherwise there would be nothing to predict.
    expect(given.filter(({ contact, at }) => at > (comers[contact - 1]?.at ?? 0)).length).toBeGreaterThan(5)
    expect(await played(plan, plan.policy, 7, comers)).toEqual(given)
  })
})
