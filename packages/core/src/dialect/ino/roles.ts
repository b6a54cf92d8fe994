import type { Right } from '../../directory/right.ts'
import type { Dialect } from '../dialect.ts'

// The type says how far one looks (INO-H2); what one may do comes from the active profile, which can hold all of
// these whatever the type.
const grantable: ReadonlyArray<Right> = [
  'pool',
  'history',
  'reply',
  'private notes',
  'transfer',
  'archive',
  'assign',
  'qualification',
  'script',
  'video call',
  'payment',
  'card',
  'case',
]

/** The types of users. */
export const roles: Dialect['roles'] = [
  { name: 'Collaborator', type: 'collaborator', rights: grantable },
  { name: 'Manager', type: 'manager', rights: grantable },
  { name: 'Administrator', type: 'administrator', rights: grantable },
]
