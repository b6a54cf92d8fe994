import type { Plan } from '../engine/plan.ts'
import { queuesOnTheWay } from '../scenario/checks/queues-on-the-way.ts'
import { overflows } from '../scenario/checks/staffing.ts'
import { InputError } from '../scenario/input-error.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Queue } from '../scenario/sections/queue.ts'

/**
 * Throws an {@link InputError} where contacts would wait to the end for certain: nobody who may take a type is on duty at
 * any time of the run, nobody gives up, and there is no other way out. Who is on duty is known by the plan only.
 */
export const takersInTime = (scenario: Scenario, { groups }: Plan): void => {
  if (scenario.traffic.length === 0) return
  const queues = Object.keys(scenario.queues)
  for (const [name, type] of Object.entries(scenario.types)) {
    const onTheWay = [...queuesOnTheWay(type.queue, scenario)]
    const served = groups.some(
      (group) => isThere(group) && onTheWay.some((queue) => group.queues.includes(queues.indexOf(queue))),
    )
    const leaves = (queue: string): boolean =>
      hasWayOut(scenario.queues[queue] as Queue) || overflows(queue, scenario.policy)
    if (served || type.patience !== null || onTheWay.some(leaves)) continue
    throw new InputError({
      place: `types.${name}`,
      problem: `nobody who serves '${type.queue}' is on duty at any time of the run`,
      fix: 'let a shift or a count lie in it, or change start or duration',
    })
  }
}

const isThere = ({ staffing, agents = [] }: Plan['groups'][number]): boolean =>
  staffing.some(({ count }) => count > 0) ||
  agents.some(({ duty }) => duty.some(({ is }) => is === 'on duty'))

const hasWayOut = ({ maxWait, atClosing = 'wait' }: Queue): boolean =>
  maxWait !== undefined || atClosing !== 'wait'
