import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/scenario/input-error.ts'
import { toTraffic } from '../../src/trace/to-traffic.ts'
import { recordingOf } from './recordings.ts'

const recording = recordingOf([
  { joined: 1, type: 1, priority: 2, wait: 5, service: 60 },
  { joined: 2, type: 0, priority: 1, wait: 9, abandoned: true },
])
const ordinary = { id: 'ordinary', priority: [{ value: 0, share: 1 }] }
const urgent = { id: 'urgent', priority: [{ value: 7, share: 1 }] }
const either = {
  id: 'either',
  priority: [
    { value: 1, share: 0.5 },
    { value: 2, share: 0.5 },
  ],
}

describe('toTraffic', () => {
  it('replays every column, and knows no handling time of who gave up', () => {
    const traffic = toTraffic(recording, { name: 'calls', types: [ordinary, either] })
    expect(traffic).toEqual({
      _tag: 'Recorded',
      name: 'calls',
      at: Float64Array.of(1000, 2000),
      type: Int32Array.of(1, 0),
      priority: Int32Array.of(2, 1),
      wait: Float64Array.of(5000, 9000),
      service: Float64Array.of(60_000, Number.NaN),
      abandoned: Uint8Array.of(0, 1),
    })
  })

  it("takes the type's priority where the recording says none", () => {
    const traffic = toTraffic({ ...recording, priority: null }, { name: 'calls', types: [ordinary, urgent] })
    expect(traffic.priority).toEqual(Int32Array.of(7, 0))
  })

  it('refuses to guess the priority of a type that has several', () => {
    const replay = () =>
      toTraffic({ ...recording, priority: null }, { name: 'calls', types: [ordinary, either] })
    expect(replay).toThrow(InputError)
    expect(replay).toThrow(/traffic calls: .*type either.*columns\.priority/)
  })
})
