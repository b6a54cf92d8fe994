import * as Schema from 'effect/Schema'
import { record } from '../../record/record.ts'

/** What is known of the answer to adding targets (apis 2.1); fields that are not known are kept. */
export const InoTargetsAdded = record({
  value: record({
    cleanTargets: Schema.Array(record({ id: Schema.Union([Schema.Int, Schema.NonEmptyString]) })),
  }),
}).annotate({ identifier: 'InoTargetsAdded' })
export type InoTargetsAdded = typeof InoTargetsAdded.Type
