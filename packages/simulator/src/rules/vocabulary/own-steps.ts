import type { Attached } from './step.ts'

/** How somebody's own file adds to the vocabulary. */
export interface Defining<World> {
  /**
   * A step: its Cucumber expression, a line on what it does, and what it does. The values of its gaps come after the
   * world, then what stands under the step. A step that throws does not hold.
   */
  readonly step: (
    expression: string,
    about: string,
    // biome-ignore lint/suspicious/noExplicitAny: whoever writes the expression knows what its gaps give
    run: (world: World, ...values: Array<any>) => unknown,
  ) => void
  /** A kind of gap: its name, the texts that fit it, and the value of such a text (the text itself if left out). */
  readonly gap: (name: string, pattern: RegExp, value?: (...caught: Array<string>) => unknown) => void
}

/** What a file of somebody's own steps exports by default. */
export type OwnSteps<World> = (define: Defining<World>) => void

export type { Attached }
