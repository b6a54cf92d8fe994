import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { nearest } from '../../directory/nearest.ts'
import type { RoutingPolicy } from '../policy.ts'
import { type OptionFields, type OptionsOf, optionInWords, optionSchema } from './option-field.ts'

/** What may hold of a policy whatever the traffic. */
export type RoutingProperty =
  | 'work conservation'
  | 'first come first served'
  | 'never over capacity'
  | 'skills respected'
  | 'priority respected'
  | 'no re-offer to a decliner'
  | 'fairness'

/** Which properties hold (true), and of the others the documented rule that breaks them. */
export type Declared = Readonly<Record<RoutingProperty, true | string>>

/** The rules of one system, by a name that begins with the system's, as that system documents them. */
export interface Preset {
  readonly name: string
  readonly summary: string
  readonly options: OptionFields
  readonly declares: Declared
  /** The policy with these options, those left out at their defaults; or what is wrong with them. */
  readonly policy: (options: Readonly<Record<string, unknown>>) => Result.Result<RoutingPolicy, PolicyProblem>
}

/** Why a policy cannot be had: which value of what is wrong, and what to write instead. */
export interface PolicyProblem {
  /** The preset, or the option of it, like `chatwoot.balanced: inboxLimits`. */
  readonly at: string
  readonly problem: string
  readonly fix: string
}

/** @internal What a preset is made of; `problem` tells what is wrong with options that are each right. */
export interface PresetParts<Fields extends OptionFields> {
  readonly name: string
  readonly summary: string
  readonly options: Fields
  readonly declares: Declared
  readonly problem?: (options: OptionsOf<Fields>) => PolicyProblem | null
  readonly policy: (options: OptionsOf<Fields>) => RoutingPolicy
}

/** @internal A preset whose options are decoded before its rules see them. */
export const preset = <const Fields extends OptionFields>({
  name,
  summary,
  options: fields,
  declares,
  problem = () => null,
  policy,
}: PresetParts<Fields>): Preset => ({
  name,
  summary,
  options: fields,
  declares,
  policy: (written) => {
    const wrong = wrongOption(name, fields, written)
    if (wrong !== null) return Result.fail(wrong)
    const defaults = Object.fromEntries(
      Object.entries(fields).map(([each, { byDefault }]) => [each, byDefault]),
    )
    const options = { ...defaults, ...written } as OptionsOf<Fields>
    const amiss = problem(options)
    return amiss === null ? Result.succeed(policy(options)) : Result.fail(amiss)
  },
})

const wrongOption = (
  name: string,
  fields: OptionFields,
  written: Readonly<Record<string, unknown>>,
): PolicyProblem | null => {
  for (const [option, value] of Object.entries(written)) {
    const at = `${name}: ${option}`
    const field = Object.hasOwn(fields, option) ? fields[option] : undefined
    if (field === undefined) {
      const near = nearest(option, Object.keys(fields))
      return {
        at,
        problem: 'there is no such option',
        fix: near === null ? `its options are ${Object.keys(fields).join(', ')}` : `did you mean ${near}?`,
      }
    }
    if (!Schema.is(optionSchema(field))(value)) {
      return { at, problem: `${JSON.stringify(value)} will not do`, fix: `write ${optionInWords(field)}` }
    }
  }
  return null
}
