import type { Right } from '../../directory/right.ts'
import type { Dialect } from '../dialect.ts'

const agent: ReadonlyArray<Right> = ['pool', 'history', 'reply', 'transfer', 'contacts', 'qualification']
const supervisor: ReadonlyArray<Right> = [...agent, 'assign']

/** @internal What an agent does stands in the inbox's guide (UC-3 to UC-8); more is by campaign and channel. */
export const roles: Dialect['roles'] = [
  { name: 'agent', type: 'collaborator', rights: agent },
  { name: 'supervisor', type: 'manager', rights: supervisor },
  { name: 'administrator', type: 'administrator', rights: [...supervisor, 'settings'] },
]
