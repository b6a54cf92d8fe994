import { InputError } from '../../scenario/input-error.ts'
import type { StepDefinition } from './step.ts'
import { type GapType, Vocabulary } from './vocabulary.ts'

/** A vocabulary with somebody's own additions. Throws an {@link InputError} for one that cannot be. */
export const buildVocabulary = <World>(
  builtIn: { readonly gaps: ReadonlyArray<GapType>; readonly steps: ReadonlyArray<StepDefinition<World>> },
  own: ReadonlyArray<{
    readonly file: string
    readonly gaps: ReadonlyArray<GapType>
    readonly steps: ReadonlyArray<StepDefinition<World>>
  }>,
): Vocabulary<World> => {
  let gaps = builtIn.gaps
  let steps = builtIn.steps
  let vocabulary = new Vocabulary(gaps, steps)
  for (const added of own) {
    refuseDoubles(added, steps)
    gaps = [...gaps, ...added.gaps]
    steps = [...steps, ...added.steps]
    try {
      vocabulary = new Vocabulary(gaps, steps)
    } catch (error) {
      throw new InputError({
        place: added.file,
        problem: faultIn(added.steps, gaps, error),
        fix: 'correct it as a Cucumber expression',
      })
    }
  }
  return vocabulary
}

/** The same expression twice could be used in no sentence: each would be ambiguous. */
const refuseDoubles = <World>(
  added: { readonly file: string; readonly steps: ReadonlyArray<StepDefinition<World>> },
  before: ReadonlyArray<StepDefinition<World>>,
): void => {
  const known = new Map(before.map(({ expression, file }) => [expression, file]))
  for (const { expression } of added.steps) {
    const owner = known.get(expression)
    if (owner !== undefined)
      throw new InputError({
        place: added.file,
        problem: `there is a step '${expression}' already, ${owner === null ? 'built in' : `in ${owner}`}`,
        fix: 'word it otherwise, or leave it out',
      })
    known.set(expression, added.file)
  }
}

const faultIn = <World>(
  steps: ReadonlyArray<StepDefinition<World>>,
  gaps: ReadonlyArray<GapType>,
  error: unknown,
): string => {
  const guilty = steps.find((step) => {
    try {
      return new Vocabulary(gaps, [step]).steps.length === 0
    } catch {
      return true
    }
  })
  const lines = (error instanceof Error ? error.message : String(error))
    .split('\n')
    .filter((line) => line.trim() !== '')
  const why = lines.find(
    (line) => !/^This Cucumber Expression|^\s*[\^-]+\s*$/u.test(line) && line.trim() !== guilty?.expression,
  )
  return guilty === undefined
    ? (why ?? lines[0] ?? '')
    : `'${guilty.expression}' is no expression: ${why?.trim() ?? ''}`
}
