import type * as Schema from 'effect/Schema'
import type * as AST from 'effect/SchemaAST'
import fc from 'fast-check'

/** Arbitraries for schemas by their identifier, in place of what their structure says. */
export type Known = Readonly<Record<string, fc.Arbitrary<unknown>>>

/**
 * Values that a schema lets in, derived from it: shrinking towards what its unions name first, short texts and lists, and small numbers.
 * Schemas with an identifier among the known ones are drawn from there. Throws a `RangeError` for a kind of schema that
 * it knows nothing of.
 */
export const schemaArbitrary = <A>(schema: Schema.Schema<A>, known: Known = {}): fc.Arbitrary<A> =>
  arbitraryOf(schema.ast, known) as fc.Arbitrary<A>

const arbitraryOf = (ast: AST.AST, known: Known): fc.Arbitrary<unknown> => {
  const name = identifierOf(ast)
  const given = name === undefined ? undefined : known[name]
  if (given !== undefined) return given
  switch (ast._tag) {
    case 'Literal':
      return fc.constant(ast.literal)
    case 'Null':
      return fc.constant(null)
    case 'Boolean':
      return fc.boolean()
    case 'String':
      return textOf(ast)
    case 'Number':
      return numberOf(ast)
    case 'Union':
      return fc.oneof(...ast.types.map((each) => arbitraryOf(each, known)))
    case 'Arrays': {
      const [item] = ast.rest
      return item === undefined ? fc.constant([]) : fc.array(arbitraryOf(item, known), { maxLength: 2 })
    }
    case 'Objects': {
      const fields = ast.propertySignatures.map(({ name: field, type }) => [String(field), type] as const)
      return fc.record(Object.fromEntries(fields.map(([field, type]) => [field, arbitraryOf(type, known)])), {
        requiredKeys: fields.flatMap(([field, type]) => (type.context?.isOptional === true ? [] : [field])),
        noNullPrototype: true,
      })
    }
    default:
      throw new RangeError(`there is no arbitrary for a schema of kind ${ast._tag}`)
  }
}

const identifierOf = ({ annotations, checks }: AST.AST): string | undefined =>
  (checks?.at(-1)?.annotations?.['identifier'] ?? annotations?.['identifier']) as string | undefined

interface Rule {
  readonly id: string
  readonly payload: Readonly<Record<string, unknown>> | null
}

const rulesOf = ({ checks }: AST.AST): ReadonlyArray<Rule> =>
  (checks ?? []).flatMap(({ annotations }) => {
    const rule = annotations?.['representation'] as Rule | undefined
    return rule === undefined ? [] : [rule]
  })

const payloadOf = (ast: AST.AST, id: string, field: string): unknown =>
  rulesOf(ast).find((rule) => rule.id === `effect/schema/${id}`)?.payload?.[field]

const textOf = (ast: AST.AST): fc.Arbitrary<string> => {
  const pattern = payloadOf(ast, 'isPattern', 'source')
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern))
  const minLength = (payloadOf(ast, 'isMinLength', 'minLength') ?? 0) as number
  const longest = (payloadOf(ast, 'isMaxLength', 'maxLength') ?? 12) as number
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(longest, 12)) })
}

const numberOf = (ast: AST.AST): fc.Arbitrary<number> => {
  const above = payloadOf(ast, 'isGreaterThan', 'exclusiveMinimum')
  const least = payloadOf(ast, 'isGreaterThanOrEqualTo', 'minimum')
  const most = payloadOf(ast, 'isLessThanOrEqualTo', 'maximum') as number | undefined
  const min = typeof above === 'number' ? above + 1 : typeof least === 'number' ? least : -1000
  return fc.integer({ min, max: most ?? Math.max(1000, min) })
}
