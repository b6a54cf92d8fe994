import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPolicy, checkWorld, type Invariant } from '../../src/property/index.ts'
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

describe('an invariant that costs a run of its own', () => {
  const counting = (isBroken: boolean): { watched: number; invariant: Invariant } => {
    const broken = isBroken ? { at: 0, text: 'broken', interactions: [] } : null
    const counted = {
      watched: 0,
      invariant: {
        name: 'of mine',
        sentence: 'Mine.',
        systems: [],
        isCostly: true,
        watch: () => {
          counted.watched++
          return { broken }
        },
      },
    }
    return counted
  }

  it('is looked at in every sixteenth world; in each when it is asked for alone', () => {
    const beside = counting(false)
    checkPolicy(made('sound'), { invariants: ['one holder', beside.invariant], runs: 33 })
    expect(beside.watched).toBe(3)
    const alone = counting(false)
    checkPolicy(made('sound'), { invariants: [alone.invariant], runs: 33 })
    expect(alone.watched).toBe(33)
  })

  it('and in each when it is broken, so that the smallest world is found, and found again', () => {
    const { invariant } = counting(true)
    const check = checkPolicy(made('sound'), { invariants: ['one holder', invariant], runs: 33 })
    if (check._tag !== 'Failed') throw new Error('it was not looked at')
    const { world, seed, path } = check.counterexample
    expect([world.contacts.length, world.agents.length]).toEqual([1, 1])
    expect(checkPolicy(made('sound'), { invariants: ['one holder', invariant], seed, path })._tag).toBe(
      'Failed',
    )
  })
})
