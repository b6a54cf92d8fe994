/**
 * Something that goes wrong in a live inbox, or just happens; as data, so that a story of steps can be kept. Agents,
 * interactions and offers are counted among those there are: the number wraps around.
 */
export type Step =
  /** So many things happen as they would have anyway. */
  | { readonly does: 'wait'; readonly entries: number }
  /** An agent is gone for so many seconds, and perhaps back at once, and so on. */
  | { readonly does: 'disconnect'; readonly agent: number; readonly seconds: number; readonly flaps: number }
  | { readonly does: 'return'; readonly agent: number }
  /** An agent takes something from the pool; the event comes from a clock that is so many seconds ahead. */
  | {
      readonly does: 'pick'
      readonly agent: number
      readonly interaction: number
      readonly ahead: number
      readonly twice: boolean
    }
  /** Two agents pick the same. */
  | { readonly does: 'race'; readonly agents: readonly [number, number]; readonly interaction: number }
  /** Somebody answers an offer, of those there have been: perhaps long after it has lapsed. The last is 0. */
  | {
      readonly does: 'accept' | 'decline'
      readonly offer: number
      readonly ahead: number
      readonly twice: boolean
    }
  /** A contact gives up. */
  | { readonly does: 'give up'; readonly interaction: number; readonly twice: boolean }
  /** The process stops, and another takes the run up where it was saved. */
  | { readonly does: 'restart' }

/** What a {@link Step} is called. */
export type StepName = Step['does']
