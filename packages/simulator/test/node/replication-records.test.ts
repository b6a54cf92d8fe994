import { gzipSync } from 'node:zlib'
import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { loadPlan } from '../../src/node/load-plan.ts'
import { readScenario } from '../../src/node/read-scenario.ts'
import { MOST_RECORD_BYTES, packedRecords, recordsIn, recordsOf } from '../../src/node/replication-records.ts'

const { scenario, ...from } = await readScenario('examples/scenarios/chat-team.yaml', {
  set: ['duration=1h'],
})
const plan = await loadPlan({ scenario, ...from })
const whole = recordsOf(plan, 1, 2)
const lines = whole.text.trimEnd().split('\n')
const pack = (text: string): Buffer => gzipSync(text)

describe('the records of a replication', () => {
  it('are, unpacked, what they were', () => {
    expect(lines.length).toBeGreaterThan(50)
    expect(recordsIn(packedRecords(whole), 2)).toEqual(whole)
    expect(recordsIn(pack(''), 2)).toEqual({ text: '', leftOut: 0 })
  })

  it.prop([fc.nat(whole.text.length + 100)])(
    'have as many lines as there is room for, and say how many are left out',
    (most) => {
      const { text, leftOut } = recordsOf(plan, 1, 2, most)
      const kept = text
        .trimEnd()
        .split('\n')
        .slice(0, lines.length - leftOut)
      expect(kept).toEqual(lines.slice(0, kept.length))
      if (leftOut === 0) {
        expect(text).toBe(whole.text)
        return
      }
      const written = lines.slice(0, lines.length - leftOut)
      const bytes = (of: ReadonlyArray<string>): number =>
        Buffer.byteLength(of.map((line) => `${line}\n`).join(''))
      expect(bytes(written)).toBeLessThanOrEqual(most)
      expect(bytes(lines.slice(0, written.length + 1))).toBeGreaterThan(most)
      expect(text.trimEnd().split('\n').at(-1)).toBe(
        `{"record":"leftOut","replication":2,"records":${leftOut}}`,
      )
      expect(recordsIn(pack(text), 2)).toEqual({ text, leftOut })
    },
  )

  it.prop([fc.uint8Array({ maxLength: 200 }), fc.boolean()])(
    'are none in any other bytes',
    (bytes, packed) => {
      const found = recordsIn(packed ? gzipSync(bytes) : bytes, 2)
      expect(found === null || (packed && bytes.length === 0)).toBe(true)
    },
  )

  const [first = ''] = lines
  it.each([
    ['of another replication', pack(whole.text.replace('"replication":2', '"replication":3'))],
    ['without an end', pack(whole.text.slice(0, -5))],
    ['cut off', packedRecords(whole).subarray(0, -20)],
    ['of another kind', pack('{"record":"constructor","replication":2}\n')],
    ['with less in it', pack('{"record":"interaction","replication":2}\n')],
    ['with more in it', pack(`${first.slice(0, -1)},"more":1}\n`)],
    ['with a list in it', pack(`${first.replace(/"agent":[^,]*/u, '"agent":[]')}\n`)],
    ['written otherwise', pack(`${first.replace(',', ', ')}\n`)],
    ['with a key twice', pack(`${first.slice(0, -1)},"record":"interaction"}\n`)],
    ['that go on after those left out', pack(`{"record":"leftOut","replication":2,"records":1}\n${first}\n`)],
    ['that leave out none', pack('{"record":"leftOut","replication":2,"records":0}\n')],
    ['that are no text', gzipSync(Buffer.of(0xff, 0x0a))],
    ['more than there may be', pack(`${first}\n`.repeat(MOST_RECORD_BYTES / first.length + 1))],
    ['that unpack to a gigabyte', bomb()],
  ])('are refused: %s', (_, bytes) => {
    expect(recordsIn(bytes, 2)).toBeNull()
  })
})

/** A few hundred kilobytes that would be far more than there may be. */
function bomb(): Buffer {
  const part = gzipSync(Buffer.alloc(MOST_RECORD_BYTES, 0x20))
  return Buffer.concat(Array.from({ length: 64 }, () => part))
}
