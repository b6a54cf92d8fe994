import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPolicy, checkWorld } from '../../src/property/index.ts'
import { catchOf } from './guide-tables.ts'
import { plantedFaults } from './planted-faults.ts'
import { made } from './reference-policy.ts'

describe('a sound policy', () => {
  it('keeps every invariant', () => {
    const check = checkPolicy(made('sound'), { runs: 2000 })
    expect(check._tag === 'Failed' ? check.counterexample : check._tag).toBe('Held')
  })
})

describe('a planted fault is caught within two thousand runs', () => {
  const guide = readFileSync(new URL('../../../../docs/property-testing.md', import.meta.url), 'utf8')

  it.each(plantedFaults)('$name, as the guide says', (fault) => {
    const caught = catchOf(fault)
    expect(caught?.invariant).toBeOneOf([...fault.caughtBy])
    expect(guide.split('\n')).toContain(caught?.row)
  })
})

describe('a counterexample', () => {
  const lifo = made('last in, first out', {
    sooner: (a, b) => b.state.moments.waitingSince - a.state.moments.waitingSince,
  })
  const options = { invariants: ['first come first served'], runs: 500 }

  it('is a small story: one agent, a few contacts, nothing else', () => {
    const check = checkPolicy(lifo, options)
    if (check._tag !== 'Failed') throw new Error('last in, first out was not caught')
    const { counterexample } = check
    expect(counterexample.world.agents).toHaveLength(1)
    expect(counterexample.world.contacts.length).toBeLessThanOrEqual(4)
    expect(counterexample.text).toMatch(/^interaction-\d goes to Ann before interaction-\d/)
  })

  it('is found again by seed and path, and by its world alone', () => {
    const first = checkPolicy(lifo, options)
    if (first._tag !== 'Failed') throw new Error('last in, first out was not caught')
    const { seed, path, world } = first.counterexample
    const again = checkPolicy(lifo, { ...options, seed, path })
    expect(again._tag === 'Failed' ? again.counterexample.world : null).toEqual(world)
    expect(checkWorld(world, lifo)?.text).toBe(first.counterexample.text)
    expect(checkWorld(world, made('sound'))).toBeNull()
  })

  it('comes up in the same run for the same seed', () => {
    const [a, b] = [checkPolicy(lifo, { ...options, seed: 5 }), checkPolicy(lifo, { ...options, seed: 5 })]
    expect(a).toEqual(b)
  })
})
