import * as JsonSchema from 'effect/JsonSchema'
import * as Schema from 'effect/Schema'
import { Scenario } from './scenario.ts'

/**
 * The JSON Schema (draft-07) of scenario files, for editors: made from the schema that decodes them.
 *
 * @example
 * ```ts
 * import { scenarioJsonSchema } from '@inboxlab/simulator'
 * scenarioJsonSchema().$schema // => 'http://json-schema.org/draft-07/schema#'
 * ```
 */
export const scenarioJsonSchema = (): JsonSchema.JsonSchema => {
  const { schema, definitions } = JsonSchema.toDocumentDraft07(
    Schema.toJsonSchemaDocument(Scenario, { onExcessProperty: 'error' }),
  )
  return { $schema: JsonSchema.META_SCHEMA_URI_DRAFT_07, ...schema, definitions }
}
