import type { Pickle, TestStepResultStatus } from '@cucumber/messages'

/** Why a step did not pass. */
export interface Failure {
  /**
   * `different`: the rule does not hold; `unusable`: the example cannot be carried out as it is written;
   * `crashed`: a fault of the vocabulary itself.
   */
  readonly kind: 'different' | 'unusable' | 'crashed'
  readonly problem: string
  readonly expected: string | null
  readonly actual: string | null
  /** What had happened before, in plain sentences. */
  readonly timeline: ReadonlyArray<string>
  /** Where it was thrown, for steps that are not built in. */
  readonly stack: string | null
}

/** One step of an example that was run. */
export interface StepResult {
  readonly keyword: string
  readonly text: string
  readonly line: number
  readonly status: 'passed' | 'failed' | 'skipped'
  readonly failure: Failure | null
}

/** One example that was run. */
export interface ExampleResult {
  readonly pickle: Pickle
  readonly uri: string
  readonly line: number
  readonly name: string
  readonly feature: string
  /** The `Rule:` it stands under, or null. */
  readonly rule: string | null
  /** With the `@`. */
  readonly tags: ReadonlyArray<string>
  readonly passed: boolean
  readonly steps: ReadonlyArray<StepResult>
}

/** The status of a step in Cucumber's words. */
export const cucumberStatus = ({ status }: StepResult): TestStepResultStatus =>
  status.toUpperCase() as TestStepResultStatus
