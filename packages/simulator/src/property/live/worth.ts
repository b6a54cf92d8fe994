import fc from 'fast-check'
import type { Covering } from './coverage.ts'
import type { LiveRun } from './live-run.ts'
import type { Step, StepName } from './step.ts'
import { type LiveModel, StepCommand } from './step-command.ts'
import { STEPS } from './steps.ts'

/** How much more often than others the step is done that leads most often to what was seldom reached. */
const MOST = 6

/** @internal What each kind of step was worth so far: how often it led to something that had seldom been reached. */
export class Worth {
  private readonly covering: Covering
  private readonly gained = new Map<StepName, { done: number; gains: number }>()

  constructor(covering: Covering) {
    this.covering = covering
  }

  performs(step: Step, live: LiveRun): void {
    const so = this.gained.get(step.does) ?? { done: 0, gains: 0 }
    this.gained.set(step.does, so)
    const before = this.covering.gains
    live.perform(step)
    so.done++
    so.gains += this.covering.gains - before
  }

  /** Steps, those of more worth more often; time passes in any case. */
  commands(most: number): fc.Arbitrary<Iterable<fc.Command<LiveModel, LiveRun>>> {
    const rates = new Map([...this.gained].map(([does, { done, gains }]) => [does, gains / done]))
    const best = Math.max(Number.MIN_VALUE, ...rates.values())
    const kinds = Object.entries(STEPS) as ReadonlyArray<[StepName, fc.Arbitrary<Step>]>
    return fc.commands(
      kinds.flatMap(([does, steps]) => {
        const times = 1 + Math.round((MOST * (rates.get(does) ?? best)) / best)
        const commands = steps.map((step) => new StepCommand(step, this))
        return new Array<typeof commands>(does === 'wait' ? MOST + times : times).fill(commands)
      }),
      { maxCommands: most, size: 'max' },
    )
  }
}
