import type { AgentGroup } from '../sections/agent-group.ts'
import type { Person } from '../sections/person.ts'

/** Whether there is never anybody in a group. */
export const isNobody = ({ count, people = {} }: AgentGroup): boolean =>
  isNobodyByCount(count) && Object.values(people).every(isNeverThere)

/** Whether a count is always 0. */
export const isNobodyByCount = (count: AgentGroup['count']): boolean =>
  count === undefined || (count._tag === 'Cycle' && count.steps.every(({ value }) => value === 0))

/** Whether an agent never has a shift. */
export const isNeverThere = ({ shifts }: Person): boolean => shifts?.length === 0
