import type fc from 'fast-check'
import type { LiveRun } from './live-run.ts'
import type { Step } from './step.ts'

/** What a step needs to know before it is taken. */
export interface LiveModel {
  interactions: number
  offers: number
}

/** @internal A step as a command of a model run: it is taken if there is somebody to take it with. */
export class StepCommand implements fc.Command<LiveModel, LiveRun> {
  readonly step: Step

  constructor(step: Step) {
    this.step = step
  }

  check({ interactions, offers }: Readonly<LiveModel>): boolean {
    switch (this.step.does) {
      case 'pick':
      case 'race':
      case 'give up':
        return interactions > 0
      case 'accept':
      case 'decline':
        return offers > 0
      default:
        return true
    }
  }

  run(model: LiveModel, live: LiveRun): void {
    live.perform(this.step)
    Object.assign(model, live.there)
    if (live.hasFailed) throw new Error('something does not hold')
  }

  toString(): string {
    return JSON.stringify(this.step)
  }
}
