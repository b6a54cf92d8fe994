import type { RoutingPolicy } from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { parse } from 'yaml'
import { loadPolicy } from '../node/load-policy.ts'
import { policyFits } from '../scenario/checks/policy.ts'
import { type Draft, draftOf } from '../scenario/checks/draft.ts'
import { compilePolicy } from '../scenario/compile-policy.ts'
import { InputError } from '../scenario/input-error.ts'
import { InputErrors } from '../scenario/input-errors.ts'
import { pathText, type Problem } from '../scenario/problems/problem.ts'
import { schemaProblems } from '../scenario/problems/schema-problems.ts'
import { Policy } from '../scenario/sections/policy/policy.ts'

/**
 * Reads `--policy`: what a scenario may say under `policy`, a file's path relative to where we are. Names of queues and
 * people in it are checked where a draft says who there is. Throws what is wrong with it.
 */
export const policyOption = async (written: string, draft: Draft | null): Promise<RoutingPolicy> => {
  const decoded = Schema.decodeUnknownResult(Keys, SETTINGS)({ policy: fromYaml(written) })
  if (Result.isFailure(decoded)) throw complaints(schemaProblems(decoded.failure.issue))
  const { policy } = decoded.success
  const problems = policyFits({ ...(draft ?? NOTHING), policy }).filter(
    ({ path }) => draft !== null || path.length < 2,
  )
  if (problems.length > 0) throw complaints(problems)
  return compilePolicy(policy, policy._tag === 'OwnFile' ? await loadPolicy(policy.path) : undefined)
}

const Keys = Schema.Struct({ policy: Policy })
const SETTINGS = { errors: 'all', onExcessProperty: 'error', reportInput: true } as const
const NOTHING = draftOf({})

const fromYaml = (written: string): unknown => {
  try {
    return parse(written)
  } catch {
    throw new InputError({
      place: '--policy',
      problem: 'it is no YAML',
      fix: 'write a name, ./my-policy.ts, or blocks like { choose: leastLoaded }',
    })
  }
}

const complaints = (problems: ReadonlyArray<Problem>): InputErrors =>
  new InputErrors(
    problems.map(
      ({ path: [, ...within], ...fault }) =>
        new InputError({
          place: ['--policy', ...(within.length === 0 ? [] : [pathText(within)])].join(' '),
          ...fault,
        }),
    ),
  )
