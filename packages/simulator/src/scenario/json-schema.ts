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
  return { $schema: JsonSchema.META_SCHEMA_URI_DRAFT_07, ...eachOnce({ ...schema, definitions }) }
}

/** Of definitions that say the same, one: a schema that is used in several places is else defined in each. */
const eachOnce = (document: object): object => {
  const text = JSON.stringify(document)
  const { definitions }: { readonly definitions: { readonly [name: string]: unknown } } = JSON.parse(text)
  const first = new Map<string, string>()
  const sameAs = new Map<string, string>()
  for (const [name, definition] of Object.entries(definitions)) {
    const says = JSON.stringify(definition)
    const before = first.get(says)
    if (before === undefined) first.set(says, name)
    else sameAs.set(name, before)
  }
  const once = text.replaceAll(
    /"#\/definitions\/([^"]+)"/gu,
    (_, name) => `"#/definitions/${sameAs.get(name) ?? name}"`,
  )
  const kept = JSON.parse(once)
  for (const name of sameAs.keys()) delete kept.definitions[name]
  return sameAs.size === 0 ? kept : eachOnce(kept)
}
