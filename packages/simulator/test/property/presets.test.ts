import { presets } from '@inboxlab/core'
import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import { checkPolicy, invariants } from '../../src/property/index.ts'

const ALWAYS = [
  'one holder',
  'no return to unanswered',
  'never over capacity',
  'only who is there',
  'one destination',
  'replay',
  'reconsidered work keeps its age',
]

/** Besides what it declares, what holds of every policy that can be run. */
const declared = (declares: Readonly<Record<string, true | string>>): ReadonlyArray<string> => [
  ...ALWAYS,
  ...Object.keys(declares).filter((name) => declares[name] === true && !ALWAYS.includes(name)),
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
