import type { ToldDecision } from './run-detail.ts'

/** Something that happened to an interaction, in a plain sentence. */
export interface StoryLine {
  /** Milliseconds since the start of the run. */
  readonly at: number
  readonly text: string
}

/** What became of one interaction, from its beginning to its end, and why. */
export interface Story {
  readonly serial: number
  readonly id: string
  /** The names of its type and of the queue it was last in. */
  readonly type: string
  readonly queue: string
  /** How long it waited until an agent took it or it gave up, in milliseconds; null if neither happened. */
  readonly wait: number | null
  readonly lines: ReadonlyArray<StoryLine>
  /** Decisions about it, and those in which it was passed over: at most so many of the latter at either end. */
  readonly decisions: ReadonlyArray<ToldDecision>
  /** How many decisions in which it was passed over are left out. */
  readonly decisionsLeftOut: number
}
