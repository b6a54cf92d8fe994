/** What stands under a step: its table and its longer text; null where there is none. */
export interface Attached {
  readonly table: ReadonlyArray<ReadonlyArray<string>> | null
  readonly text: string | null
}

/** One step of a vocabulary: a sentence with gaps, what it is for, and what it does to the world of an example. */
export interface StepDefinition<World> {
  /** The heading under which it is listed. */
  readonly topic: string
  /** A Cucumber expression, such as `{name} picks {interaction}`. */
  readonly expression: string
  /** One line on what it does. */
  readonly about: string
  /** The file it comes from; null for the vocabulary that is built in. */
  readonly file: string | null
  readonly run: (world: World, ...values: ReadonlyArray<never>) => unknown
}

/** The values that the gaps of an expression give, by the names of their types. */
export type ValuesOf<
  Expression extends string,
  Types,
> = Expression extends `${string}{${infer Name}}${infer Rest}`
  ? [Name extends keyof Types ? Types[Name] : string, ...ValuesOf<Rest, Types>]
  : []

/** A step before it has a topic. */
export type Step<World> = Omit<StepDefinition<World>, 'topic' | 'file'>

/**
 * How steps of a world are written: the values that the gaps of the expression give reach `run` in order, typed, and
 * after them what stands under the step.
 */
export const stepsOf =
  <World, Types>() =>
  <const Expression extends string>(
    expression: Expression,
    about: string,
    run: (world: World, ...values: [...ValuesOf<Expression, Types>, Attached]) => unknown,
  ): Step<World> => ({ expression, about, run: run as unknown as Step<World>['run'] })

/** Steps under one heading. */
export const topic = <World>(
  name: string,
  steps: ReadonlyArray<Step<World>>,
): ReadonlyArray<StepDefinition<World>> => steps.map((step) => ({ ...step, topic: name, file: null }))
