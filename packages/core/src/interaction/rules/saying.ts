import type { Content } from '../../conversation/content.ts'
import type { Instant } from '../instant.ts'

/** The event with what the command says, as far as it says it: a key that is absent stays absent. */
export const saying = <E extends object>(
  event: E,
  { content, undoUntil }: { readonly content?: Content; readonly undoUntil?: Instant },
): E => {
  if (content === undefined && undoUntil === undefined) return event
  if (undoUntil === undefined) return { ...event, content }
  return content === undefined ? { ...event, undoUntil } : { ...event, content, undoUntil }
}
