import type { MetricName } from '@inboxlab/simulator'

/** What a metric of a scenario must come to. Times in minutes, shares from 0 to 1. */
export interface Expected {
  readonly metric: MetricName
  /** A type, group or queue; left out: overall. */
  readonly of?: readonly [kind: 'type' | 'group' | 'queue', name: string]
  /** An interval of the day; left out: the whole run. */
  readonly in?: string
  readonly value: number
  /** As published, for a confidence of 95 %; left out: the value is exact. */
  readonly plusMinus?: number
}

/** A scenario of this folder, and what it must come to. */
export interface Case {
  readonly file: string
  readonly expected: ReadonlyArray<Expected>
  /** Half the width of its 99.9 % intervals is under this share of the exact values. */
  readonly within?: number
}

const DESK = ['group', 'desk'] as const

const exact = (
  file: string,
  within: number,
  values: Partial<Record<MetricName, number | undefined>>,
): Case => ({
  file,
  within,
  expected: (Object.entries(values) as ReadonlyArray<[MetricName, number | undefined]>).flatMap(
    ([metric, value]) =>
      value === undefined ? [] : [{ metric, value, ...(metric === 'occupancy' ? { of: DESK } : {}) }],
  ),
})

const erlangC = (file: string, delayed: number, meanWait: number, serviceLevel?: number): Case =>
  exact(file, 0.15, { delayed, meanWait, serviceLevel })

const erlangA = (
  file: string,
  delayed: number,
  abandonment: number,
  meanWait: number | undefined,
  meanWaitOfServed?: number,
  occupancy?: number,
): Case => exact(file, 0.15, { delayed, abandonment, meanWait, meanWaitOfServed, occupancy })

const cobham = (file: string, ...waits: ReadonlyArray<number>): Case => ({
  file,
  within: 0.25,
  expected: waits.map((value, index) => ({ metric: 'meanWait', of: ['type', `class ${index + 1}`], value })),
})

/** From a Markov chain, by type and by group. */
const chain = (file: string, of: Readonly<Record<string, Partial<Record<MetricName, number>>>>): Case => ({
  file,
  within: 0.15,
  expected: Object.entries(of).flatMap(([name, values]) =>
    (Object.entries(values) as ReadonlyArray<[MetricName, number]>).map(([metric, value]) => ({
      metric,
      of: [name.startsWith('type') ? 'type' : 'group', name],
      value,
    })),
  ),
})

/** From Kolmogorov's equations, by the hour. */
const hour = (
  begins: string,
  queueLength: number,
  delayed: number,
  occupancy: number,
): ReadonlyArray<Expected> => [
  { metric: 'queueLength', of: ['queue', 'calls'], in: begins, value: queueLength },
  { metric: 'delayed', in: begins, value: delayed },
  { metric: 'occupancy', of: DESK, in: begins, value: occupancy },
]

const PERIODS = ['00:00', '02:00', '04:00']

/** Published without a ±, as whole numbers: half the last digit. */
const answeredInTime = (type: string, values: ReadonlyArray<number>): ReadonlyArray<Expected> =>
  values.map((value, index) => ({
    metric: 'answeredInTime',
    of: ['type', type],
    in: PERIODS[index] ?? '',
    value,
    plusMinus: 0.5,
  }))

