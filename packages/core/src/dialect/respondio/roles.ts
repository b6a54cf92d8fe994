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
const everything: ReadonlyArray<Right> = [...agent, 'settings']

/**
 * @internal Sources disagree on the words (apis 1.14, conflict 2): `agent`, `manager`, `owner` are those of the
 * vendor's SDK and of its help pages; `admin` stands in the n8n node alone. What a manager or owner may not do is
 * restricted one by one for each user (apis 1.4).
 */
export const roles: Dialect['roles'] = [
  { name: 'agent', type: 'collaborator', rights: agent },
  { name: 'manager', type: 'manager', rights: everything },
  { name: 'owner', type: 'administrator', rights: everything },
]
