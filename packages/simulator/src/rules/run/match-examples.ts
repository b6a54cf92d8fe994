import { InputError } from '../../scenario/input-error.ts'
import { InputErrors } from '../../scenario/input-errors.ts'
import { shown } from '../../scenario/shown.ts'
import type { Example, ExampleStep } from '../feature/parse-feature.ts'
import type { Match, Vocabulary } from '../vocabulary/vocabulary.ts'

/** An example with the meaning of each of its steps. */
export interface MatchedExample<World> {
  readonly example: Example
  readonly steps: ReadonlyArray<{ readonly step: ExampleStep; readonly match: Match<World> }>
}

/** Finds out what each step means. Throws `InputErrors` with all steps that mean nothing, or two things. */
export const matchExamples = <World>(
  examples: ReadonlyArray<Example>,
  vocabulary: Vocabulary<World>,
): ReadonlyArray<MatchedExample<World>> => {
  const problems = new Map<string, InputError>()
  const matched = examples.map((example) => ({
    example,
    steps: example.steps.flatMap((step) => {
      const place = `${example.uri}:${step.line}`
      const found = matchOne(step.text, place, vocabulary)
      if (!(found instanceof InputError)) return [{ step, match: found }]
      // A step of an outline or a background is met once for each example.
      problems.set(found.message, found)
      return []
    }),
  }))
  if (problems.size > 0) throw new InputErrors([...problems.values()])
  return matched
}

/** What a sentence means, or what is wrong with it. */
export const matchOne = <World>(
  sentence: string,
  place: string,
  vocabulary: Vocabulary<World>,
): Match<World> | InputError => {
  const [first, second] = vocabulary.match(sentence)
  if (first === undefined) {
    const near = vocabulary.nearest(sentence)
    return new InputError({
      place,
      problem: `${shown(sentence)} is no known step`,
      fix: near === undefined ? 'inboxlab rules --steps lists them' : `did you mean '${near}'?`,
    })
  }
  if (second !== undefined) {
    return new InputError({
      place,
      problem: `${shown(sentence)} can mean ${meaning(first)} or ${meaning(second)}`,
      fix: 'word it, or your own step, so that only one fits',
    })
  }
  return first
}

const meaning = <World>({ step: { expression, file } }: Match<World>): string =>
  file === null ? `'${expression}'` : `'${expression}' (${file})`
