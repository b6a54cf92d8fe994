import { type Envelope, type IdGenerator, TimeConversion } from '@cucumber/messages'
import type { ParsedFeature } from '../feature/parse-feature.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { MatchedExample } from './match-examples.ts'
import { messagesBefore, messagesOfStep, testCaseOf } from './messages.ts'
import type { ExampleResult } from './result.ts'
import { runExample, type Telling } from './run-example.ts'

/** What running examples needs. */
export interface Run<World extends Telling> {
  readonly features: ReadonlyArray<ParsedFeature>
  readonly examples: ReadonlyArray<MatchedExample<World>>
  readonly vocabulary: Vocabulary<World>
  readonly newWorld: () => World
  readonly newId: IdGenerator.NewId
  /** Milliseconds since 1970, for the reports. */
  readonly clock: () => number
  /** Gets each Cucumber message as it comes. */
  readonly emit: (envelope: Envelope) => void
}

/** Runs examples one after another, each in a world of its own, and gives each result as it is there. */
export async function* runExamples<World extends Telling>(
  run: Run<World>,
): AsyncGenerator<ExampleResult, void, void> {
  const { features, examples, vocabulary, newWorld, newId, clock, emit } = run
  const now = () => TimeConversion.millisecondsSinceEpochToTimestamp(clock())
  const { envelopes, stepDefinitions } = messagesBefore(features, examples, vocabulary, newId)
  for (const envelope of envelopes) emit(envelope)
  const testRunStartedId = newId()
  emit({ testRunStarted: { id: testRunStartedId, timestamp: now() } })
  let passed = true
  try {
    for (const matched of examples) {
      const testCase = testCaseOf(matched, stepDefinitions, testRunStartedId, newId)
      const testCaseStartedId = newId()
      emit({ testCase })
      emit({
        testCaseStarted: { id: testCaseStartedId, testCaseId: testCase.id, attempt: 0, timestamp: now() },
      })
      let started = clock()
      const result = await runExample(matched, newWorld, {
        stepStarts: (index) => {
          started = clock()
          const testStepId = testCase.testSteps[index]?.id ?? ''
          emit({ testStepStarted: { testCaseStartedId, testStepId, timestamp: now() } })
        },
        stepEnds: (index, step) => {
          const testStepId = testCase.testSteps[index]?.id ?? ''
          const where = `${matched.example.uri}:${step.line}`
          const duration = TimeConversion.millisecondsToDuration(clock() - started)
          emit(messagesOfStep(step, { testCaseStartedId, testStepId, timestamp: now(), duration, where }))
        },
      })
      emit({ testCaseFinished: { testCaseStartedId, willBeRetried: false, timestamp: now() } })
      passed &&= result.passed
      yield result
    }
  } finally {
    // Also when whoever asks for results stops asking: a report of what was run is still a whole report.
    emit({ testRunFinished: { testRunStartedId, success: passed, timestamp: now() } })
  }
}
