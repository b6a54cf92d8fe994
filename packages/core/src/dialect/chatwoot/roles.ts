import type { Right } from '../../directory/right.ts'
import type { Dialect } from '../dialect.ts'

const agent: ReadonlyArray<Right> = [
  'pool',
  'history',
  'reply',
  'private notes',
  'assign',
  'tags',
  'contacts',
]

/** @internal Its two roles (apis 2.7); custom roles belong to its enterprise edition. */
export const roles: Dialect['roles'] = [
  { name: 'agent', type: 'collaborator', rights: agent },
  { name: 'administrator', type: 'administrator', rights: [...agent, 'settings'] },
]
