import {
  type Argument,
  CucumberExpression,
  ParameterType,
  ParameterTypeRegistry,
} from '@cucumber/cucumber-expressions'
import { nearestStep } from './nearest-step.ts'
import type { Attached, StepDefinition } from './step.ts'

/** A kind of gap in a sentence: its name, the texts that fit (without flags) and the value of such a text. */
export interface GapType<Value = unknown> {
  readonly name: string
  /** What may stand in it, in a line; left out where that goes without saying. */
  readonly about?: string
  readonly pattern: RegExp | ReadonlyArray<RegExp>
  /** From the whole text, or from what the groups of the pattern caught. */
  readonly value: (...caught: Array<string>) => Value
}

/** A sentence that fits a step. */
export interface Match<World> {
  readonly step: StepDefinition<World>
  readonly arguments: ReadonlyArray<Argument>
}

/** All the steps that examples may be written in. */
export class Vocabulary<World> {
  readonly gaps: ReadonlyArray<GapType>
  readonly steps: ReadonlyArray<StepDefinition<World>>
  private readonly expressions: ReadonlyArray<CucumberExpression>
  private readonly matched = new Map<string, ReadonlyArray<Match<World>>>()

  /** Throws a `CucumberExpressionError` for an expression or gap that is none. */
  constructor(gaps: ReadonlyArray<GapType>, steps: ReadonlyArray<StepDefinition<World>>) {
    const registry = new ParameterTypeRegistry()
    for (const { name, pattern, value } of gaps) {
      registry.defineParameterType(
        new ParameterType<unknown>(
          name,
          pattern as RegExp | ReadonlyArray<RegExp>,
          null,
          value,
          false,
          false,
        ),
      )
    }
    this.gaps = gaps
    this.steps = steps
    this.expressions = steps.map(({ expression }) => new CucumberExpression(expression, registry))
  }

  /** The steps that a sentence fits: one, unless it is unknown or ambiguous. */
  match(sentence: string): ReadonlyArray<Match<World>> {
    const known = this.matched.get(sentence)
    if (known !== undefined) return known
    const found = this.steps.flatMap((step, index) => {
      const expression = this.expressions[index]
      // Asking the plain expression first: finding out where each gap lies takes a hundred times as long.
      const args = expression?.regexp.test(sentence) ? expression.match(sentence) : null
      return args === null || args === undefined ? [] : [{ step, arguments: args }]
    })
    this.matched.set(sentence, found)
    return found
  }

  /** The expression most like a sentence that fits none, if any is like it at all. */
  nearest(sentence: string): string | undefined {
    return nearestStep(
      sentence,
      this.steps.map(({ expression }) => expression),
    )
  }
}

/** Carries out what a matched sentence says. */
export const perform = <World>(match: Match<World>, world: World, attached: Attached): unknown => {
  const values = match.arguments.map((argument) => argument.getValue(world))
  return match.step.run(world, ...([...values, attached] as ReadonlyArray<unknown> as ReadonlyArray<never>))
}
