import type { AgentId, TeamId } from '../interaction/names.ts'
import type { TabRule } from './query.ts'

/** What a viewer has: an agent's active work, a contact list's own (RIO-2, UC-4, CP-12). */
export const mine = (viewer: AgentId): TabRule => [
  { _tag: 'Phase', in: ['unanswered', 'open'] },
  { _tag: 'Holder', in: [viewer] },
]

/** What nobody has (RIO-1). */
export const unassigned: TabRule = [
  { _tag: 'Phase', in: ['unanswered', 'open'] },
  { _tag: 'Holder', in: [null] },
]

/** What waits for an agent to act (INO-P3). */
export const awaitingAgent: TabRule = [
  { _tag: 'Phase', in: ['unanswered', 'open'] },
  { _tag: 'Awaiting', in: ['agent'] },
]

/** What waits for the contact to write (INO-P3). */
export const awaitingCustomer: TabRule = [
  { _tag: 'Phase', in: ['unanswered', 'open'] },
  { _tag: 'Awaiting', in: ['customer'] },
]

/** What a viewer has closed (CP-12). */
export const closedBy = (viewer: AgentId): TabRule => [
  { _tag: 'Phase', in: ['closed'] },
  { _tag: 'ClosedBy', in: [viewer] },
]

/** What stands with a team (CP-12). */
export const ofTeam = (team: TeamId): TabRule => [{ _tag: 'Team', in: [team] }]

/** Everything (RIO-1, CP-14). */
export const everything: TabRule = []
