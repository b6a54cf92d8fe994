import type { ToldDecision } from '../detail/run-detail.ts'
import { POSSIBLE, SOUND } from './any-policy.ts'
import type { Invariant } from './invariant.ts'
import type { SmallWorld } from './small-world.ts'
import type { Tried } from './try-plan.ts'

/** What does not hold, and how. */
export interface FoundBreach {
  readonly invariant: string
  /** What should hold. */
  readonly sentence: string
  /** What happened instead, in a sentence. */
  readonly text: string
  /** Milliseconds since the epoch; null if it is about no moment. */
  readonly at: number | null
  readonly interactions: ReadonlyArray<string>
}

/** The smallest world found in which an invariant does not hold, and its story. */
export interface Counterexample extends FoundBreach {
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

/** @internal What a run that failed says, when it is tried again. */
export const breachOf = (
  outcome: Tried,
  list: ReadonlyArray<Pick<Invariant, 'name' | 'sentence'>>,
): FoundBreach => {
  switch (outcome._tag) {
    case 'Broken': {
      const { text, at, interactions } = outcome.violation
      const sentence = list.find(({ name }) => name === outcome.invariant)?.sentence ?? ''
      return { invariant: outcome.invariant, sentence, text, at, interactions }
    }
    case 'Refused':
      return {
        invariant: POSSIBLE.name,
        sentence: POSSIBLE.sentence,
        text: outcome.message,
        at: null,
        interactions: [],
      }
    case 'Mistaken':
      return {
        invariant: SOUND.name,
        sentence: SOUND.sentence,
        text: outcome.message,
        at: null,
        interactions: [],
      }
    case 'Kept':
      return {
        invariant: SOUND.name,
        sentence: SOUND.sentence,
        text: 'the policy or an invariant is not deterministic: what was found does not happen when the same is tried again',
        at: null,
        interactions: [],
      }
  }
}
