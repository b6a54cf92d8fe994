import * as Result from 'effect/Result'
import type * as Schema from 'effect/Schema'
import * as SchemaIssue from 'effect/SchemaIssue'

/** What is wrong with a value and what to do about it; where it stands is known to whoever asked. */
export interface Fault {
  readonly problem: string
  readonly fix: string
}

/** Says what is wrong with a value that a schema refused. */
export type Explain = (refused: unknown) => Fault

/** A reading that did not succeed. */
export const fault = (problem: string, fix: string): Result.Result<never, Fault> =>
  Result.fail({ problem, fix })

/** A schema issue that carries a fault. */
export const faultIssue = (found: Fault): SchemaIssue.Issue => new SchemaIssue.InvalidValue({ fault: found })

/** The fault carried by an issue's annotations, if there is one. */
export const faultIn = (annotations: Schema.Annotations.Annotations | undefined): Fault | undefined => {
  const found = annotations?.fault
  return isFault(found) ? found : undefined
}

/** The explanation attached to a schema, if there is one. */
export const explainIn = (annotations: Schema.Annotations.Annotations | undefined): Explain | undefined => {
  const found = annotations?.explain
  return isExplain(found) ? found : undefined
}

const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'problem' in value && 'fix' in value

const isExplain = (value: unknown): value is Explain => typeof value === 'function'
