import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { drawn } from './mutation-sample/drawn.ts'
import { interval } from './mutation-sample/interval.ts'

const mutant = (line: number, replacement = 'false') => ({
  fileName: 'packages/core/src/some.ts',
  location: { start: { line, column: 0 }, end: { line, column: 4 } },
  mutatorName: 'BooleanLiteral',
  replacement,
})
const hundred = Array.from({ length: 100 }, (_, line) => mutant(line))

describe('the mutants drawn', () => {
  it.prop([fc.nat({ max: 120 }), fc.nat(), fc.shuffledSubarray(hundred, { minLength: 100 })])(
    'are as many as wanted, the same whatever order all come in, and among those of a larger sample',
    (wanted, seed, shuffled) => {
      const sample = drawn(shuffled, wanted, seed)
      expect(new Set(sample).size).toBe(Math.min(wanted, 100))
      expect(sample).toEqual(drawn(hundred, wanted, seed))
      expect(drawn(hundred, wanted + 1, seed).slice(0, wanted)).toEqual(sample)
    },
  )

  it('are each as often drawn as any other', () => {
    const times = new Map(hundred.map((each) => [each, 0]))
    for (let seed = 0; seed < 1000; seed++) {
      for (const each of drawn(hundred, 20, seed)) times.set(each, (times.get(each) ?? 0) + 1)
    }
    // 200 expected, with a standard deviation of 12.6.
    expect(Math.min(...times.values())).toBeGreaterThan(140)
    expect(Math.max(...times.values())).toBeLessThan(260)
  })

  it('are told apart by what stands in their place', () => {
    const both = [mutant(1, 'true'), mutant(1, 'false')]
    const firsts = Array.from({ length: 20 }, (_, seed) => drawn(both, 1, seed)[0]?.replacement)
    expect(new Set(firsts)).toEqual(new Set(['true', 'false']))
  })
})

describe('the interval of a share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [29, 29, 0.883, 1],
  ])('of %i of %i goes from %d to %d, as in Newcombe 1998', (found, of, from, to) => {
    expect(interval(found, of)[0]).toBeCloseTo(from, 4)
    expect(interval(found, of)[1]).toBeCloseTo(to, 4)
  })
})
