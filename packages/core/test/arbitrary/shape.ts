import { fc } from '@fast-check/vitest'

/** One arbitrary for each member of a tagged union: a missing tag does not compile. */
export type ByTag<Union extends { readonly _tag: string }> = {
  readonly [Tag in Union['_tag']]: fc.Arbitrary<Extract<Union, { readonly _tag: Tag }>>
}

/** Plain objects with all of these fields, in this order, as JSON would give them. */
export const shape = <Fields>(
  fields: { [K in keyof Fields]: fc.Arbitrary<Fields[K]> },
): fc.Arbitrary<Fields> => fc.record<Fields>(fields, { noNullPrototype: true })

/** Plain objects with all of these fields, and any of the `optional` ones after them. */
export const shapeWith = <Fields, Optional>(
  fields: { [K in keyof Fields]: fc.Arbitrary<Fields[K]> },
  optional: { [K in keyof Optional]: fc.Arbitrary<Optional[K]> },
): fc.Arbitrary<Fields & Partial<Optional>> =>
  fc
    .tuple(shape<Fields>(fields), fc.record(optional, { requiredKeys: [], noNullPrototype: true }))
    .map(([always, sometimes]) => Object.assign(always as object, sometimes) as Fields & Partial<Optional>)

/** One member, each as often as its weight says (1 where it says nothing). */
export const anyOf = <A>(
  members: Readonly<Record<string, fc.Arbitrary<A>>>,
  weights: Readonly<Record<string, number>> = {},
): fc.Arbitrary<A> =>
  fc.oneof(...Object.entries(members).map(([tag, arbitrary]) => ({ arbitrary, weight: weights[tag] ?? 1 })))

export const orNull = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | null> =>
  fc.option(arbitrary, { nil: null })
