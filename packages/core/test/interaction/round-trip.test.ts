import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import { Command, Event, InteractionState, Refusal } from '../../src/index.ts'
import { commandFrom } from '../arbitrary/command.ts'
import { eventFrom } from '../arbitrary/event.ts'
import { type Pool, small, wide } from '../arbitrary/pool.ts'
import { refusalFrom } from '../arbitrary/refusal.ts'
import { run } from '../arbitrary/run.ts'
import { stateFrom } from '../arbitrary/state.ts'

/** To JSON text and back. */
const throughText = <A>(schema: Schema.Codec<A, unknown>) => {
  const encode = Schema.encodeSync(schema)
  const decode = Schema.decodeUnknownSync(schema)
  return (value: A): A => decode(JSON.parse(JSON.stringify(encode(value))), { onExcessProperty: 'error' })
}

const either = <A>(from: (pool: Pool) => fc.Arbitrary<A>): fc.Arbitrary<A> =>
  fc.oneof(from(small), from(wide))

describe('written as JSON text and read back, nothing is lost', () => {
  const command = throughText(Command)
  const event = throughText(Event)
  const refusal = throughText(Refusal)
  const state = throughText(InteractionState)

  it.prop([either(commandFrom)])('of a command', (value) => {
    expect(command(value)).toStrictEqual(value)
  })

  it.prop([either(eventFrom)])('of an event', (value) => {
    expect(event(value)).toStrictEqual(value)
  })

  it.prop([either(refusalFrom)])('of a refusal', (value) => {
    expect(refusal(value)).toStrictEqual(value)
  })

  it.prop([either(stateFrom)])('of a state', (value) => {
    expect(state(value)).toStrictEqual(value)
  })

  it.prop([run])('of all that a run has made', ({ steps }) => {
    for (const { verdict, events, states } of steps) {
      expect(events.map(event)).toStrictEqual(events)
      expect(states.map(state)).toStrictEqual(states)
      if (Result.isFailure(verdict)) expect(refusal(verdict.failure)).toStrictEqual(verdict.failure)
    }
  })
})

describe('what is not described is not let in', () => {
  const decode = Schema.decodeUnknownResult(Command)
  const pick = { _tag: 'Pick', at: 0, agent: 'anna' }

  it.each([
    { why: 'a command of no known kind', value: { ...pick, _tag: 'Steal' } },
    { why: 'a moment that is no number', value: { ...pick, at: Number.NaN } },
    { why: 'a moment without end', value: { ...pick, at: Number.POSITIVE_INFINITY } },
    { why: 'a moment as text', value: { ...pick, at: '0' } },
    { why: 'a nameless agent', value: { ...pick, agent: '' } },
    { why: 'a name of more than 200 characters', value: { ...pick, agent: 'a'.repeat(201) } },
    { why: 'no agent', value: { _tag: 'Pick', at: 0 } },
    { why: 'turning away without a reason', value: { _tag: 'Dissuade', at: 0, reason: '' } },
    {
      why: 'closing as dissuaded without a reason',
      value: {
        _tag: 'Close',
        at: 0,
        by: { _tag: 'Automation' },
        outcome: { _tag: 'Dissuaded', reason: '' },
      },
    },
    {
      why: 'two destinations',
      value: {
        _tag: 'Transfer',
        at: 0,
        by: { _tag: 'Automation' },
        to: [{ _tag: 'SmartRouting' }, { _tag: 'Queue', queue: 'sales' }],
      },
    },
  ])('$why', ({ value }) => {
    expect(Result.isFailure(decode(value))).toBe(true)
  })
})
