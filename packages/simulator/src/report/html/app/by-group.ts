import type { AgentDetail } from '../../../detail/run-detail.ts'

type Placed = Pick<AgentDetail, 'group' | 'id'>

/** Agents group by group, and in each by their names, in which numbers count. */
export const byGroup = (one: Placed, other: Placed): number =>
  one.group - other.group || one.id.localeCompare(other.id, 'en', { numeric: true })
