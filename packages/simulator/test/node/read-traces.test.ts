import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTraces } from '../../src/node/read-traces.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inboxlab-traces-'))
})
afterAll(() => rm(folder, { recursive: true }))

const scenario = (trace: string) =>
  decodeScenario({
    name: 'A desk that was watched',
    start: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    duration: '1h',
    queues: { calls: {} },
    types: { call: { queue: 'calls', priority: 3, service: '1min' } },
    agents: { desk: { queues: ['calls'], count: { seenAtWork: { gap: '10min', per: '1h' } } } },
    traffic: [
      { type: 'call', rate: '1/h' },
      { trace, columns: { arrival: 'at', wait: 'wait', service: 'took', agent: 'who' }, unit: 'min' },
    ],
  })

describe('readTraces', () => {
  it('reads the traces of a scenario beside it, so that it can be compiled', async () => {
    await writeFile(join(folder, 'calls.csv'), 'at,wait,took,who\n2026-03-02T09:10:00,5,30,Anna\n')
    const plan = compile(scenario('calls.csv'), await readTraces(scenario('calls.csv'), folder))
    const nine = Date.UTC(2026, 2, 2, 8)
    expect(plan.traffic[1]).toMatchObject({
      _tag: 'Recorded',
      at: Float64Array.of(nine + 600_000),
      priority: Int32Array.of(3),
      wait: Float64Array.of(300_000),
      service: Float64Array.of(1_800_000),
    })
    expect(plan.groups[0]?.staffing).toEqual([{ at: nine, count: 1 }])
  })

  it('rejects when a trace is not there', async () => {
    await expect(readTraces(scenario('none.csv'), folder)).rejects.toThrow(
      /none\.csv: there is no such trace/,
    )
  })
})
