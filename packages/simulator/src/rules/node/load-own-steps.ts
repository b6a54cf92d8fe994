import { ownFile } from '../../node/own-file.ts'
import { InputError } from '../../scenario/input-error.ts'
import type { OwnSteps } from '../vocabulary/own-steps.ts'
import type { StepDefinition } from '../vocabulary/step.ts'
import type { GapType } from '../vocabulary/vocabulary.ts'

/** The steps and gaps that somebody's own file adds. */
export interface LoadedSteps<World> {
  readonly steps: ReadonlyArray<StepDefinition<World>>
  readonly gaps: ReadonlyArray<GapType>
}

/** Loads a file of somebody's own steps. Throws an {@link InputError} if it is none, or throws. */
export const loadOwnSteps = async <World>(file: string): Promise<LoadedSteps<World>> => {
  const { exported: define, within } = await ownFile(file, 'a file of steps')
  if (typeof define !== 'function') {
    throw new InputError({
      place: file,
      problem: 'it has no function as its default export',
      fix: "write it like export default ({ step }) => { step('the moon is full', 'Lets it shine', (world) => {}) }",
    })
  }
  const steps: Array<StepDefinition<World>> = []
  const gaps: Array<GapType> = []
  const answer: unknown = within(() =>
    (define as OwnSteps<World>)({
      step: (expression, about, run) => {
        if (!isText(expression) || typeof about !== 'string' || typeof run !== 'function') {
          throw new TypeError('step takes an expression, a line on what it does, and a function')
        }
        steps.push({ topic: OWN, expression, about, file, run: run as StepDefinition<World>['run'] })
      },
      gap: (name, pattern, value) => {
        if (
          !isText(name) ||
          !(pattern instanceof RegExp) ||
          !['undefined', 'function'].includes(typeof value)
        ) {
          throw new TypeError('gap takes a name, a regular expression, and a function or nothing')
        }
        gaps.push({ name, pattern, value: value ?? ((text: string) => text) })
      },
    }),
  )
  if (answer instanceof Promise) {
    // Its own failure would be told after this one, and matters no more.
    answer.catch(() => {})
    throw new InputError({
      place: file,
      problem: 'its function answers a promise, and steps that come later are not heard',
      fix: 'define them at once, without async',
    })
  }
  return { steps, gaps }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

const OWN = 'Your own'
