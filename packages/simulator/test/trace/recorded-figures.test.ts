import { describe, expect, it } from 'vitest'
import type { PlannedType } from '../../src/engine/plan.ts'
import { recordedFigures } from '../../src/trace/recorded-figures.ts'
import { toTraffic } from '../../src/trace/to-traffic.ts'
import { type Row, recordingOf } from './recordings.ts'

const type = (id: string, queue: number): PlannedType => ({
  id,
  channel: 'voice',
  queue,
  priority: [{ value: 0, share: 1 }],
  service: { _tag: 'Constant', value: 1 },
  patience: null,
})
const types = [type('call', 0), type('internet', 1)]
const queues = [
  { id: 'calls', serviceLevelWithin: 20_000, maxWaiting: Number.POSITIVE_INFINITY },
  { id: 'internet', serviceLevelWithin: 60_000, maxWaiting: Number.POSITIVE_INFINITY },
]
const figures = (rows: ReadonlyArray<Row>) =>
  recordedFigures({
    types,
    queues,
    traffic: [toTraffic(recordingOf(rows), { name: 'trace', types })],
    measureFrom: 0,
    end: 1_000_000,
  })

describe('recordedFigures', () => {
  const seen = figures([
    { joined: 0, priority: 2, wait: 0, service: 100 },
    { joined: 1, priority: 2, wait: 30, service: 200 },
    { joined: 2, priority: 0, wait: 60, abandoned: true },
    { joined: 3, priority: 0, wait: 10, abandoned: true },
    { joined: 4, priority: 0, type: 1, wait: 50, service: 300 },
  ])

  it('counts, averages and shares as a run does: all who joined', () => {
    expect(seen?.overall).toMatchObject({
      arrived: 5,
      served: 3,
      abandoned: 2,
      abandonment: 0.4,
      meanWait: 30_000,
      meanWaitOfServed: 80_000 / 3,
      delayed: 0.8,
      serviceLevel: 2 / 4,
      serviceLevelOfArrived: 2 / 5,
      meanHandling: 200_000,
      unfinished: 0,
    })
  })

  it('tells the priorities apart, lowest first', () => {
    expect(seen?.priorities.map(({ priority }) => priority)).toEqual([0, 2])
    expect(seen?.priorities[0]?.figures).toMatchObject({ arrived: 3, abandonment: 2 / 3, meanWait: 40_000 })
    expect(seen?.priorities[1]?.figures).toMatchObject({ arrived: 2, abandonment: 0, meanWait: 15_000 })
  })

  it('tells types and queues apart, each queue with its own limit', () => {
    expect(seen?.types.map(({ arrived }) => arrived)).toEqual([4, 1])
    expect(seen?.queues.map(({ arrived }) => arrived)).toEqual([4, 1])
    expect(seen?.queues.map(({ serviceLevel }) => serviceLevel)).toEqual([1 / 3, 1])
  })

  it('leaves out who joined before the measurement or after the end', () => {
    const some = figures([
      { joined: -1, wait: 1, service: 1 },
      { joined: 0, wait: 2, service: 1 },
      { joined: 1000, wait: 3, service: 1 },
    ])
    expect(some?.overall).toMatchObject({ arrived: 1, meanWait: 2000 })
  })

  it('counts who was served after an unrecorded wait as arrived only', () => {
    const some = figures([
      { joined: 0, wait: Number.NaN, service: 1 },
      { joined: 0, wait: 4, service: 1 },
    ])
    expect(some?.overall).toMatchObject({ arrived: 2, served: 1, unfinished: 1, meanWait: 4000 })
  })

  it('is null for a plan that replays nothing', () => {
    expect(recordedFigures({ types, queues, traffic: [], measureFrom: 0, end: 1 })).toBeNull()
  })
})
