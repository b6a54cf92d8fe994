import { presets } from '@inboxlab/core'
import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import { OF_ANY_POLICY } from '../../src/property/any-policy.ts'
import { checkPolicy, invariants } from '../../src/property/index.ts'

type Declares = Readonly<Record<string, true | string>>

const declared = (declares: Declares): ReadonlyArray<string> =>
  Object.keys(declares).filter((name) => declares[name] === true)

/** A system that knows nobody who declines is held to its word where nothing rings. */
const worldsOf = (declares: Declares) => ({ ringing: declares['no re-offer to a decliner'] === true })

describe('every preset keeps what it declares', () => {
  it.each([...presets.values()])('$name', ({ policy, declares }) => {
    const made = Result.getOrThrow(policy({}))
    const anyway = checkPolicy(made, { invariants: OF_ANY_POLICY, runs: 200 })
    const check =
      anyway._tag === 'Held'
        ? checkPolicy(made, { invariants: declared(declares), worlds: worldsOf(declares), runs: 300 })
        : anyway
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
