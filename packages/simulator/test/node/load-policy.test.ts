import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { absent, type RoutingPolicy } from '@inboxlab/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PolicyFault } from '../../src/engine/policy-fault.ts'
import { loadPolicy } from '../../src/node/load-policy.ts'

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'inboxlab-policy-'))
})
afterAll(() => rm(directory, { recursive: true }))

const load = async (name: string, text: string): Promise<RoutingPolicy> => {
  const path = join(directory, name)
  await writeFile(path, text)
  return loadPolicy(path)
}

const refusal = (loading: Promise<RoutingPolicy>): Promise<string> =>
  loading.then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error ? `${error.name} ${error.message}` : String(error)),
  )

const whole = (change: string): string =>
  `export default { name: 'mine', initial: null, rank: () => 0, decide: () => ({ _tag: 'Nothing' }), ${change} }`

describe('a policy of somebody’s own file', () => {
  it('is its default export, types taken out', async () => {
    const policy = await load(
      'whole.ts',
      `import type { RoutingPolicy } from '@inboxlab/core'
       const policy: RoutingPolicy<null> = {
         name: 'newest first', initial: null, rank: (state) => -state.moments.waitingSince,
         decide: () => ({ _tag: 'Nothing' }),
       }
       export default policy`,
    )
    expect(policy.name).toBe('newest first')
    expect(policy.initial).toBe(null)
  })

  it('written as a module is one, and what it imports, even beside a package.json that says otherwise, as npm init does', async () => {
    await writeFile(join(directory, 'package.json'), '{ "type": "commonjs" }')
    await writeFile(join(directory, 'names.ts'), "export const name: string = 'newest first'")
    const warnings: Array<Error> = []
    const hear = (warning: Error): number => warnings.push(warning)
    process.on('warning', hear)
    const policy = await load(
      'beside.ts',
      `import { name } from './names.ts'
       export default { name, initial: null, rank: () => 0, decide: () => ({ _tag: 'Nothing' as const }) }`,
    )
    expect(policy.name).toBe('newest first')
    const common = await load('common.ts', `module.exports = ${whole('').replace('export default', '')}`)
    expect(common.name).toBe('mine')
    expect(
      await refusal(load('wrong.ts', 'import { name } from "./names.ts"\nexport default {{ name }}')),
    ).toMatch(/wrong\.ts:2: it does not parse/)
    expect(warnings).toEqual([])
    process.off('warning', hear)
    await rm(join(directory, 'package.json'))
  })

  it('that is an instance of a class keeps its methods', async () => {
    const policy = await load(
      'class.mjs',
      `class Mine { name = 'mine'; initial = null; rank() { return 7 }; decide() { return { _tag: 'Nothing' } } }
       export default new Mine()`,
    )
    expect(Reflect.apply(policy.rank, policy, [])).toBe(7)
  })

  it('that is a function decides with it, in the order of joining, under the name of the file', async () => {
    const policy = await load('all wait.mjs', "export default () => ({ _tag: 'Nothing' })")
    const state = { ...absent, moments: { waitingSince: 5, lastMessageAt: 9, windowUntil: null } }
    expect(policy.name).toBe('all wait')
    expect(policy.initial).toBe(null)
    expect(Reflect.apply(policy.rank, policy, [state])).toBe(5)
    expect(Reflect.apply(policy.decide, policy, [{ now: 7 }, { _tag: 'Moment', about: null }])).toStrictEqual(
      {
        _tag: 'Nothing',
      },
    )
  })

  const EXAMPLE =
    "write it like export default { name: 'my policy', initial: null, rank: (state) => state.moments.waitingSince, decide: (view, trigger) => … }"

  it.each([
    ['a name', 'export const policy = {}', `it has no default export; ${EXAMPLE}`],
    [
      'a text',
      "export default 'longest idle'",
      `its default export, 'longest idle', is no policy; ${EXAMPLE}`,
    ],
    ['nothing', 'export default null', `its default export, nothing, is no policy; ${EXAMPLE}`],
    ['no name', whole("name: ''"), "its policy has no name, but ''; add name: 'my policy'"],
    [
      'no decision',
      whole('decide: undefined'),
      'decide of its policy is no function, but nothing; write decide: (view, trigger) => …',
    ],
    [
      'a rank for all',
      whole('rank: 5'),
      'rank of its policy is no function, but 5; write rank: (state) => state.moments.waitingSince',
    ],
    [
      'no memory',
      "export default { name: 'mine', rank: () => 0, decide: () => 0 }",
      'its policy does not say what it remembers at first; add initial: null',
    ],
    [
      'a text as reason',
      whole("explain: 'so'"),
      "explain of its policy is no function, but 'so'; leave it out",
    ],
    [
      'a word on skills',
      whole("relaxesSkills: 'yes'"),
      "relaxesSkills of its policy is 'yes'; write true, or leave it out",
    ],
  ])('that exports %s is refused', async (name, text, said) => {
    const file = `${name.replaceAll(' ', '-')}.mjs`
    expect(await refusal(load(file, text))).toBe(`InputError ${join(directory, file)}: ${said}`)
  })

  it('that throws is refused with its line', async () => {
    expect(await refusal(load('throws.mjs', "\nthrow new Error('no licence')"))).toBe(
      `InputError ${join(directory, 'throws.mjs')}:2: it throws: no licence; correct it`,
    )
  })

  it('that throws while it decides or ranks says where, and asked about what', async () => {
    const policy = await load(
      'lazy.mjs',
      `export default {
         name: 'lazy', initial: { turn: 3 },
         rank: () => { throw new Error('no order') },
         decide: () => { throw new Error('no licence') },
       }`,
    )
    const path = join(directory, 'lazy.mjs')
    const decide = () =>
      Reflect.apply(policy.decide, policy, [
        { now: 7 },
        { _tag: 'AgentFree', agent: { id: 'desk 1' } },
        { turn: 3 },
      ])
    expect(decide).toThrow(PolicyFault)
    expect(decide).toThrow(
      `${path}:4: policy lazy throws on AgentFree of desk 1 at 1970-01-01T00:00:00.007Z, remembering {"turn":3}: no licence`,
    )
    expect(() => Reflect.apply(policy.rank, policy, [{}, { id: 'interaction-1' }])).toThrow(
      `${path}:3: policy lazy throws on the rank of interaction-1: no order`,
    )
  })

  it.each([
    ['undefined', "nothing, which is no decision; to decide nothing, return { _tag: 'Nothing' }"],
    ["'wait'", "'wait', which is no decision; to decide nothing, return { _tag: 'Nothing' }"],
    ["Promise.resolve({ _tag: 'Nothing' })", 'a promise; it must decide at once, without async'],
    ["{ tag: 'Nothing' }", 'a mapping without a _tag, which is no decision'],
    ["{ _tag: 'Assign', agent: {} }", 'Assign without an interaction, but nothing'],
    [
      "{ _tag: 'Offer', interaction: {}, agent: 'desk 1', ring: null }",
      "Offer without an agent, but 'desk 1'",
    ],
    ["{ _tag: 'Dissuade', interaction: 7 }", 'Dissuade without an interaction, but 7'],
    ["{ _tag: 'AskAgain', at: 9 }", 'AskAgain about nothing; name an interaction, or null'],
    ["{ _tag: 'Several', memory: 1 }", 'Several without its list of decisions, but nothing'],
    ["{ _tag: 'Several', decisions: [null], memory: 1 }", 'Several with nothing, which is no decision'],
  ])('that answers %s is told so, with what it was asked', async (answer, said) => {
    const name = `answers-${said.replace(/[^a-z]+/giu, '-')}.mjs`
    const policy = await load(name, `export default () => (${answer})`)
    const decide = () =>
      Reflect.apply(policy.decide, policy, [
        { now: 7 },
        { _tag: 'Waiting', interaction: { id: 'interaction-4' } },
      ])
    expect(decide).toThrow(PolicyFault)
    expect(decide).toThrow(
      `${join(directory, name)}: policy ${policy.name} answers ${said}, asked on Waiting of interaction-4 at 1970-01-01T00:00:00.007Z`,
    )
  })

  it('that ranks by a text is told so', async () => {
    const policy = await load('texts.mjs', whole("rank: () => 'first'"))
    expect(() => Reflect.apply(policy.rank, policy, [{}, { id: 'interaction-1' }])).toThrow(
      `${join(directory, 'texts.mjs')}: policy mine answers 'first', which is no number, asked on the rank of interaction-1`,
    )
  })

  it('that throws when it is looked at is refused', async () => {
    const path = join(directory, 'shy.mjs')
    expect(
      await refusal(load('shy.mjs', "export default { get name() { throw new Error('no name') } }")),
    ).toBe(`InputError ${path}:1: it throws: no name; correct it`)
  })

  it('that does not parse, or is not there, is refused', async () => {
    expect(await refusal(load('broken.mjs', 'export default {'))).toMatch(
      /^InputError .*broken\.mjs.*: it does not parse: /u,
    )
    expect(await refusal(loadPolicy(join(directory, 'nowhere.ts')))).toBe(
      `InputError ${join(directory, 'nowhere.ts')}: there is no such file or folder; check the path`,
    )
    expect(await refusal(loadPolicy(directory))).toBe(
      `InputError ${directory}: it is no file; name a TypeScript or JavaScript file`,
    )
  })
})
