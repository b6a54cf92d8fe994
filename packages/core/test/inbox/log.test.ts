import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { Inbox } from '../../src/inbox/inbox.ts'
import { decodeLog, describeLogFault, encodeLog, foldLog } from '../../src/inbox/log.ts'
import { absent, type Entry, evolve } from '../../src/index.ts'
import { run } from '../arbitrary/run.ts'
import { offices } from './crew.ts'

const logged: fc.Arbitrary<ReadonlyArray<Entry>> = fc
  .tuple(run, run)
  .map(([one, two]) =>
    [
      ...one.log.map((event) => ({ interaction: 'i1', event })),
      ...two.log.map((event) => ({ interaction: 'i2', event })),
    ].map((entry, index) => ({ sequence: index + 1, ...entry })),
  )

const received: Entry = {
  sequence: 1,
  interaction: 'i1',
  event: {
    _tag: 'Received',
    at: 0,
    channel: 'sms',
    contact: 'carl',
    place: { queue: null, team: null, space: null, campaign: null },
    routing: 'smart',
    priority: 0,
    message: null,
  },
}
const abandoned: Entry = { sequence: 2, interaction: 'i1', event: { _tag: 'Abandoned', at: 1 } }

const fault = (log: unknown): string => {
  const read = decodeLog(log)
  return Result.isFailure(read) ? describeLogFault(read.failure) : 'read'
}
const version = (entries: ReadonlyArray<unknown>) => ({ schemaVersion: 1, entries })

describe('a log', () => {
  it.prop([logged])('is read as it was written, through JSON', (log) => {
    const read = decodeLog(JSON.parse(JSON.stringify(encodeLog(log))))
    expect(Result.getOrThrow(read)).toEqual(log)
  })

  it.prop([logged])('folds to the states it led to', (log) => {
    const states = foldLog(log)
    for (const name of ['i1', 'i2']) {
      const events = log.filter(({ interaction }) => interaction === name).map(({ event }) => event)
      expect(states.get(name) ?? absent).toStrictEqual(events.reduce(evolve, absent))
    }
  })

  it.prop([logged, fc.nat(), fc.nat()])('with an entry missing or moved is not read', (log, from, to) => {
    fc.pre(log.length > 1)
    const without = log.toSpliced(from % log.length, 1)
    if (from % log.length < log.length - 1) expect(fault(encodeLog(without))).not.toBe('read')
    const moved = without.toSpliced(to % log.length, 0, log[from % log.length] as Entry)
    if (from % log.length !== to % log.length) expect(fault(encodeLog(moved))).not.toBe('read')
  })

  it.each([
    [null, 'this is no log: it has no schemaVersion'],
    [[], 'this is no log: it has no schemaVersion'],
    [{ schemaVersion: '1', entries: [] }, 'this is no log: its schemaVersion is no whole number'],
    [{ schemaVersion: 0, entries: [] }, 'this is no log: its schemaVersion is no whole number'],
    [{ schemaVersion: 1 }, 'this is no log: its entries are no list'],
    [
      { schemaVersion: 7, entries: [] },
      'the log has schema version 7; this version reads 1: use a newer inboxlab',
    ],
    [
      version([received, { ...abandoned, sequence: 3 }]),
      'entry 2 has the number 3 instead of 2: entries are missing or out of order',
    ],
    [version([{ ...abandoned, sequence: 1 }]), 'entry 1 is about "i1", which has not begun'],
    [version([received, { ...received, sequence: 2 }]), 'entry 2 begins "i1" a second time'],
  ])('that is none is not read, and the fault is said: %j', (log, line) => {
    expect(fault(log)).toBe(line)
  })

  it.each([
    [version([{ ...received, extra: 1 }]), /^entry 1 is not an entry: .*extra/],
    [
      version([received, { ...abandoned, event: { _tag: 'Vanished', at: 1 } }]),
      /^entry 2 is not an entry: .*/,
    ],
    [version([received, 'x']), /^entry 2 is not an entry: .*/],
  ])('with an entry that is none is not read, and the entry is named: %j', (log, line) => {
    const said = fault(log)
    expect(said).toMatch(line)
    expect(said).not.toContain('\n')
  })

  it('with a fault leads to no inbox', () => {
    const [office] = offices
    if (office === undefined) throw new Error('no office')
    expect(Result.isFailure(Inbox.read(office, null, version([abandoned])))).toBe(true)
    expect(
      Result.getOrThrow(Inbox.read(office, null, version([received, abandoned]))).state('i1').phase,
    ).toBe('closed')
  })
})
