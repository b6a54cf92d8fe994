import { loadPlan } from '../node/load-plan.ts'
import { readScenario } from '../node/read-scenario.ts'
import { amount } from '../report/amount.ts'
import { counted } from '../report/counted.ts'
import { loadOf } from '../report/load.ts'
import { neverOnDuty } from '../report/never-on-duty.ts'
import { overloadOf } from '../report/overload.ts'
import { plainText } from '../report/plain-text.ts'
import { encodeScenario } from '../scenario/decode.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { EXIT, type ExitCode } from './exit-code.ts'

/** `inboxlab check`: reads and checks a scenario with its traces, and says what it would simulate. */
export const check = async (
  file: string,
  options: { readonly set?: ReadonlyArray<string> },
): Promise<ExitCode> => {
  const read = await readScenario(file, options)
  const plan = await loadPlan(read)
  const { scenario } = read
  const { contacts, offered, onDuty } = loadOf(plan)
  const lines = [
    `${plainText(scenario.name)}: fine`,
    `  ${scenario.precision === undefined ? '' : 'at least '}${counted(scenario.replications, 'replication')} of ${encodeScenario(scenario).duration}, policy ${plan.policy.name}`,
    `  ${counted(plan.queues.length, 'queue')}, ${counted(plan.types.length, 'contact type')}, ${counted(plan.groups.length, 'group')} of agents, ${counted(scenario.thresholds.length, 'threshold')}`,
    `  about ${counted(contacts, 'contact')} in each replication`,
    `  on average work for ${amount(offered, 'count')} agents, and ${amount(onDuty, 'count')} on duty`,
  ]
  const overload = leavesThemWaiting(scenario.policy) ? overloadOf(plan) : null
  if (overload !== null) {
    lines.push(
      `  warning: nobody gives up, and work for ${amount(overload.offered, 'count')} agents comes where at most that for ${amount(overload.most, 'count')} is done: the queue grows as long as it runs`,
    )
  }
  for (const name of neverOnDuty(plan)) {
    lines.push(`  warning: ${plainText(name)} is never on duty: no shift lies in the run`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
  return EXIT.FINE
}

/** Whether a policy is known to turn nobody away. */
const leavesThemWaiting = (policy: Scenario['policy']): boolean =>
  policy._tag === 'Blocks'
    ? policy.overflow.length === 0
    : policy._tag === 'FirstComeFirstServed' || policy._tag === 'TimeInQueue'
