import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import { Command, Event, InteractionState, lifecycle, Refusal } from '../../src/index.ts'
import { commandFrom } from './command.ts'
import { eventFrom } from './event.ts'
import { type Pool, small, wide } from './pool.ts'
import { refusalFrom } from './refusal.ts'
import { run } from './run.ts'
import { stateFrom } from './state.ts'

interface Family {
  readonly name: string
  readonly schema: Schema.Decoder<unknown>
  readonly from: (pool: Pool) => fc.Arbitrary<unknown>
}
const families: ReadonlyArray<Family> = [
  { name: 'command', schema: Command, from: commandFrom },
  { name: 'event', schema: Event, from: eventFrom },
  { name: 'refusal', schema: Refusal, from: refusalFrom },
  { name: 'state', schema: InteractionState, from: stateFrom },
]

describe.each(families)('every generated $name', ({ schema, from }) => {
  const decode = Schema.decodeUnknownSync(schema)

  it.prop([fc.oneof(from(small), from(wide))])(
    'is what the schema describes, with no field too many',
    (value) => {
      expect(decode(value, { onExcessProperty: 'error' })).toStrictEqual(value)
    },
  )
})

interface TaggedFamily {
  readonly name: string
  readonly cases: object
  readonly from: (pool: Pool) => fc.Arbitrary<{ readonly _tag: string }>
}
const tagged: ReadonlyArray<TaggedFamily> = [
  { name: 'command', cases: Command.cases, from: commandFrom },
  { name: 'event', cases: Event.cases, from: eventFrom },
  { name: 'refusal', cases: Refusal.cases, from: refusalFrom },
]

const tagsIn = (values: ReadonlyArray<{ readonly _tag: string }>) =>
  [...new Set(values.map(({ _tag }) => _tag))].sort()

describe('the arbitraries leave nothing out', () => {
  it.each(tagged)('every tag of a $name comes up, from either pool', ({ cases, from }) => {
    for (const pool of [small, wide]) {
      expect(tagsIn(fc.sample(from(pool), { numRuns: 2000, seed: 1 }))).toEqual(Object.keys(cases).sort())
    }
  })

  it('the runs that the laws are tried on meet every event, every refusal, and each command accepted and refused', () => {
    const steps = fc.sample(run, { numRuns: 800, seed: 1 }).flatMap((each) => each.steps)
    const accepted = steps.filter(({ verdict }) => Result.isSuccess(verdict))
    const refused = steps.filter(({ verdict }) => Result.isFailure(verdict))
    const refusals = steps.flatMap(({ verdict }) => (Result.isFailure(verdict) ? [verdict.failure] : []))

    expect(tagsIn(steps.flatMap(({ events }) => events))).toEqual(Object.keys(Event.cases).sort())
    expect(tagsIn(refusals)).toEqual(Object.keys(Refusal.cases).sort())
    expect(tagsIn(accepted.map(({ command }) => command))).toEqual(Object.keys(Command.cases).sort())
    expect(tagsIn(refused.map(({ command }) => command))).toEqual(Object.keys(Command.cases).sort())
  })

  it('and every row of the table of phases', () => {
    const met = fc.sample(run, { numRuns: 1000, seed: 1 }).flatMap(({ steps }) =>
      steps.flatMap(({ before, states }) => {
        const phases = [before, ...states].map(({ phase }) => phase)
        return phases
          .slice(1)
          .flatMap((phase, i) => (phase === phases[i] ? [] : [`${phases[i]} to ${phase}`]))
      }),
    )
    const table = Object.entries(lifecycle).flatMap(([from, next]) =>
      next.map((phase) => `${from} to ${phase}`),
    )
    expect([...new Set(met)].sort()).toEqual(table.sort())
  })
})
