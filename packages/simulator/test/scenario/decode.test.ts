import { deepStrictEqual } from 'node:assert'
import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { decodeScenario, encodeScenario } from '../../src/scenario/decode.ts'
import { scenarioDocument } from './any-scenario.ts'
import { desk } from './desk.ts'

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a scenario', () => {
  it.prop([scenarioDocument], { numRuns: 100 })(
    'written out with its defaults is the same scenario again',
    (document) => {
      const scenario = decodeScenario(document)
      // Not toStrictEqual, which is confused by a type named 'constructor'.
      deepStrictEqual(decodeScenario(asJson(encodeScenario(scenario))), scenario)
    },
  )

  it.prop([scenarioDocument])('once written out is written the same way for ever', (document) => {
    const once = JSON.stringify(encodeScenario(decodeScenario(document)))
    expect(JSON.stringify(encodeScenario(decodeScenario(JSON.parse(once))))).toBe(once)
  })

  it.prop([scenarioDocument])(
    'is written out in the same order however the file orders its keys',
    (document) => {
      const turned = Object.fromEntries(Object.entries(document).reverse())
      expect(JSON.stringify(encodeScenario(decodeScenario(turned)))).toBe(
        JSON.stringify(encodeScenario(decodeScenario(document))),
      )
    },
  )

  it('has a default wherever one is natural', () => {
    expect(encodeScenario(decodeScenario(desk))).toStrictEqual({
      name: 'desk',
      start: '2000-01-03T00:00',
      timeZone: 'UTC',
      duration: '8h',
      warmUp: '0s',
      atEnd: 'finish',
      seed: 1,
      replications: 10,
      confidence: '95%',
      queues: { calls: { serviceLevel: '20s', maxWaiting: 'unlimited' } },
      types: {
        call: {
          channel: 'voice',
          queue: 'calls',
          priority: 0,
          service: { exponential: '2min' },
          patience: 'unlimited',
        },
      },
      agents: { desk: { queues: ['calls'], count: 12 } },
      policy: 'firstComeFirstServed',
      traffic: [{ name: 'call', type: 'call', rate: '4.2/min' }],
      thresholds: [],
    })
  })

  it('names its traffic after the type, the mix or the number of the trace', () => {
    const columns = { arrival: 'arrival', type: 'type' }
    const { traffic } = decodeScenario({
      ...desk,
      types: { ...desk.types, mail: { queue: 'calls', service: '5min' } },
      traffic: [
        { trace: 'one.csv', columns },
        { types: { call: '40%', mail: '60%' }, rate: '1/min' },
        { trace: 'two.csv', columns },
        { type: 'mail', rate: '1/min' },
        { name: 'rush', type: 'mail', rates: { '07:00': '9/min' } },
      ],
    })
    expect(traffic.map(({ name }) => name)).toStrictEqual([
      'trace 1',
      'call and 1 more',
      'trace 2',
      'mail',
      'rush',
    ])
  })

  it('takes shares that add up to 100 % within 0.1 % for the whole', () => {
    const { types } = decodeScenario({
      ...desk,
      types: { call: { ...desk.types.call, priority: { 2: '33.3%', 0: '33.3%', 1: '33.3%' } } },
    })
    expect(types.call?.priority.map(({ value }) => value)).toStrictEqual([0, 1, 2])
    expect(types.call?.priority.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('may have thresholds on priorities that only its trace knows', () => {
    const columns = { arrival: 'arrival', priority: 'priority' }
    const { thresholds } = decodeScenario({
      ...desk,
      traffic: [{ trace: 'calls.csv', columns }],
      thresholds: ['max wait of priority 7 < 1h'],
    })
    expect(thresholds[0]?.scope).toStrictEqual({ kind: 'priority', name: '7' })
  })

  it.prop([fc.jsonValue()])(
    'that is anything at all is either decoded or refused with lines to act on',
    (given) => {
      try {
        decodeScenario(given)
      } catch (error) {
        const lines = String(error instanceof Error ? error.message : error).split('\n')
        for (const line of lines) expect(line).toMatch(/^\S.*: .+; .+$/u)
        return
      }
      throw new Error('was accepted')
    },
  )

  it.prop([scenarioDocument, fc.jsonValue(), fc.nat()])(
    'with anything put in the place of any of its parts is decoded, or refused with lines to act on',
    (document, replacement, where) => {
      const paths = pathsOf(document)
      const path = paths[where % paths.length] ?? []
      try {
        decodeScenario(replacedAt(document, path, replacement))
      } catch (error) {
        expect(String(error)).toMatch(/^InputErrors: /u)
        const lines = String(error instanceof Error ? error.message : error).split('\n')
        for (const line of lines) expect(line).toMatch(/^\S.*: .+; .+$/u)
      }
    },
  )
})

const pathsOf = (value: unknown): ReadonlyArray<ReadonlyArray<string>> =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [key],
        ...pathsOf(inner).map((path) => [key, ...path]),
      ])
    : []

const replacedAt = (value: unknown, [key, ...rest]: ReadonlyArray<string>, by: unknown): unknown => {
  if (key === undefined) return by
  const entries = Object.entries(value ?? {}).map(([name, inner]) => [
    name,
    name === key ? replacedAt(inner, rest, by) : inner,
  ])
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}
