import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readTrace } from '../../src/node/read-trace.ts'

/** The recorded calls of a bank; they may not be passed on, so they lie beside the project and not in it. */
const path = fileURLToPath(new URL('../../../../../shared/data/bank-1999-08-01-to-15.csv', import.meta.url))
const here = existsSync(path)

describe('the recorded calls of a bank', () => {
  it.skipIf(!here)(
    here ? 'are read: who left in the menu is skipped' : `are not there (${path}): nothing to read`,
    async () => {
      const recording = await readTrace(path, {
        columns: {
          arrival: 'arrival',
          delay: 'ivr_s',
          type: 'type',
          priority: 'priority',
          wait: 'queue_s',
          outcome: 'outcome',
          service: 'service_s',
          agent: 'agent',
        },
        unit: 's',
        skip: [{ queued: '0', outcome: 'abandoned' }],
        outcomes: { served: 'served', abandoned: 'abandoned' },
        timeZone: 'Asia/Jerusalem',
        types: ['PS', 'PE', 'NW', 'NE', 'TT', 'IN'],
      })
      expect([recording.length, recording.skipped, recording.agents.length]).toEqual([21_623, 1835, 23])
      expect(recording.abandoned.reduce((sum, one) => sum + one, 0)).toBe(5744)
      expect(recording.joined.every((at, i) => i === 0 || at >= (recording.joined[i - 1] ?? at))).toBe(true)
    },
  )
})
