import { deflateRawSync } from 'node:zlib'
import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { withoutCredentials } from '../../src/cli/without-credentials.ts'
import { RunFault } from '../../src/engine/run-fault.ts'
import { replications } from '../../src/experiment/replications.ts'
import { readScenario } from '../../src/node/read-scenario.ts'
import { readDefinition, readStudyName } from '../../src/node/study/definition.ts'
import { readEngineAddress } from '../../src/node/study/engine-address.ts'
import { readJob } from '../../src/node/study/job.ts'
import { isWithin } from '../../src/node/study/needed-files.ts'
import { outcomeBytes, outcomeOf } from '../../src/node/study/outcome-bytes.ts'
import { MOST_SKETCH_BYTES, sketchBytes, sketchOf } from '../../src/node/study/sketch-bytes.ts'
import { compile } from '../../src/scenario/compile.ts'
import { LAST_BIN } from '../../src/statistics/percentile-sketch.ts'

describe('the result of a replication as bytes', () => {
  it.each(['bank-day', 'omnichannel', 'chat-team'])(
    'of %s is, read again, the same to the last bit',
    async (name) => {
      const { scenario } = await readScenario(`examples/scenarios/${name}.yaml`, {
        set: ['duration=2h', 'intervals=30min'],
      })
      const plan = compile(scenario, new Map())
      for (const step of replications(plan, { seed: 1, replications: 3 })) {
        if (step._tag === 'Running') continue
        const { figures, interactions } = step
        const bytes = outcomeBytes({ figures, interactions })
        expect(outcomeOf(bytes, plan)).toEqual({ figures, interactions })
        const { zeros, counts } = figures.waits
        expect(counts.reduce((sum, count) => sum + count, zeros)).toBe(figures.overall.waited)
        const scopes = 1 + plan.queues.length + plan.types.length + figures.priorities.length
        const numbers = 8 * (2 + 34 * scopes + 5 * plan.groups.length)
        expect(bytes.length).toBeLessThanOrEqual(1 + numbers + MOST_SKETCH_BYTES + 20)
        // What the guide says of the sketch: a few hundred bytes.
        const without = { ...figures, waits: { zeros: 0, first: 0, counts: [] } }
        expect(bytes.length - outcomeBytes({ figures: without, interactions }).length).toBeLessThan(500)
      }
    },
  )

  it('holds any sketch of waits in four bytes for each bin at most', () => {
    const sketch = fc
      .record({
        zeros: fc.nat(1_000_000),
        first: fc.integer({ min: 1, max: LAST_BIN }),
        counts: fc.array(fc.integer({ min: 0, max: 2 ** 28 - 1 }), { maxLength: 300 }),
      })
      .map(({ zeros, first, counts }) =>
        counts.length === 0
          ? { zeros, first: 0, counts }
          : { zeros, first, counts: counts.slice(0, LAST_BIN + 1 - first) },
      )
    fc.assert(
      fc.property(sketch, (of) => {
        const bytes = sketchBytes(of)
        const values = of.counts.reduce((sum, count) => sum + count, of.zeros)
        expect(bytes.length).toBeLessThanOrEqual(MOST_SKETCH_BYTES)
        expect(sketchOf(bytes, values)).toEqual(of)
        expect(sketchOf(bytes, values - of.zeros - 1)).toBeNull()
        expect(sketchOf(bytes, Number.NaN)).toBeNull()
      }),
    )
    const full = { zeros: 0, first: 1, counts: new Array<number>(LAST_BIN).fill(2 ** 28 - 1) }
    expect(sketchBytes(full).length).toBeLessThanOrEqual(MOST_SKETCH_BYTES)
  })

  it('holds no sketch in any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(100_000), (bytes, values) => {
        const found = sketchOf(bytes, values)
        if (found === null) return
        expect(found.counts.reduce((sum, count) => sum + count, found.zeros)).toBe(values)
        expect(found.first + found.counts.length).toBeLessThanOrEqual(LAST_BIN + 1)
      }),
    )
    for (const bytes of [[], [128], [1], [0, 1], [1, 128, 128, 128, 128, 0], new Array(3000).fill(1)])
      expect(sketchOf(Uint8Array.from(bytes), 100_000)).toBeNull()
  })

  it('of a policy at fault is what it said, safe for a terminal', () => {
    const fault = outcomeOf(outcomeBytes(new RunFault('a policy\u001b[31m')), {
      queues: [],
      types: [],
      groups: [],
    })
    expect(fault).toBeInstanceOf(RunFault)
    expect((fault as RunFault).message).toBe('a policy�[31m')
  })

  it('is none where the bytes are anything else', () => {
    const plan = { queues: [], types: [], groups: [] }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.boolean(), (bytes, packed) => {
        const rest = packed ? deflateRawSync(bytes) : bytes
        const outcome = outcomeOf(Buffer.concat([Buffer.of(0), rest]), plan)
        expect(outcome === null || packed).toBe(true)
      }),
    )
    const bomb = deflateRawSync(Buffer.alloc(100_000_000))
    expect(outcomeOf(Buffer.concat([Buffer.of(0), bomb]), plan)).toBeNull()
  })
})

describe('the address of an engine', () => {
  it('is shown without user and password, whatever they are', () => {
    const word = fc.stringMatching(/^[a-z0-9:/@%#? ]{4,12}$/u)
    fc.assert(
      fc.property(word, word, (user, password) => {
        const written = `rediss://${encodeURIComponent(user)}:${encodeURIComponent(password)}@host:6380/2`
        expect(readEngineAddress(written)).toEqual({
          shown: 'rediss://***@host:6380/2',
          host: 'host',
          port: 6380,
          database: 2,
          username: user,
          password,
          encrypted: true,
        })
        expect(withoutCredentials(`lost ${written} again`)).toBe('lost rediss://***@host:6380/2 again')
      }),
    )
  })

  it.each([
    'localhost',
    'http://localhost',
    'redis://',
    'redis://u:s3cret@h/x',
    'redis://u:s3cret@h/0?a=b',
    'redis://u:%zz@h',
  ])('%s is none, and is not repeated', (written) => {
    expect(() => readEngineAddress(written)).toThrow(/^--engine: it /u)
    expect(() => readEngineAddress(written)).not.toThrow(/s3cret|%zz/u)
  })

  it('has the port and database of Redis, if it names none', () => {
    expect(readEngineAddress('redis://[::1]')).toMatchObject({
      host: '::1',
      port: 6379,
      database: 0,
      encrypted: false,
    })
  })
})

describe('what comes from Redis is taken for nothing that it is not', () => {
  it('a job', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => readJob(value)).toThrow(/^job/u)
      }),
    )
    expect(() => readJob(undefined)).toThrow(/^job/u)
  })

  it('a definition', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readDefinition(text, 'study a')).toThrow(/^study a: its definition/u)
      }),
    )
  })

  it('a path out of the folder, or a name that is none', () => {
    for (const path of ['../a', '/etc/passwd', 'a/../../b', '..', '.', ''])
      expect(isWithin('/folder', path)).toBe(false)
    for (const path of ['a', './a', 'a/b', 'a/../b', '..a']) expect(isWithin('/folder', path)).toBe(true)
    for (const name of ['', 'a:b', '-a', 'a b', 'x'.repeat(65), 'a\n'])
      expect(() => readStudyName(name)).toThrow(/^--study: /u)
  })
})
