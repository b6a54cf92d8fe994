import { createHash } from 'node:crypto'
import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type RandomStream, randomStream, randomStreamFrom } from '../../src/random/random-stream.ts'
import { chanceDistance, distanceToLaw } from '../oracle/kolmogorov-smirnov.ts'

const take = (stream: RandomStream, count: number): ReadonlyArray<number> =>
  Array.from({ length: count }, () => stream.uniform())

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const twoNames = fc.uniqueArray(fc.string({ unit: 'grapheme-ascii' }), { minLength: 2, maxLength: 2 })

/** xoroshiro128+ (24, 16, 37) as its authors publish it, in 64-bit arithmetic; low halves of the outputs. */
const publishedOutputs = (first: bigint, second: bigint, count: number): ReadonlyArray<number> => {
  const word = (value: bigint): bigint => BigInt.asUintN(64, value)
  const rotated = (value: bigint, by: bigint): bigint => word(value << by) | (value >> (64n - by))
  let [s0, s1] = [first, second]
  return Array.from({ length: count }, () => {
    const output = Number(BigInt.asUintN(32, s0 + s1))
    s1 ^= s0
    s0 = rotated(s0, 24n) ^ s1 ^ word(s1 << 16n)
    s1 = rotated(s1, 37n)
    return output
  })
}

describe('a stream never changes', () => {
  it('gives these numbers for these seeds and names, in this version and all later ones', () => {
    expect({
      arrivals: take(randomStream(1, 'replication 0/traffic calls/arrivals'), 4),
      zeroAndNameless: take(randomStream(0, ''), 3),
      largestSeed: take(randomStream(2 ** 32 - 1, 'replication 99999/type call/service'), 3),
      hebrew: take(randomStream(7, 'תור'), 2),
    }).toMatchInlineSnapshot(`
      {
        "arrivals": [
          0.02168336556032291,
          0.0857637218633408,
          0.6216098829648876,
          0.9275131517916785,
        ],
        "hebrew": [
          0.6211060507419534,
          0.19015093802240812,
        ],
        "largestSeed": [
          0.7640236093210361,
          0.25507919472736773,
          0.8287539383069552,
        ],
        "zeroAndNameless": [
          0.640287555894835,
          0.3775540054386145,
          0.3311308051834364,
        ],
      }
    `)
  })

  it.prop([seeds, fc.string({ unit: 'grapheme' })])(
    'starts published xoroshiro128+ from the SHA-256 of version, seed and name',
    (seed, name) => {
      const hash = createHash('sha256').update(`inboxlab/1\0${seed}\0${name}`).digest()
      const outputs = publishedOutputs(hash.readBigUInt64BE(0), hash.readBigUInt64BE(8), 20)
      const expected = Array.from({ length: 10 }, (_, i) => {
        const [high = 0, low = 0] = outputs.slice(2 * i)
        return (high >>> 6) / 2 ** 26 + ((low >>> 6) + 0.5) / 2 ** 52
      })
      expect(take(randomStream(seed, name), 10)).toEqual(expected)
    },
  )
})

describe('streams are apart', () => {
  it.prop([seeds, twoNames])('of different names they have no number in common', (seed, names) => {
    const numbers = names.flatMap((name) => take(randomStream(seed, name), 100))
    expect(new Set(numbers).size).toBe(200)
  })

  it.prop([seeds, fc.string()])('of different seeds they have no number in common', (seed, name) => {
    const numbers = [seed, seed + 1].flatMap((each) => take(randomStream(each, name), 100))
    expect(new Set(numbers).size).toBe(200)
  })

  it.prop([seeds, twoNames, fc.array(fc.nat({ max: 5 }), { maxLength: 20 })])(
    'another stream, however much is drawn from it and when, changes nothing',
    (seed, [name = '', other = ''], drawsBetween) => {
      const alone = take(randomStream(seed, name), drawsBetween.length)
      const stream = randomStream(seed, name)
      const neighbour = randomStream(seed, other)
      const beside = drawsBetween.map((draws) => {
        take(neighbour, draws)
        return stream.uniform()
      })
      expect(beside).toEqual(alone)
    },
  )

  it('a digit moved from the seed to the name makes another stream', () => {
    expect(randomStream(1, '23').uniform()).not.toBe(randomStream(12, '3').uniform())
  })
})

