import type { Problem } from '../problems/problem.ts'
import type { AgentGroup } from '../sections/agent-group.ts'
import type { Staffing } from '../sections/staffing.ts'
import type { Draft } from './draft.ts'
import { namesExist } from './names.ts'

/** There are agents, and every queue has some who may come to serve it. Says nothing while a group is unclear. */
export const queuesAreServed = (draft: Draft): ReadonlyArray<Problem> => {
  const groups = [...draft.groups].flatMap(([name, { queues, count }]) =>
    queues === undefined || count === undefined ? [] : [{ name, queues, count }],
  )
  if (groups.length === 0 || groups.length < draft.groups.size || namesExist(draft).length > 0) return []
  const atWork = groups.filter(({ count }) => !isNobody(count))
  if (atWork.length === 0) {
    return [
      {
        path: ['agents'],
        problem: 'no agents at all: every count is 0',
        fix: 'give a group a count above 0',
      },
    ]
  }
  return draft.queueNames
    .filter((queue) => !atWork.some(({ queues }) => queues.includes(queue)))
    .map((queue) => ({
      path: ['queues', queue],
      problem: 'nobody ever takes what waits there',
      fix: howToServe(queue, groups),
    }))
}

const howToServe = (queue: string, groups: ReadonlyArray<AgentGroup & { readonly name: string }>): string => {
  const nobody = groups.find(({ queues }) => queues.includes(queue))
  return nobody === undefined
    ? `add '${queue}' to the queues of a group`
    : `give group '${nobody.name}' a count above 0, or add '${queue}' to another group`
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

const isNobody = (staffing: Staffing): boolean =>
  staffing._tag === 'Daily' && staffing.steps.every(({ value }) => value === 0)
