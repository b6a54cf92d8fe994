import { describe, expect, it } from 'vitest'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { InputError } from '../../src/scenario/input-error.ts'
import { asRecorded } from '../../src/trace/as-recorded.ts'
import { recordingOf } from './recordings.ts'

const scenario = decodeScenario({
  name: 'A desk that was watched',
  start: '2026-03-02T09:00',
  duration: '2h',
  queues: { calls: {}, internet: {} },
  types: {
    call: { queue: 'calls', service: '1min' },
    help: { queue: 'internet', service: '1min' },
  },
  agents: {
    desk: { queues: ['calls'], count: { seenAtWork: { gap: '10min', per: '1h' } } },
    both: { queues: ['internet', 'calls'], count: { seenAtWork: { gap: '10min', per: '30min' } } },
    spare: { queues: ['internet'], count: 1 },
  },
  traffic: [
    { type: 'call', rate: '1/h' },
    {
      name: 'Monday',
      trace: 'calls.csv',
      columns: { arrival: 'at', type: 'type', wait: 'wait', service: 'service', agent: 'agent' },
    },
  ],
})
const nine = Date.UTC(2026, 2, 2, 9) / 1000
const recording = recordingOf([
  { joined: nine, type: 0, priority: 1, service: 3600, agent: 'Anna' },
  { joined: nine + 3600, type: 0, service: 900, agent: 'Ben' },
  { joined: nine + 3600, type: 1, service: 1800, agent: 'Anna' },
  { joined: nine + 4500, type: 1, service: 900, agent: 'Ben' },
])

describe('asRecorded', () => {
  const recorded = asRecorded(scenario, 1, recording)

  it('replays the contacts under the name of the traffic', () => {
    expect(recorded.traffic.name).toBe('Monday')
    expect([...recorded.traffic.priority]).toEqual([1, 0, 0, 0])
  })

  it('staffs the groups seen at work, each by its own periods, and leaves the others alone', () => {
    expect([...recorded.staffing.keys()]).toEqual(['desk', 'both'])
    expect(recorded.staffing.get('desk')?.map(({ count }) => count)).toEqual([1, 0])
    expect(recorded.staffing.get('both')?.map(({ count }) => count)).toEqual([0, 0, 2, 0])
    expect(recorded.staffing.get('both')?.[1]?.at).toBe((nine + 1800) * 1000)
  })

  it('says so when nobody of the trace comes during the run', () => {
    const later = recordingOf([
      { joined: nine + 7200, service: 60, agent: 'Anna' },
      { joined: nine + 90_000, service: 60, agent: 'Anna' },
    ])
    expect(() => asRecorded(scenario, 1, later)).toThrow(InputError)
    expect(() => asRecorded(scenario, 1, later)).toThrow(
      /^traffic\.1\.trace: nobody .*from 2026-03-02T11:00 to 2026-03-03T10:00.*set start to 2026-03-02T00:00/,
    )
  })
})
