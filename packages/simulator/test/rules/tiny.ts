import { type Envelope, IdGenerator } from '@cucumber/messages'
import { parseFeature } from '../../src/rules/feature/parse-feature.ts'
import { select } from '../../src/rules/feature/select.ts'
import { expectSame } from '../../src/rules/run/difference.ts'
import { matchExamples } from '../../src/rules/run/match-examples.ts'
import type { ExampleResult } from '../../src/rules/run/result.ts'
import { runExamples } from '../../src/rules/run/run-examples.ts'
import { stepsOf, topic } from '../../src/rules/vocabulary/step.ts'
import { type GapType, Vocabulary } from '../../src/rules/vocabulary/vocabulary.ts'
import { InputError } from '../../src/scenario/input-error.ts'

/** A world with a basket, small enough to see what the runner does. */
export class Basket {
  readonly apples: Array<string> = []

  timeline(): ReadonlyArray<string> {
    return this.apples.map((apple) => `an apple was put in: ${apple}`)
  }
}

const step = stepsOf<Basket, { int: number; colours: ReadonlyArray<string> }>()

export const gaps: ReadonlyArray<GapType> = [
  {
    name: 'colours',
    pattern: /(?:red|green)(?: and (?:red|green))*/,
    value: (text) => text.split(' and '),
  },
]

export const steps = topic('Apples', [
  step('{colours} apple(s) is/are put in', 'Puts apples in', (basket, colours) => {
    basket.apples.push(...colours)
  }),
  step('these apples are put in:', 'Puts apples in from a table', (basket, { table, text }) => {
    basket.apples.push(...(table ?? []).map(([cell = '']) => cell), ...(text === null ? [] : [text]))
  }),
  step('there is/are {int} apple(s)', 'Counts apples', (basket, expected) =>
    expectSame('the number of apples', { expected, actual: basket.apples.length }),
  ),
  step('later there is/are {int} apple(s)', 'Counts apples, after a while', async (basket, expected) => {
    await Promise.resolve()
    expectSame('the number of apples', { expected, actual: basket.apples.length })
  }),
  step('a pear is put in', 'Is not possible', () => {
    throw new InputError({ place: 'basket', problem: 'a pear is no apple', fix: 'put in an apple' })
  }),
  step('the basket breaks', 'Has a fault', () => {
    throw new TypeError('bottom is undefined')
  }),
])

/** What came of a run. */
export interface Ran {
  readonly results: ReadonlyArray<ExampleResult>
  readonly envelopes: ReadonlyArray<Envelope>
}

/** Runs texts of features, as `a.feature`, `b.feature` and so on. */
export const runTiny = async (
  texts: ReadonlyArray<string>,
  tags: ReadonlyArray<string> = [],
): Promise<Ran> => {
  const newId = IdGenerator.incrementing()
  const features = texts.map((text, index) => parseFeature(text, `${'abc'[index]}.feature`, newId))
  const vocabulary = new Vocabulary(gaps, steps)
  const envelopes: Array<Envelope> = []
  const results: Array<ExampleResult> = []
  let now = Date.UTC(2026, 2, 2)
  const running = runExamples({
    features,
    examples: matchExamples(select(features, tags), vocabulary),
    vocabulary,
    newWorld: () => new Basket(),
    newId,
    clock: () => now++,
    emit: (envelope) => envelopes.push(envelope),
  })
  for await (const result of running) results.push(result)
  return { results, envelopes }
}
