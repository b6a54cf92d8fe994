import type { Right } from '../../directory/right.ts'
import type { Dialect } from '../dialect.ts'

const agent: ReadonlyArray<Right> = [
  'pool',
  'work of others',
  'history',
  'reply',
  'private notes',
  'assign',
  'tags',
  'contacts',
]

/**
 * @internal Its two roles (apis 2.7): an agent sees all conversations of the inboxes they are a member of, whoever has
 * them. Custom roles belong to its enterprise edition: without `work of others` it is those that nobody has and one's
 * own, without `pool` besides one's own alone.
 */
export const roles: Dialect['roles'] = [
  { name: 'agent', type: 'collaborator', rights: agent },
  { name: 'administrator', type: 'administrator', rights: [...agent, 'settings'] },
]