/** Everything that is known without the simulator: from formulas, and as others have published it. */
export const cases: ReadonlyArray<Case> = [
  erlangC('erlang-c-1', 0.183889, 0.10216, 0.89908),
  erlangC('erlang-c-2', 0.668732, 3.343658, 0.374397),
  erlangC('erlang-c-3', 0.587516, 1.762549, 0.474267),
  erlangC('erlang-c-4', 0.32415, 0.486225, 0.740441),
  erlangC('erlang-c-5', 0.298072, 0.074518),
  erlangC('erlang-c-6', 0.668732, 0.668732),
  exact('erlang-b-1', 0.15, { blocking: 0.06331687 }),
  exact('erlang-b-2', 0.15, { blocking: 0.21458234 }),
  exact('erlang-b-3', 0.15, { blocking: 0.14778776 }),
  exact('erlang-b-4', 0.15, { blocking: 0.04461987 }),
  erlangA('erlang-a-1', 0.127372, 0.029679, undefined, 0.02406, 0.679225),
  erlangA('erlang-a-2', 0.160137, 0.012473, 0.062366, 0.058595, 0.691269),
  erlangA('erlang-a-3', 0.517074, 0.19237, 0.384741, 0.318234, 0.80763),
  erlangA('erlang-a-4', 0.60993, 0.073687, 0.147375, 0.14337, 0.926313),
  erlangA('erlang-a-5', 0.702972, 0.146251, 0.146251, 0.14283, 0.94861),
  erlangA('erlang-a-6', 0.750503, 0.147746, 0.295492),
  cobham('cobham-1', 0.625, 1.25),
  cobham('cobham-2', 1, 2, 8),
  cobham('cobham-3', 0.08433, 0.168661, 0.562203),
  exact('mg1-exponential', 0.1, { meanWait: 4 }),
  exact('mg1-constant', 0.1, { meanWait: 2 }),
  exact('mg1-lognormal', 0.2, { meanWait: 10 }),
  exact('sharing-constant', 0.1, { meanResolution: 5 }),
  chain('n-design', {
    'type 1': { delayed: 0.577605, meanWait: 0.769968, abandonment: 0.192492 },
    'type 2': { delayed: 0.777326, meanWait: 1.221249, abandonment: 0.203542 },
    own: { occupancy: 0.792247 },
    both: { occupancy: 0.85541 },
  }),
  chain('w-design', {
    'type 1': { delayed: 0.805237, meanWait: 1.263701, abandonment: 0.315925 },
    'type 2': { delayed: 0.61016, meanWait: 1.011653, abandonment: 0.202331 },
    'type 3': { delayed: 0.719767, meanWait: 0.771277, abandonment: 0.257092 },
    slow: { occupancy: 0.879972 },
    fast: { occupancy: 0.816958 },
  }),
  {
    file: 'staffing',
    within: 0.25,
    expected: [
      ...hour('09:00', 0.37118, 0.29913, 0.55513),
      ...hour('11:00', 4.65665, 0.73621, 0.88972),
      ...hour('13:00', 7.27109, 0.93793, 0.96144),
      ...hour('14:00', 9.29634, 0.88747, 0.92042),
      { metric: 'onDuty', of: DESK, in: '13:00', value: 2.0457 },
    ],
  },
  {
    file: 'mmc',
    expected: [
      { metric: 'serviceLevel', value: 0.902, plusMinus: 0.002 },
      { metric: 'meanWait', value: 0.099, plusMinus: 0.0025 },
      { metric: 'occupancy', of: DESK, value: 0.695, plusMinus: 0.0015 },
      { metric: 'answeredInTime', value: 1816, plusMinus: 3.6 },
    ],
  },
  {
    file: 'mmc-ab',
    expected: [
      { metric: 'abandoned', value: 58.6, plusMinus: 0.95 },
      { metric: 'serviceLevel', value: 0.968, plusMinus: 0.001 },
      // Where no ± is published: half the last digit.
      { metric: 'meanWaitOfServed', value: 0.024, plusMinus: 0.0005 },
      { metric: 'occupancy', of: DESK, value: 0.675, plusMinus: 0.0005 },
    ],
  },
  {
    file: 'mmc-blocked',
    expected: [
      { metric: 'blocked', value: 18.66, plusMinus: 0.61 },
      { metric: 'serviceLevelOfArrived', value: 0.92, plusMinus: 0.0015 },
      { metric: 'meanWaitOfServed', value: 0.06, plusMinus: 0.0005 },
    ],
  },
  {
    file: 'simple-msk',
    expected: [
      { metric: 'served', value: 4297, plusMinus: 27 },
      { metric: 'abandoned', value: 910, plusMinus: 34 },
      { metric: 'serviceLevel', value: 0.501, plusMinus: 0.0075 },
      ...answeredInTime('type 0', [170, 599, 15]),
      ...answeredInTime('type 1', [263, 512, 35]),
      ...answeredInTime('type 2', [260, 614, 25]),
    ],
  },
]
