import * as Schema from 'effect/Schema'

/** @internal A record of a server that may grow: what is not named here is kept as it came. */
export const record = <const Fields extends Schema.Struct.Fields>(fields: Fields) =>
  Schema.StructWithRest(Schema.Struct(fields), [Schema.Record(Schema.String, Schema.Unknown)])
