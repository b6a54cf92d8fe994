import { presets } from '@inboxlab/core'
import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import { OF_ANY_POLICY } from '../../src/property/any-policy.ts'
import { checkPolicy, invariants } from '../../src/property/index.ts'

/** Besides what it declares, what holds of every policy that can be run, and that it does the same again. */
const declared = (declares: Readonly<Record<string, true | string>>): ReadonlyArray<string> => [
  ...OF_ANY_POLICY,
  'determinism',
  ...Object.keys(declares).filter((name) => declares[name] === true && !OF_ANY_POLICY.includes(name)),
]

describe('every preset keeps what it declares', () => {
  it.each([...presets.values()])('$name', ({ policy, declares }) => {
    const made = Result.getOrThrow(policy({}))
    const check = checkPolicy(made, { invariants: declared(declares), runs: 300 })
    if (check._tag === 'Held') return
    const { invariant, text, story } = check.counterexample
    expect.fail(
      [
        `${invariant}: ${text}`,
        ...story.setting,
        ...story.lines.map(({ at, text }) => `${at / 1000} ${text}`),
      ].join('\n'),
    )
  })

  it('and declares nothing that there is no invariant for', () => {
    for (const { declares } of presets.values())
      for (const name of Object.keys(declares)) expect(invariants.has(name)).toBe(true)
  })
})
