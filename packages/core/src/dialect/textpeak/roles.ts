import type { Right } from '../../directory/right.ts'
import type { Dialect } from '../dialect.ts'

// Agents work on conversations; the settings are not theirs. An account may take single rights away from a role
// of its own, such as seeing internal notes (CP-6).
const conversations: ReadonlyArray<Right> = ['reply', 'private notes', 'assign', 'tags', 'contacts']

/** The three roles that every account starts with. */
export const roles: Dialect['roles'] = [
  { name: 'Inbox Admin', type: 'administrator', rights: [...conversations, 'settings'] },
  { name: 'Inbox Manager', type: 'manager', rights: [...conversations, 'settings'] },
  { name: 'Inbox Agent', type: 'collaborator', rights: conversations },
]
