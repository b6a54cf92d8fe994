import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import * as SchemaParser from 'effect/SchemaParser'

/**
 * @internal A record of a server that may grow: what is not named here is kept as it came. As `Schema.StructWithRest`
 * does it, which takes longer, for it looks at each unknown field as if it might be wrong.
 */
export const record = <const Fields extends Schema.Struct.Fields>(fields: Fields) =>
  Schema.declareConstructor<
    Schema.Struct.Type<Fields> & { readonly [name: string]: unknown },
    Schema.Struct.Encoded<Fields> & { readonly [name: string]: unknown }
  >()([Schema.Struct(fields)], ([struct]) => {
    const decode = SchemaParser.decodeUnknownEffect(struct)
    return (given, _, options) =>
      Effect.mapEager(
        decode(given, options),
        (known) => ({ ...(given as object), ...(known as object) }) as never,
      )
  })
