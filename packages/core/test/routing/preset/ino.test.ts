import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import { policyFrom } from '../../../src/index.ts'
import { Centre, type CentreGiven } from '../centre.ts'
import { presetOf } from './preset-of.ts'

const weights = { gold: 70, silver: 30 }
const group = { entry: 'front', weights }
const given: CentreGiven = {
  groups: {
    first: { queues: ['gold'], agents: { anna: {} } },
    second: { queues: ['silver'], agents: { bert: {} } },
  },
  waiting: { front: {}, backup: {} },
}

const problem = (options: Readonly<Record<string, unknown>>): string => {
  const policy = policyFrom({
    _tag: 'Preset',
    preset: 'ino.distributionGroup',
    options: JSON.parse(JSON.stringify(options)),
  })
  return Result.isFailure(policy) ? `${policy.failure.problem}: ${policy.failure.fix}` : 'none'
}

describe('a distribution group of INO', () => {
  it('splits the flow by its weights', () => {
    const policy = presetOf('ino.distributionGroup', group)
    let gold = 0
    for (let i = 0; i < 1000; i++) {
      const centre = new Centre(policy, { ...given, luck: (i + 0.5) / 1000 })
      if (centre.arrives('one', 'front')[0] === 'one to queue gold') gold++
    }
    // Five standard deviations of a binomial with 1,000 draws at 0.7.
    expect(Math.abs(gold - 700)).toBeLessThan(73)
  })

  it('as priorities, sends to the highest weight that has somebody free, and to the highest where nobody has', () => {
    const centre = new Centre(presetOf('ino.distributionGroup', { ...group, reads: 'priority' }), given)
    expect(centre.arrives('1', 'front')).toEqual(['1 to queue gold', '1 to anna'])
    expect(centre.arrives('2', 'front')).toEqual(['2 to queue silver', '2 to bert'])
    expect(centre.arrives('3', 'front')).toEqual(['3 to queue gold'])
    expect(centre.explain({ _tag: 'Waiting', interaction: centre.joins('4', 'front') })[0]?.decided).toBe(
      'sent to queue gold: weight 70 of 100',
    )
  })

  it('as priorities, lets an agent of several queues take from the higher weight first', () => {
    const centre = new Centre(presetOf('ino.distributionGroup', { ...group, reads: 'priority' }), {
      now: 100,
      groups: { both: { queues: ['silver', 'gold'], agents: { anna: { has: { held: {} } } } } },
      waiting: { silver: { one: { since: 1 } }, gold: { two: { since: 2 } } },
    })
    expect(centre.finishes('held')).toEqual(['two to anna'])
  })

  it('must sum to exactly 100, over at most 50 queues, and have an entry of its own', () => {
    expect(problem({ entry: 'front', weights: { gold: 70, silver: 29 } })).toBe(
      'they sum to 99: make them sum to exactly 100',
    )
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`q${i}`, i === 0 ? 50 : 1]))
    expect(problem({ entry: 'front', weights: many })).toBe('51 queues are too many: name at most 50')
    expect(problem({ weights })).toBe('the group needs an entry: name a queue of its own as entry')
    expect(problem({ entry: 'gold', weights })).toBe(
      'the group needs an entry: name a queue of its own as entry',
    )
    expect(problem({})).toBe('none')
  })
})

describe('transfer rules of INO', () => {
  it('let nothing go to another queue unless a rule says so', () => {
    const none = new Centre(presetOf('ino.distributionGroup', { transferAfter: 60_000 }), given)
    expect(none.arrives('1', 'backup')).toEqual([])
    expect(none.after(120_000)).toEqual([])
    const options = { transferRules: { backup: 'gold' }, transferAfter: 60_000 }
    const one = new Centre(presetOf('ino.distributionGroup', options), given)
    expect(one.arrives('1', 'backup')).toEqual([])
    expect(one.after(60_000)).toEqual(['1 to queue gold', '1 to anna'])
  })
})