describe('the state', () => {
  it.prop([seeds, fc.nat({ max: 50 })])(
    'saved at any moment goes on with the same numbers',
    (seed, drawn) => {
      const stream = randomStream(seed, 'saved')
      take(stream, drawn)
      const saved = stream.state()
      const rest = take(stream, 20)
      expect(take(randomStreamFrom(saved), 20)).toEqual(rest)
      expect(take(randomStreamFrom(JSON.parse(JSON.stringify(saved))), 20)).toEqual(rest)
    },
  )

  it.each([
    [[]],
    [[1, 2, 3]],
    [[1, 2, 3, 4, 5]],
    [[0, 0, 0, 0]],
    [[1, 2, 3, 0.5]],
    [[1, 2, 3, 2 ** 32]],
    [[1, 2, 3, NaN]],
  ])('is refused if it is none: %j', (state) =>
    expect(() => randomStreamFrom(state)).toThrow('four 32-bit integers'),
  )

  it.each([NaN, 0.5, Infinity, 2 ** 60])('cannot come from the seed %d', (seed) =>
    expect(() => randomStream(seed, 'x')).toThrow(`seed must be a whole number, not ${seed}`),
  )
})

describe('the numbers', () => {
  it('lie strictly between 0 and 1, even where the generator gives all zeros or all ones', () => {
    expect(randomStreamFrom([1, 0, 1, 0]).uniform()).toBe(2 ** -53)
    const allOnes = 0xff001f00 | 0
    expect(randomStreamFrom([allOnes, -1, allOnes, 0]).uniform()).toBe(1 - 2 ** -53)
  })

  it('are uniform over 256 equal cells (chi-square, chance of a worse value 0.1 %)', () => {
    const cells = new Array<number>(256).fill(0)
    for (const number of take(randomStream(1, 'cells'), 256_000)) {
      const cell = Math.floor(number * 256)
      cells[cell] = (cells[cell] ?? 0) + 1
    }
    expect(cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(330.52)
  })

  it('are uniform in pairs of neighbours (chi-square over 16 × 16 cells)', () => {
    const stream = randomStream(1, 'pairs')
    const cells = new Array<number>(256).fill(0)
    for (let i = 0; i < 256_000; i++) {
      const cell = Math.floor(stream.uniform() * 16) * 16 + Math.floor(stream.uniform() * 16)
      cells[cell] = (cells[cell] ?? 0) + 1
    }
    expect(cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(330.52)
  })

  it('are uniform in their last bits too (Kolmogorov and Smirnov)', () => {
    const lastBits = take(randomStream(1, 'last bits'), 20_000).map((number) => (number * 2 ** 40) % 1)
    expect(distanceToLaw(lastBits, (value) => value)).toBeLessThan(chanceDistance(20_000))
  })

  it('that come first in streams named one after the other are uniform and uncorrelated', () => {
    const firsts = Array.from({ length: 20_000 }, (_, i) =>
      randomStream(1, `replication ${i}/arrivals`).uniform(),
    )
    expect(distanceToLaw(firsts, (value) => value)).toBeLessThan(chanceDistance(20_000))
    const products = firsts.slice(1).map((number, i) => (number - 0.5) * ((firsts[i] ?? 0) - 0.5) * 12)
    const correlation = products.reduce((sum, product) => sum + product, 0) / products.length
    expect(Math.abs(correlation)).toBeLessThan(3.29 / Math.sqrt(products.length))
  })
})
