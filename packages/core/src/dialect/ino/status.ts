import type { Outcome } from '../../interaction/facts.ts'
import type { InteractionState } from '../../interaction/state.ts'

// INO-H7: a status says how an interaction ended; while it is going on it has none.

type Word = Outcome['_tag']

/** The status words, which are the model's own words for how an interaction ends. */
export const statuses: ReadonlyArray<Word> = ['Processed', 'Delivered', 'Warning', 'Aborted', 'Dissuaded']

export const statusOf = (state: InteractionState): string | null => state.outcome?._tag ?? null

/** What a status shows when one looks closer: why someone was turned away, what a warning is about. */
export const statusDetail = (state: InteractionState): string | null => {
  switch (state.outcome?._tag) {
    case 'Dissuaded':
      return state.outcome.reason
    case 'Warning':
      return state.outcome.detail
    default:
      return null
  }
}

/** The outcome that a status word and its detail stand for; null for another word or a missing reason. */
export const outcomeOf = (status: string, detail: string | null): Outcome | null => {
  switch (status) {
    case 'Processed':
    case 'Delivered':
    case 'Aborted':
      return { _tag: status }
    case 'Warning':
      return { _tag: status, detail: detail ?? '' }
    case 'Dissuaded':
      return detail === null || detail === '' ? null : { _tag: status, reason: detail }
    default:
      return null
  }
}
