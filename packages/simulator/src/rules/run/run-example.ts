import { InputError } from '../../scenario/input-error.ts'
import { InputErrors } from '../../scenario/input-errors.ts'
import type { Attached } from '../vocabulary/step.ts'
import { perform } from '../vocabulary/vocabulary.ts'
import { Difference } from './difference.ts'
import type { MatchedExample } from './match-examples.ts'
import type { ExampleResult, Failure, StepResult } from './result.ts'

/** What an example plays in: it can tell what has happened so far, one plain sentence each. */
export interface Telling {
  readonly timeline: () => ReadonlyArray<string>
}

/** What is told while examples run. */
export interface Watching {
  readonly stepStarts: (index: number) => void
  readonly stepEnds: (index: number, result: StepResult) => void
}

/** How long a step that is waited for may take, in milliseconds. */
const PATIENCE = 60_000

/** Runs one example in a world of its own. After the first step that does not pass, the others are skipped. */
export const runExample = async <World extends Telling>(
  { example, steps }: MatchedExample<World>,
  newWorld: () => World,
  watching: Watching = UNWATCHED,
): Promise<ExampleResult> => {
  const world = newWorld()
  const results: Array<StepResult> = []
  let failed = false
  for (const [index, { step, match }] of steps.entries()) {
    watching.stepStarts(index)
    let failure: Failure | null = null
    if (!failed) {
      try {
        await inTime(perform(match, world, attachedTo(example.pickle.steps[index])))
      } catch (error) {
        failure = failureOf(error, world, match.step.file)
      }
    }
    const status = failed ? 'skipped' : failure === null ? 'passed' : 'failed'
    failed ||= failure !== null
    const result: StepResult = { keyword: step.keyword, text: step.text, line: step.line, status, failure }
    results.push(result)
    watching.stepEnds(index, result)
  }
  return {
    pickle: example.pickle,
    uri: example.uri,
    line: example.line,
    name: example.pickle.name,
    feature: example.feature,
    rule: example.rule,
    tags: example.pickle.tags.map(({ name }) => name),
    passed: !failed,
    steps: results,
  }
}

const UNWATCHED: Watching = { stepStarts: () => {}, stepEnds: () => {} }

const inTime = async (done: unknown): Promise<void> => {
  if (!isThenable(done)) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the step was not done after ${PATIENCE / 1000}s`)), PATIENCE)
  })
  try {
    await Promise.race([done, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

const attachedTo = (
  step: MatchedExample<never>['example']['pickle']['steps'][number] | undefined,
): Attached => ({
  table: step?.argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? null,
  text: step?.argument?.docString?.content ?? null,
})

/** An error of a step that is built in is a fault of the vocabulary, one of somebody's own step is an expectation. */
const failureOf = (error: unknown, world: Telling, file: string | null): Failure => {
  const [expected, actual] = sidesOf(error)
  const different = error instanceof Difference
  const unusable = error instanceof InputError || error instanceof InputErrors
  return {
    kind: unusable ? 'unusable' : different || file !== null ? 'different' : 'crashed',
    problem: error instanceof Error ? error.message : String(error),
    expected,
    actual,
    timeline: world.timeline(),
    stack: error instanceof Error && !different && !unusable ? (error.stack ?? null) : null,
  }
}

/** What was expected and what there was, from our own errors and from those of assertion libraries. */
const sidesOf = (error: unknown): readonly [string | null, string | null] => {
  if (error instanceof Difference) return [error.expected, error.actual]
  if (!(error instanceof Error) || !('expected' in error) || !('actual' in error)) return [null, null]
  return [text(error.expected), text(error.actual)]
}

const text = (value: unknown): string => {
  if (typeof value === 'string') return `"${value}"`
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}
