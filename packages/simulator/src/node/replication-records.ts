import { gunzipSync, gzipSync } from 'node:zlib'
import { Engine } from '../engine/engine.ts'
import type { Plan } from '../engine/plan.ts'
import { type AgentRecord, type InteractionRecord, Records } from '../statistics/records.ts'

/** What the records of one replication may take at most, in bytes before they are compressed. */
export const MOST_RECORD_BYTES = 16 * 1024 * 1024
/** Room for the line that says how many records are left out. */
const LAST_LINE = 200
/** No more bytes are the records of a replication when they are compressed. */
export const MOST_PACKED_BYTES = MOST_RECORD_BYTES + 64 * 1024

/** Stands at the end for the records of a replication that would be more than it may have, version 1. */
export interface LeftOutRecord {
  readonly record: 'leftOut'
  readonly replication: number
  /** How many. */
  readonly records: number
}

/** The records of one replication: a line of JSON for each. */
export interface ReplicationRecords {
  readonly text: string
  /** How many were left out. */
  readonly leftOut: number
}

/** Simulates a replication once more, which gives the same again, and writes down its records, up to `most` bytes. */
export const recordsOf = (
  plan: Plan,
  seed: number,
  replication: number,
  most = MOST_RECORD_BYTES,
): ReplicationRecords => {
  const lines: Array<string> = []
  let bytes = 0
  let leftOut = 0
  const records = new Records(plan, replication, (record) => {
    const line = leftOut > 0 ? '' : `${JSON.stringify(record)}\n`
    bytes += Buffer.byteLength(line)
    if (leftOut > 0 || bytes > most) leftOut++
    else lines.push(line)
  })
  const engine = new Engine(plan, seed, replication, records)
  while (!engine.advance(Number.POSITIVE_INFINITY));
  records.settle(engine.now)
  if (leftOut > 0) {
    const last: LeftOutRecord = { record: 'leftOut', replication, records: leftOut }
    lines.push(`${JSON.stringify(last)}\n`)
  }
  return { text: lines.join(''), leftOut }
}

/** Records, compressed to travel. */
export const packedRecords = ({ text }: ReplicationRecords): Buffer => gzipSync(text)

/** The records of a replication that bytes hold; null where they hold none. */
export const recordsIn = (packed: Uint8Array, replication: number): ReplicationRecords | null => {
  const text = unpacked(packed)
  if (text === null || (text !== '' && !text.endsWith('\n'))) return null
  const lines = text.split('\n').slice(0, -1)
  let leftOut = 0
  for (const [index, line] of lines.entries()) {
    const record = recordIn(line)
    if (record === null || record.replication !== replication) return null
    if (record.record !== 'leftOut') continue
    if (index !== lines.length - 1 || !(Number.isSafeInteger(record.records) && record.records > 0))
      return null
    leftOut = record.records
  }
  return { text, leftOut }
}

const unpacked = (packed: Uint8Array): string | null => {
  if (packed.length > MOST_PACKED_BYTES) return null
  try {
    const bytes = gunzipSync(packed, { maxOutputLength: MOST_RECORD_BYTES + LAST_LINE })
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

type AnyRecord = InteractionRecord | AgentRecord | LeftOutRecord

const KEYS: Readonly<Record<AnyRecord['record'], ReadonlySet<string>>> = {
  interaction: new Set(
    Object.keys({
      record: 0,
      replication: 0,
      serial: 0,
      type: 0,
      queue: 0,
      priority: 0,
      attempt: 0,
      arrived: 0,
      answered: 0,
      wait: 0,
      firstReply: 0,
      ended: 0,
      outcome: 0,
      agent: 0,
      group: 0,
      transfers: 0,
      reopenings: 0,
      windowExpiries: 0,
      returns: 0,
    } satisfies Record<keyof InteractionRecord, 0>),
  ),
  agent: new Set(
    Object.keys({
      record: 0,
      replication: 0,
      agent: 0,
      group: 0,
      presence: 0,
      inHand: 0,
      from: 0,
      to: 0,
    } satisfies Record<keyof AgentRecord, 0>),
  ),
  leftOut: new Set(
    Object.keys({ record: 0, replication: 0, records: 0 } satisfies Record<keyof LeftOutRecord, 0>),
  ),
}

/** A line that is what a record would be written as, and nothing else; null if it is none. */
const recordIn = (line: string): AnyRecord | null => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || JSON.stringify(value) !== line) return null
  const kind = Reflect.get(value, 'record')
  if (typeof kind !== 'string' || !Object.hasOwn(KEYS, kind)) return null
  const wanted = KEYS[kind as AnyRecord['record']]
  const entries = Object.entries(value)
  const isRecord =
    entries.length === wanted.size &&
    entries.every(([key, each]) => wanted.has(key) && (each === null || typeof each !== 'object'))
  return isRecord ? (value as AnyRecord) : null
}
