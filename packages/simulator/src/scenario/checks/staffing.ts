import type { Problem } from '../problems/problem.ts'
import type { AgentGroup } from '../sections/agent-group.ts'
import type { Policy } from '../sections/policy/policy.ts'
import type { Desk, Draft } from './draft.ts'
import { isNobody } from './is-nobody.ts'
import { namesExist } from './names.ts'
import { queuesOnTheWay } from './queues-on-the-way.ts'

/** There are agents, and every queue has some who may come to serve it, or another way out. */
export const queuesAreServed = (draft: Draft): ReadonlyArray<Problem> => {
  const { desk } = draft
  if (desk === undefined || namesExist(draft).length > 0) return []
  const groups = Object.entries(desk.agents)
  if (groups.every(([, group]) => isNobody(group))) {
    return [
      {
        path: ['agents'],
        problem: 'no agents at all: every count is 0',
        fix: 'give a group a count above 0',
      },
    ]
  }
  return Object.entries(desk.queues).flatMap(([queue, { maxWait }]) => {
    const served = groups.some(([, group]) => group.queues.includes(queue) && !isNobody(group))
    if (served || maxWait !== undefined || overflows(queue, desk.policy) || everybodyGivesUp(queue, desk))
      return []
    return [
      {
        path: ['queues', queue],
        problem: 'nobody ever takes what waits there',
        fix: howToServe(queue, groups),
      },
    ]
  })
}

/** Whether the policy takes contacts out of a queue, or may: what a file or a preset does is not known here. */
export const overflows = (queue: string, policy: Policy): boolean => {
  switch (policy._tag) {
    case 'OwnFile':
      return true
    case 'Preset':
      return Object.values(policy.options).some((value) => namesIn(value).includes(queue))
    case 'Blocks':
      return policy.overflow.some(({ from, when }) => from === queue && when._tag === 'Waited')
    default:
      return false
  }
}

/** The names in an option of a preset. */
const namesIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, of]) => (typeof of === 'string' ? [name, of] : [name]))
}

/** Whether all who may wait in a queue have a limited patience; not if nobody may. */
const everybodyGivesUp = (queue: string, desk: Desk): boolean => {
  const waiting = Object.values(desk.types).filter((type) => queuesOnTheWay(type.queue, desk).has(queue))
  return waiting.length > 0 && waiting.every(({ patience }) => patience !== null)
}

const howToServe = (queue: string, groups: ReadonlyArray<readonly [string, AgentGroup]>): string => {
  const nobody = groups.find(([, { queues }]) => queues.includes(queue))
  return nobody === undefined
    ? `add '${queue}' to the queues of a group`
    : `give group '${nobody[0]}' a count above 0, or add '${queue}' to another group`
}

/** Staffing seen at work needs exactly one trace, with the columns that show who was. */
export const staffingIsSeen = ({ groups, items, traffic }: Draft): ReadonlyArray<Problem> => {
  const wanted = [...groups].filter(([, { count }]) => count?._tag === 'SeenAtWork')
  if (wanted.length === 0 || traffic === undefined) return []
  const traces = [...items].filter(([, item]) => item.trace !== undefined)
  const [trace, ...others] = traces
  if (trace === undefined || others.length > 0) {
    return wanted.map(([name]) => ({
      path: ['agents', name, 'count'],
      problem: `seenAtWork needs exactly one trace, and there ${traces.length === 0 ? 'is none' : `are ${traces.length}`}`,
      fix: 'replay one trace, or write a count',
    }))
  }
  const [index, { columns }] = trace
  return (['agent', 'service', 'wait'] as const)
    .filter((column) => columns?.[column] === undefined)
    .map((column) => ({
      path: ['traffic', index, 'columns'],
      problem: `seenAtWork needs the column of the ${column}`,
      fix: `add ${column}: and the name of the column`,
    }))
}
