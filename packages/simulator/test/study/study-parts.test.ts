import { deflateRawSync } from 'node:zlib'
import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { withoutCredentials } from '../../src/cli/without-credentials.ts'
import { PolicyFault } from '../../src/engine/policy-fault.ts'
import { replications } from '../../src/experiment/replications.ts'
import { readScenario } from '../../src/node/read-scenario.ts'
import { readDefinition, readStudyName } from '../../src/node/study/definition.ts'
import { readEngineAddress } from '../../src/node/study/engine-address.ts'
import { readJob } from '../../src/node/study/job.ts'
import { isWithin } from '../../src/node/study/needed-files.ts'
import { outcomeBytes, outcomeOf } from '../../src/node/study/outcome-bytes.ts'
import { compile } from '../../src/scenario/compile.ts'

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
        const scopes = 1 + plan.queues.length + plan.types.length + figures.priorities.length
        expect(bytes.length).toBeLessThanOrEqual(1 + 8 * (2 + 34 * scopes + 5 * plan.groups.length) + 20)
      }
    },
  )

  it('of a policy at fault is what it said, safe for a terminal', () => {
    const fault = outcomeOf(outcomeBytes(new PolicyFault('a policy\u001b[31m')), {
      queues: [],
      types: [],
      groups: [],
    })
    expect(fault).toBeInstanceOf(PolicyFault)
    expect((fault as PolicyFault).message).toBe('a policy�[31m')
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
