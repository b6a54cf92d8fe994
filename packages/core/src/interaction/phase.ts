import * as Schema from 'effect/Schema'

/**
 * How far an interaction has come.
 *
 * - `absent`: it has not begun.
 * - `unanswered`: we began it and the contact has not written yet.
 * - `open`: the contact has written and it is not finished.
 * - `closed`: finished; a new message opens it again.
 * - `archived`: put away for good; nothing happens to it any more.
 */
export const Phase = Schema.Literals(['absent', 'unanswered', 'open', 'closed', 'archived']).annotate({
  identifier: 'Phase',
})
export type Phase = typeof Phase.Type

/**
 * The lifecycle: which phases may directly follow which. Nothing leads back to `unanswered`
 * and nothing leaves `archived`.
 *
 * @example
 * ```ts
 * import { lifecycle } from '@inboxlab/core'
 * lifecycle.closed // => ['open', 'archived']
 * ```
 */
export const lifecycle: { readonly [P in Phase]: ReadonlyArray<Phase> } = {
  absent: ['unanswered', 'open'],
  unanswered: ['open', 'closed', 'archived'],
  open: ['closed', 'archived'],
  closed: ['open', 'archived'],
  archived: [],
}
