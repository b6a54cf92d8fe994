import type { Event, InteractionState, RoutingOutcome, RoutingTrigger, RoutingView } from '@inboxlab/core'
import type { Watcher } from '../invariant.ts'
import type { Coverage } from './coverage.ts'
import { stateName } from './state-name.ts'
import type { StepName } from './step.ts'

/** @internal What a step led to, in order; null: before the first. */
export interface Chapter {
  readonly step: StepName | null
  readonly reached: Array<readonly [kind: keyof Coverage, name: string]>
}

/** @internal Writes down what one life of a world reaches, step by step. */
export class Journal implements Watcher {
  readonly broken = null
  private chapter: Chapter = { step: null, reached: [] }
  readonly chapters: Array<Chapter> = [this.chapter]

  begins(step: StepName): void {
    this.chapter = { step, reached: [] }
    this.chapters.push(this.chapter)
  }

  happened(event: Event, before: InteractionState, after: InteractionState): void {
    this.chapter.reached.push(
      ['transitions', `${stateName(before)}: ${event._tag}`],
      ['states', stateName(after)],
    )
  }

  decided(_view: RoutingView, trigger: RoutingTrigger, outcome: RoutingOutcome): void {
    const why = trigger._tag === 'AgentFree' ? `AgentFree: ${trigger.because}` : trigger._tag
    const decisions = outcome._tag === 'Several' ? outcome.decisions : [outcome]
    for (const { _tag } of decisions) this.chapter.reached.push(['decisions', `${why}: ${_tag}`])
  }
}
