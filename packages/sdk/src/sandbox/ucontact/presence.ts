import { tell } from './announce.ts'
import type { UserRecord } from './data.ts'
import type { Tenant } from './tenant.ts'

/** @internal An agent logs in or off, or begins or ends a break, and it is told. */
export const setPresence = (
  tenant: Tenant,
  user: UserRecord,
  presence: UserRecord['presence'],
  motive: string | null,
): void => {
  const before = user.presence
  if (before === presence) return
  const agent = user.name
  const wasMotive = user.motive
  user.presence = presence
  user.motive = presence === 'on a break' ? motive : null
  const tellBreak = (isBreak: boolean, why: string | null) =>
    tell(tenant, 'AgentBreak', { agent, ...(why === null ? {} : { motive: why }), isBreak })
  if (before === 'on a break') tellBreak(false, wasMotive)
  if (before === 'offline' || presence === 'offline')
    tell(tenant, 'AgentLog', { agent, isLogin: presence !== 'offline' })
  if (presence === 'on a break') tellBreak(true, motive)
  tenant.peopleChanged()
}
