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
    [null, 'this is no log: it has no schemaVersion; give what encodeLog wrote'],
    [[], 'this is no log: it has no schemaVersion; give what encodeLog wrote'],
    [
      { schemaVersion: '1', entries: [] },
      'this is no log: its schemaVersion is "1" instead of a whole number from 1 on; give what encodeLog wrote',
    ],
    [
      { schemaVersion: 0, entries: [] },
      'this is no log: its schemaVersion is 0 instead of a whole number from 1 on; give what encodeLog wrote',
    ],
    [{ schemaVersion: 1 }, 'this is no log: its entries are no list; give what encodeLog wrote'],
    [
      { schemaVersion: 7, entries: [] },
      'the log has schema version 7 and this version reads 1; use a newer inboxlab',
    ],
    [
      version([received, { ...abandoned, sequence: 3 }]),
      'entry 2 has the number 3 instead of 2: entries are missing or out of order; give the whole log, in its order',
    ],
    [
      version([{ ...abandoned, sequence: 1 }]),
      'entry 1 is about "i1", which has not begun; give the whole log, in its order',
    ],
    [
      version([received, { ...received, sequence: 2 }]),
      'entry 2 begins "i1" a second time; give each entry once',
    ],
  ])('that is none is not read, and the fault is said: %j', (log, line) => {
    expect(fault(log)).toBe(line)
  })

  it.each([
    [version([{ ...received, extra: 1 }]), 'entry 1: extra: Expected no excess property'],
    [
      version([received, { ...abandoned, event: { _tag: 'Abandonned', at: 1 } }]),
      'entry 2: event._tag: there is no event "Abandonned", but Abandoned',
    ],
    [
      version([received, { ...abandoned, event: { _tag: 'x', at: 1 } }]),
      'entry 2: event._tag: there is no event "x"',
    ],
    [
      version([{ ...received, event: { ...received.event, channel: 'fax' } }]),
      'entry 1: event.channel: Expected Channel',
    ],
    [version([{ ...received, event: { _tag: 'Abandoned' } }]), 'entry 1: event.at: it is missing'],
    [version([received, 'x']), 'entry 2: it: Expected Entry'],
    [version([received, null]), 'entry 2: it: Expected Entry'],
  ])('with an entry that is none is not read, and the place in the entry is named: %j', (log, line) => {
    expect(fault(log)).toBe(`${line}; give what encodeLog wrote`)
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
