/**
 * Some of the fields of a refusal; of a tagged refusal, its tag and any of the facts that go with this tag.
 *
 * @example
 * ```ts
 * import type { Refusal } from '@inboxlab/core'
 * import type { PartOf } from '@inboxlab/core/testing'
 * const part: PartOf<Refusal> = { _tag: 'Held', holder: 'anna' }
 * part._tag // => 'Held'
 * ```
 */
export type PartOf<Refusal extends object> = Refusal extends { readonly _tag: infer Tag }
  ? { readonly _tag: Tag } & Partial<Omit<Refusal, '_tag'>>
  : Partial<Refusal>
