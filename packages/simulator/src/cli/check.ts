import { meanOf } from '../distribution/distribution.ts'
import type { Plan } from '../engine/plan.ts'
import { loadPlan } from '../node/load-plan.ts'
import { readScenario } from '../node/read-scenario.ts'
import { plainText } from '../report/plain-text.ts'
import { EXIT, type ExitCode } from './exit-code.ts'

/** `inboxlab check`: reads and checks a scenario with its traces, and says what it would simulate. */
export const check = async (
  file: string,
  options: { readonly set: ReadonlyArray<string> },
): Promise<ExitCode> => {
  const read = await readScenario(file, options)
  const plan = await loadPlan(read)
  const { scenario } = read
  const lines = [
    `${plainText(scenario.name)}: fine`,
    `  ${many(scenario.replications, 'replication')} of ${hours(plan)}, policy ${plan.policy.name}`,
    `  ${many(plan.queues.length, 'queue')}, ${many(plan.types.length, 'contact type')}, ${many(plan.groups.length, 'group')} of agents`,
    `  about ${Math.round(expectedContacts(plan)).toLocaleString('en-US')} contacts, ${offered(plan).toFixed(1)} agents' work on average; ${onDuty(plan).toFixed(1)} agents on duty on average`,
    `  ${many(scenario.thresholds.length, 'threshold')}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return EXIT.FINE
}

const many = (count: number, what: string): string =>
  `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`

const hours = ({ start, end }: Plan): string => `${Number(((end - start) / 3_600_000).toFixed(2))}h`

const expectedContacts = (plan: Plan): number =>
  plan.traffic.reduce(
    (sum, traffic) =>
      sum +
      (traffic._tag === 'Recorded'
        ? traffic.at.filter((at) => at >= plan.start && at < plan.end).length
        : integral(traffic.rates, ({ rate }) => rate, plan.end)),
    0,
  )

/** Work that arrives per time: agents' time per time, where handling times are what the types' laws say. */
const offered = (plan: Plan): number => {
  const work = (type: number): number => {
    const planned = plan.types[type]
    return planned === undefined ? 0 : meanOf(planned.service)
  }
  const total = plan.traffic.reduce((sum, traffic) => {
    if (traffic._tag === 'Recorded') return sum + traffic.type.reduce((all, type) => all + work(type), 0)
    const perContact = traffic.types.reduce((all, { value, share }) => all + share * work(value), 0)
    return sum + perContact * integral(traffic.rates, ({ rate }) => rate, plan.end)
  }, 0)
  return total / (plan.end - plan.start)
}

const onDuty = (plan: Plan): number =>
  plan.groups.reduce((sum, { staffing }) => sum + integral(staffing, ({ count }) => count, plan.end), 0) /
  (plan.end - plan.start)

const integral = <Step extends { readonly at: number }>(
  steps: ReadonlyArray<Step>,
  value: (step: Step) => number,
  end: number,
): number =>
  steps.reduce((sum, step, index) => sum + value(step) * ((steps[index + 1]?.at ?? end) - step.at), 0)
