import fc from 'fast-check'
import type { Covering } from './coverage.ts'
import type { Journal } from './journal.ts'
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

  /** Learns from a life that has come to its end. */
  learns({ chapters }: Pick<Journal, 'chapters'>): void {
    for (const { step, reached } of chapters) {
      const gains = reached.filter(([kind, name]) => this.covering.reach(kind, name)).length
      if (step === null) continue
      const so = this.gained.get(step) ?? { done: 0, gains: 0 }
      this.gained.set(step, { done: so.done + 1, gains: so.gains + gains })
    }
  }

  /** Steps, those of more worth more often; time passes in any case. */
  commands(most: number): fc.Arbitrary<Iterable<fc.Command<LiveModel, LiveRun>>> {
    const rates = new Map([...this.gained].map(([does, { done, gains }]) => [does, gains / done]))
    const best = Math.max(Number.MIN_VALUE, ...rates.values())
    const kinds = Object.entries(STEPS) as ReadonlyArray<[StepName, fc.Arbitrary<Step>]>
    return fc.commands(
      kinds.flatMap(([does, steps]) => {
        const times = 1 + Math.round((MOST * (rates.get(does) ?? best)) / best)
        const commands = steps.map((step) => new StepCommand(step))
        return new Array<typeof commands>(does === 'wait' ? MOST + times : times).fill(commands)
      }),
      { maxCommands: most, size: 'max' },
    )
  }
}
