import type { AgentId } from '../../interaction/names.ts'
import type { Row } from '../../view/row.ts'

// Who can reach an interaction: what somebody else has is out of reach (INO-P8).

/** Whether it has begun and is not over. */
export const isLive = ({ state }: Row): boolean => state.phase === 'open' || state.phase === 'unanswered'

export const isFree = (row: Row): boolean => isLive(row) && row.state.holder === null

export const isTheirs = (row: Row, viewer: AgentId): boolean => isLive(row) && row.state.holder === viewer

/** Whether an agent can process it. */
export const isInReach = (row: Row, viewer: AgentId): boolean => isFree(row) || isTheirs(row, viewer)
