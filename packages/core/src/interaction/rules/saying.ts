import type { Content } from '../../conversation/content.ts'
import type { Instant } from '../instant.ts'
import type { SenderId } from '../names.ts'

/**
 * The event with what the command says, as far as it says it: a key that is absent stays absent. Keys come in one
 * order, whatever theirs was in the command.
 */
export const saying = <E extends object>(event: E, { content, undoUntil, sender }: Said): E => {
  if (content === undefined && undoUntil === undefined && sender === undefined) return event
  return {
    ...event,
    ...(content === undefined ? {} : { content }),
    ...(undoUntil === undefined ? {} : { undoUntil }),
    ...(sender === undefined ? {} : { sender }),
  }
}

interface Said {
  readonly content?: Content
  readonly undoUntil?: Instant
  readonly sender?: SenderId
}
