import { describe, expect, it } from 'vitest'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { timeline } from '../engine/desk.ts'

/** Somebody comes every minute for whom it takes two; those who pull wait ten seconds before they take. */
const desk = (policy: unknown, helpers: number) =>
  compile(
    decodeScenario({
      name: 'A list',
      duration: '10min',
      queues: { mails: {} },
      types: { mail: { channel: 'email', queue: 'mails', service: '2min' } },
      agents: {
        list: { queues: ['mails'], count: 3, pull: { reaction: '10s' } },
        helpers: { queues: ['mails'], count: helpers },
      },
      traffic: [{ type: 'mail', every: '1min' }],
      policy,
    }),
    new Map(),
  )

const given = (policy: unknown, helpers: number, how: string): ReadonlyArray<string> =>
  timeline(desk(policy, helpers)).filter((line) => line.includes(how))

describe.each([
  'firstComeFirstServed',
  { timeInQueue: { headStart: { 1: '5s' } } },
  { choose: 'random', next: 'lastComeFirstServed' },
])('under the policy %j', (policy) => {
  it('who pulls is given nothing, and takes it after a while', () => {
    expect(given(policy, 0, 'Assigned')).toEqual([])
    expect(given(policy, 0, 'Picked').length).toBe(9)
  })

  it('who does not pull is given what comes while they are free', () => {
    expect(given(policy, 1, 'Assigned').every((line) => line.includes('helpers 1'))).toBe(true)
    expect(given(policy, 1, 'Assigned').length).toBeGreaterThan(3)
    expect(given(policy, 1, 'Picked').length).toBeGreaterThan(3)
  })
})

it('a preset gives out as its system does', () => {
  expect(given('chatwoot.legacy', 0, 'Picked')).toEqual([])
  expect(given('ucontact.ringall', 0, 'Assigned')).toEqual([])
})
