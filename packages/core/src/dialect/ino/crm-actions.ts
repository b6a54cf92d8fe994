import type { Row } from '../../view/row.ts'
import type { Action } from '../dialect.ts'

const hasBegun = ({ state }: Row): boolean => state.phase !== 'absent' && state.phase !== 'archived'
const hasCard = ({ state }: Row): boolean => state.details.card !== null
const hasCase = ({ state }: Row): boolean => state.details.case !== null

/** Creating, assigning and unassigning a CRM card and a case (INO-P13, INO-H12). */
export const crmActions: ReadonlyArray<Action> = [
  {
    name: 'Create a CRM card',
    does: { _tag: 'AssignCard', created: true },
    right: 'card',
    offered: (row) => hasBegun(row) && !hasCard(row),
  },
  {
    name: 'Assign a CRM card',
    does: { _tag: 'AssignCard', created: false },
    right: 'card',
    offered: (row) => hasBegun(row) && !hasCard(row),
  },
  {
    name: 'Unassign a CRM card',
    does: { _tag: 'UnassignCard' },
    right: 'card',
    offered: (row) => hasBegun(row) && hasCard(row),
  },
  {
    name: 'Create a case',
    does: { _tag: 'AssignCase', created: true },
    right: 'case',
    offered: (row) => hasBegun(row) && !hasCase(row),
  },
  {
    name: 'Assign a case',
    does: { _tag: 'AssignCase', created: false },
    right: 'case',
    offered: (row) => hasBegun(row) && !hasCase(row),
  },
  {
    name: 'Unassign a case',
    does: { _tag: 'UnassignCase' },
    right: 'case',
    offered: (row) => hasBegun(row) && hasCase(row),
  },
]
