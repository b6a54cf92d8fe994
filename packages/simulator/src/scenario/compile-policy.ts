import {
  type AgentRule,
  agentRule,
  firstComeFirstServed,
  type PolicyData,
  policyFrom,
  type RoutingPolicy,
  timeInQueue,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import type { Policy } from './sections/policy/policy.ts'

/**
 * The policy of a plan. `own` is what the file exports that the scenario names, if it names one; agents of the groups
 * `pulling` take for themselves, so blocks give them nothing. A preset and an own file decide about them too.
 */
export const compilePolicy = (
  policy: Policy,
  own: RoutingPolicy | undefined,
  pulling: ReadonlySet<string> = new Set(),
): RoutingPolicy => {
  switch (policy._tag) {
    case 'FirstComeFirstServed':
      return pulling.size === 0
        ? firstComeFirstServed()
        : composed({ ...BLOCKS, name: 'firstComeFirstServed' }, pulling)
    case 'TimeInQueue': {
      const { headStart } = policy
      return pulling.size === 0
        ? timeInQueue({ headStart: new Map(headStart.map(({ priority, by }) => [priority, by])) })
        : composed({ ...BLOCKS, name: 'timeInQueue', next: { _tag: 'HeadStart', headStart } }, pulling)
    }
    case 'OwnFile':
      if (own === undefined) throw new RangeError(`the policy ${policy.path} was not loaded`)
      return own
    default:
      return composed(policy, pulling)
  }
}

const composed = (data: PolicyData, pulling: ReadonlySet<string>): RoutingPolicy =>
  Result.getOrThrowWith(
    policyFrom(data, pulling.size === 0 ? [] : [leavesAlone(pulling)]),
    ({ at, problem, fix }) => new RangeError(`${at}: ${problem}; ${fix}`),
  )

const leavesAlone = (pulling: ReadonlySet<string>): AgentRule<null> =>
  agentRule({
    name: 'pulls',
    admits: ({ group }) => !pulling.has(group.id),
    because: ({ group }) => `group ${group.id} takes from its queues itself`,
  })

/** What a policy of blocks is made of where nothing is said. */
const BLOCKS = {
  _tag: 'Blocks',
  who: [{ _tag: 'HasSkills', lowerBy: 0, without: [] }],
  choose: { preferred: false, by: { _tag: 'LongestIdle' } },
  next: { _tag: 'Oldest' },
  offer: { _tag: 'Assign' },
  overflow: [],
} as const satisfies Omit<Extract<PolicyData, { readonly _tag: 'Blocks' }>, 'name'>
