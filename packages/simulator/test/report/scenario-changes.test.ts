import { isDeepStrictEqual } from 'node:util'
import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { scenarioChanges } from '../../src/report/scenario-changes.ts'
import { decodeScenario, encodeScenario } from '../../src/scenario/decode.ts'
import type { ScenarioFile } from '../../src/scenario/scenario.ts'
import { desk } from '../scenario/desk.ts'

const small: ScenarioFile = encodeScenario(decodeScenario(desk))

/** More than a scenario can hold: any JSON, often with much in common. */
const anything = fc
  .oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.dictionary(fc.constantFrom('queues', 'seed', '__proto__', 'a.b'), fc.jsonValue({ maxDepth: 2 })),
  )
  .map((value): ScenarioFile => JSON.parse(JSON.stringify(value)))

describe('the changes of a scenario', () => {
  it('are none against itself', () => {
    expect(scenarioChanges(small, small)).toEqual([])
  })

  it('name the place as --set does, and what is there as JSON', () => {
    const changed = { ...small, seed: 7, name: 'Another' }
    expect(scenarioChanges(small, changed)).toEqual([
      { path: 'name', first: JSON.stringify(small.name), other: '"Another"' },
      { path: 'seed', first: String(small.seed), other: '7' },
    ])
  })

  it('say where one of them has nothing', () => {
    const { description: _, ...plain } = small
    const described = { ...plain, description: 'A desk' }
    expect(scenarioChanges(plain, described)).toEqual([
      { path: 'description', first: null, other: '"A desk"' },
    ])
    expect(scenarioChanges(described, plain)).toEqual([
      { path: 'description', first: '"A desk"', other: null },
    ])
  })

  it('name a queue like a part of every object as they name any other', () => {
    const queue = small.queues?.[Object.keys(small.queues)[0] ?? '']
    const odd = JSON.parse(
      JSON.stringify(small).replace('"queues":{', `"queues":{"constructor":${JSON.stringify(queue)},`),
    )
    expect(scenarioChanges(small, odd)).toEqual([
      { path: 'queues.constructor', first: null, other: JSON.stringify(queue) },
    ])
  })

  test.prop([anything, anything])(
    'are the same with the sides turned, and none only if all is equal',
    (one, other) => {
      const there = scenarioChanges(one, other).map(({ path, first, other: after }) => [path, first, after])
      const back = scenarioChanges(other, one).map(({ path, first, other: after }) => [path, after, first])
      const sorted = (changes: typeof there) => changes.map((each) => JSON.stringify(each)).toSorted()
      expect(sorted(back)).toEqual(sorted(there))
      expect(there.length === 0).toBe(isDeepStrictEqual(one, other))
    },
  )
})
