import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaIssue from 'effect/SchemaIssue'

/**
 * @internal Decodes a record, or names the path of the first field that is wrong and what was expected there. The
 * value itself is left out, for it may be personal. Fields that the schema does not name are let pass, unless it is to
 * be `exact`.
 */
export const decodeRecord = <S extends Schema.Codec<unknown, unknown>>(
  schema: S,
  { exact = false }: { readonly exact?: boolean } = {},
): ((value: unknown) => Result.Result<S['Type'], string>) => {
  const decode = Schema.decodeUnknownResult(schema as Schema.Codec<S['Type'], unknown>, {
    onExcessProperty: exact ? 'error' : 'ignore',
  })
  return (value) => Result.mapError(decode(value), ({ issue }) => firstFault(issue))
}

const firstFault = (issue: SchemaIssue.Issue): string => {
  const [first] = format(issue).issues
  if (first === undefined) return 'the record is not as documented'
  const path = (first.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.')
  return `${path === '' ? 'the record' : path}: ${first.message}`
}

const format = SchemaIssue.makeFormatterStandardSchemaV1({
  leafHook: (leaf) => {
    if (leaf._tag === 'MissingKey') return 'it is missing'
    return leaf._tag === 'UnexpectedKey' ? 'nothing has this name here' : SchemaIssue.defaultLeafHook(leaf)
  },
})
