import { describe, expect, it } from 'vitest'
import { cobham, erlangA, erlangB, erlangC, pollaczekKhinchine } from './erlang.ts'

const near = (actual: number, expected: number | null | undefined, digits = 6): void => {
  if (typeof expected === 'number')
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(0.5001 * 10 ** -digits)
}

describe('the closed formulas give the published figures to every printed digit', () => {
  it.each([
    [4.2, 0.5, 12, 1 / 3, 0.183889, 0.10216, 0.89908],
    [1.8, 0.2, 10, 1 / 3, 0.668732, 3.343658, 0.374397],
    [100 / 60, 1 / 3, 6, 1 / 3, 0.587516, 1.762549, 0.474267],
    [100 / 60, 1 / 3, 7, 1 / 3, 0.32415, 0.486225, 0.740441],
    [20, 1, 24, 0.05, 0.298072, 0.074518, null],
    [9, 1, 10, 0, 0.668732, 0.668732, null],
  ])(
    'Erlang C: arrivals %d, service %d, servers %d',
    (arrivalRate, serviceRate, servers, limit, ...expected) => {
      const { delayed, meanWait, answeredWithin } = erlangC({ arrivalRate, serviceRate, servers })
      near(delayed, expected[0])
      near(meanWait, expected[1])
      near(answeredWithin(limit), expected[2])
    },
  )

  it.each([
    [8.4, 12, 0.06331687],
    [10, 10, 0.21458234],
    [14, 15, 0.14778776],
    [84, 90, 0.04461987],
  ])('Erlang B: load %d, servers %d', (load, servers, blocking) => near(erlangB(load, servers), blocking, 8))

  it.each([
    [4.2, 0.5, 12, 1, 0.127372, 0.029679, null, 0.02406, 0.679225],
    [4.2, 0.5, 12, 0.2, 0.160137, 0.012473, 0.062366, 0.058595, 0.691269],
    [100 / 60, 1 / 3, 5, 0.5, 0.517074, 0.19237, 0.384741, 0.318234, 0.80763],
    [20, 1, 20, 0.5, 0.60993, 0.073687, 0.147375, 0.14337, 0.926313],
    [20, 1, 18, 1, 0.702972, 0.146251, 0.146251, 0.14283, 0.94861],
    [11, 1, 10, 0.5, 0.750503, 0.147746, 0.295492, null, null],
  ])(
    'Erlang A: arrivals %d, service %d, servers %d, patience %d',
    (arrivalRate, serviceRate, servers, patienceRate, ...expected) => {
      const figures = erlangA({ arrivalRate, serviceRate, servers, patienceRate })
      near(figures.delayed, expected[0])
      near(figures.abandonment, expected[1])
      near(figures.meanWait, expected[2])
      near(figures.meanWaitOfServed, expected[3])
      near(figures.occupancy, expected[4])
    },
  )

  it.each([
    ['exponential', 1, 4],
    ['constant', 0, 2],
    ['more variable', 4, 10],
  ])('Pollaczek and Khinchine: %s service', (_, squaredVariation, wait) =>
    near(pollaczekKhinchine({ arrivalRate: 0.8, meanService: 1, squaredVariation }), wait),
  )

  it.each([
    [[0.2, 0.3], 1, [0.625, 1.25]],
    [[0.2, 0.3, 0.3], 1, [1, 2, 8]],
    [[1, 2, 1.5], 6, [0.08433, 0.168661, 0.562203]],
  ])('Cobham: arrivals %j, servers %d', (arrivalRates, servers, waits) => {
    const actual = cobham({ arrivalRates, serviceRate: 1, servers })
    expect(actual).toHaveLength(waits.length)
    actual.forEach((wait, i) => {
      near(wait, waits[i] ?? null)
    })
  })
})

describe('the formulas agree where their systems meet', () => {
  it('whoever has endless patience waits as in Erlang C', () => {
    const system = { arrivalRate: 9, serviceRate: 1, servers: 10 }
    near(erlangA({ ...system, patienceRate: 1e-9 }).meanWait, erlangC(system).meanWait)
  })

  it('whoever has no patience at all is lost as in Erlang B', () => {
    const lost = erlangA({ arrivalRate: 9, serviceRate: 1, servers: 10, patienceRate: 1e9 }).abandonment
    near(lost, erlangB(9, 10))
  })

  it('of Erlang A, as many leave unserved as the patience rate times the time waited', () => {
    const { abandonment, meanWait } = erlangA({
      arrivalRate: 30,
      serviceRate: 1,
      servers: 20,
      patienceRate: 0.3,
    })
    near(abandonment, 0.3 * meanWait, 12)
  })
})
