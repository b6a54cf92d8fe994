import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'

/** A codec that needs nothing but its input. */
export type FileCodec = Schema.Top & { readonly DecodingServices: never; readonly EncodingServices: never }

/** A key that must be there; `example` is what the message shows when it is not. */
export const required = <S extends Schema.Top>(codec: S, description: string, example: string) =>
  describedKey(codec, { description, messageMissingKey: example })

/** A key that may be left out and then is not there. */
export const optional = <S extends Schema.Top>(codec: S, description: string) =>
  describedKey(Schema.optionalKey(codec), { description })

/** A key that may be left out and then is what the file could as well have said: `fallback`. */
export const defaulted = <S extends FileCodec>(codec: S, fallback: S['Encoded'], description: string) =>
  describedKey(
    codec.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed(Schema.decodeUnknownSync(codec)(fallback)))),
    { description, default: fallback },
  )

/** Annotates a key where the JSON Schema looks for it, at the written side, and where a missing key is noticed. */
const describedKey = <S extends Schema.Top>(
  codec: S,
  annotations: Schema.Annotations.Key<S['Encoded']>,
): S['Rebuild'] => {
  const writtenSide: Schema.Top = Schema.flip<Schema.Top>(codec)
  const described = Schema.flip(writtenSide.annotateKey(annotations))
  const { messageMissingKey } = annotations
  return codec.rebuild(
    messageMissingKey === undefined ? described.ast : described.annotateKey({ messageMissingKey }).ast,
  )
}
