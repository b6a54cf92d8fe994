import * as Base64 from 'effect/encoding/Base64'
import type { SessionRecord } from './data.ts'
import type { Tenant } from './tenant.ts'

/** @internal Begins a session; null if the words are wrong. Its key is Base64 of `<user>:<uuid>`, as in the vendor's samples. */
export const login = (tenant: Tenant, name: string, password: string): SessionRecord | null => {
  const user = tenant.user(name)
  return user === undefined || user.password !== password ? null : beginSession(tenant, name)
}

/** @internal */
export const beginSession = (tenant: Tenant, user: string): SessionRecord => {
  const key = Base64.encode(`${user}:${tenant.world.chance.uuid('key')}`)
  const session = { key, user, ended: false }
  tenant.data.sessions.push(session)
  return session
}

/** @internal False if there never was such a session. */
export const endSession = (tenant: Tenant, user: string, key: string): boolean => {
  const session = tenant.data.sessions.find((each) => each.user === user && each.key === key)
  if (session !== undefined) session.ended = true
  return session !== undefined
}

/** @internal Whether the header of a request names a session that goes on. */
export const isKnownKey = ({ data }: Tenant, authorization: string | undefined): boolean =>
  data.sessions.some(({ key, ended }) => !ended && authorization === `Basic ${key}`)

/**
 * @internal The list that a login is answered with: the key is the last item and the third, or the `md5secret` of an item
 * for whoever has a telephone (apis 3.1).
 */
export const keyOf = (tenant: Tenant, { user: name, key }: SessionRecord): ReadonlyArray<unknown> => {
  const user = tenant.user(name)
  return user?.phone == null
    ? [name, user?.fullName ?? name, key]
    : [name, { name: user.phone, accountcode: name, md5secret: key, fullname: user.fullName }, user.fullName]
}
