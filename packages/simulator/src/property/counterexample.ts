import type { ToldDecision } from '../detail/run-detail.ts'
import type { SmallWorld } from './small-world.ts'

/** The smallest world found in which an invariant does not hold, and its story. */
export interface Counterexample {
  readonly invariant: string
  /** What should hold. */
  readonly sentence: string
  /** What happened instead, in a sentence. */
  readonly text: string
  /** Milliseconds since the epoch; null if it is about no moment. */
  readonly at: number | null
  readonly interactions: ReadonlyArray<string>
  readonly policy: string
  readonly world: SmallWorld
  /** What finds it again. */
  readonly seed: number
  readonly path: string
  readonly story: WorldStory
}

/** Everything that happened in a small world, and why. */
export interface WorldStory {
  /** Who is there and what they can do, in sentences. */
  readonly setting: ReadonlyArray<string>
  /** By time: what happened, and the decisions with their reasons. */
  readonly lines: ReadonlyArray<WorldLine>
}

/** A line of a {@link WorldStory}; `at` in milliseconds since the start. */
export interface WorldLine {
  readonly at: number
  readonly text: string
  /** Set if it is a decision. */
  readonly decision: ToldDecision | null
}
