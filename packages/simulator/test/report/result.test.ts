import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { runResult } from '../../src/report/result.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { scenarioDocument } from '../scenario/any-scenario.ts'
import { desk } from '../scenario/desk.ts'
import { deskRun, smallResult } from './small-result.ts'

const anyPlan = compile(decodeScenario(desk), new Map())

describe('the result of a run', () => {
  it('is plain JSON: nothing is lost when it is written and read again', () => {
    const result = smallResult()
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
  })

  it('names its own version and the tool that made it', () => {
    const { schemaVersion, tool, seed, confidence, reproduce } = smallResult()
    expect({ schemaVersion, tool, seed, confidence, reproduce }).toEqual({
      schemaVersion: 1,
      tool: { name: 'inboxlab', version: packageJson.version },
      seed: 1,
      confidence: 0.95,
      reproduce: 'inboxlab run desk.yaml --seed 1 --reps 3',
    })
  })

  it('holds the scenario with its defaults, in a notation that decodes to the same scenario', () => {
    fc.assert(
      fc.property(scenarioDocument, (document) => {
        const scenario = decodeScenario(document)
        const written = JSON.parse(JSON.stringify(runResult(scenario, anyPlan, [], '')))
        expect(decodeScenario(written.scenario)).toEqual(scenario)
        expect(Object.keys(written.scenario)).toEqual(
          expect.arrayContaining([
            'start',
            'timeZone',
            'warmUp',
            'atEnd',
            'seed',
            'replications',
            'policy',
            'thresholds',
          ]),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('has a hash that is the same for the same scenario however it is written, and another for another', () => {
    const hash = (changes: object) =>
      runResult(decodeScenario({ ...desk, ...changes }), anyPlan, [], '').scenarioHash
    expect(hash({})).toMatch(/^sha256:[0-9a-f]{64}$/u)
    expect(hash({ duration: '480min', timeZone: 'UTC' })).toBe(hash({}))
    expect(hash({ duration: '481min' })).not.toBe(hash({}))
  })

  it('gives every threshold with what it is about, its bound, what was observed and the verdict', () => {
    const [kept, broken, undecided, never] = smallResult().thresholds
    expect(kept).toMatchObject({
      threshold: 'abandonment < 20%',
      metric: 'abandonment',
      scope: { kind: 'overall', name: null },
      op: '<',
      bound: 0.2,
      unit: 'share',
      verdict: 'kept',
      moreReplications: null,
    })
    expect(kept?.mean).toBeCloseTo(360 / 4560, 12)
    expect(broken).toMatchObject({ scope: { kind: 'group', name: 'desk' }, verdict: 'undecided' })
    expect(undecided).toMatchObject({ op: '>=', verdict: 'undecided' })
    expect(never).toMatchObject({ verdict: 'undecided', mean: null, low: null, high: null })
  })

  it('is partial when fewer replications are finished than were planned', () => {
    expect(smallResult([deskRun(0), deskRun(1)])).toMatchObject({
      partial: true,
      replications: { planned: 3, finished: 2 },
      interactions: 3020,
    })
    expect(smallResult()).toMatchObject({ partial: false, replications: { planned: 3, finished: 3 } })
  })

  it('has every metric of every scope, with its interval', () => {
    const { measures, recorded } = smallResult()
    expect(recorded).toBeNull()
    expect(measures.find(({ scope, metric }) => scope.name === 'calls' && metric === 'meanWait')).toEqual({
      scope: { kind: 'queue', name: 'calls' },
      metric: 'meanWait',
      meanOfRatios: 61_000,
      unit: 'time',
      mean: 61_000,
      sd: 1000,
      halfWidth: expect.closeTo(2484.14, 2),
      low: expect.closeTo(58_515.86, 2),
      high: expect.closeTo(63_484.14, 2),
      n: 3,
      missing: 0,
    })
    expect(
      measures.find(({ scope, metric }) => scope.name === 'letters' && metric === 'meanWait'),
    ).toMatchObject({
      mean: null,
      halfWidth: null,
      n: 0,
      missing: 3,
    })
  })
})
