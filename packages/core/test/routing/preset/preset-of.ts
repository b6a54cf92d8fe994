import * as Result from 'effect/Result'
import { policyFrom, type RoutingPolicy } from '../../../src/index.ts'

/** The policy of a preset; an example that names one that cannot be had is wrong itself. */
export const presetOf = (preset: string, options: Readonly<Record<string, unknown>> = {}): RoutingPolicy => {
  const policy = policyFrom({ _tag: 'Preset', preset, options: JSON.parse(JSON.stringify(options)) })
  if (Result.isFailure(policy)) {
    const { at, problem, fix } = policy.failure
    throw new Error(`${at}: ${problem}: ${fix}`)
  }
  return policy.success
}
