import type { Redis } from 'ioredis'
import { InputError } from '../../scenario/input-error.ts'
import type { Drivers } from './drivers.ts'
import type { EngineAddress } from './engine-address.ts'

/** The oldest version that is known to do what studies ask for. */
const LEAST_VERSION = 7
/** Milliseconds between two questions whether the server is there; left unanswered, the connection is made anew. */
const ASK = 10_000
/** The longest pause, in milliseconds, between two attempts to connect again. */
const LONGEST_PAUSE = 2000

/** Is told in a line what is the matter with the connection. */
export type Complain = (problem: string) => void

/**
 * Connects to Redis. Rejects with an {@link InputError} if it cannot be reached, refuses, or is too old. Once it was there,
 * the connection is made again whenever it is lost, and what was asked meanwhile is asked then.
 */
export const connect = async (
  address: EngineAddress,
  { Redis: Client }: Drivers,
  complain: Complain,
): Promise<Redis> => {
  const { shown, host, port, database, username, password, encrypted } = address
  let ready = false
  const redis = new Client({
    host,
    port,
    db: database,
    ...(username === null ? {} : { username }),
    ...(password === null ? {} : { password }),
    ...(encrypted ? { tls: { servername: host } } : {}),
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: 10_000,
    keepAlive: 10_000,
    retryStrategy: (times) => (ready ? Math.min(LONGEST_PAUSE, 100 * times) : null),
  })
  let last: unknown
  redis.on('error', (error) => {
    last = error
  })
  try {
    await redis.connect()
    await redis.ping()
  } catch (error) {
    redis.disconnect()
    throw unreachable(last ?? error, shown)
  }
  ready = true
  let lost = false
  redis.on('close', () => {
    if (!lost && redis.status !== 'end') complain(`${shown}: the connection is lost; trying again`)
    lost = true
  })
  redis.on('ready', () => {
    if (lost) complain(`${shown}: connected again`)
    lost = false
  })
  watch(redis)
  await inspect(redis, shown, complain)
  return redis
}

/** A network may lose a connection without telling either end. */
const watch = (redis: Redis): void => {
  let unanswered = false
  const timer = setInterval(() => {
    if (redis.status !== 'ready') return
    if (unanswered) redis.disconnect(true)
    unanswered = !unanswered
    if (!unanswered) return
    redis.ping().then(
      () => {
        unanswered = false
      },
      () => {},
    )
  }, ASK)
  timer.unref()
  redis.on('end', () => clearInterval(timer))
}

const inspect = async (redis: Redis, shown: string, complain: Complain): Promise<void> => {
  const info = await redis.info()
  const version = /^redis_version:(\d+)\.([\w.]+)/mu.exec(info)
  if (version === null || Number(version[1]) < LEAST_VERSION) {
    redis.disconnect()
    throw new InputError({
      place: shown,
      problem: `it is version ${version === null ? 'unknown' : `${version[1]}.${version[2]}`}`,
      fix: `use Redis, or a server compatible with it, from ${LEAST_VERSION} on`,
    })
  }
  const eviction = /^maxmemory_policy:(\S+)/mu.exec(info)?.[1] ?? 'noeviction'
  if (eviction !== 'noeviction') {
    complain(
      `${shown}: it throws away keys when memory is short (maxmemory-policy ${eviction}), and with them results; set noeviction`,
    )
  }
}

const unreachable = (error: unknown, place: string): InputError => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  if (/WRONGPASS|NOAUTH|invalid password/u.test(message)) {
    return new InputError({
      place,
      problem: 'it refuses user or password',
      fix: 'write user:password@ before the host; in INBOXLAB_ENGINE nobody sees it',
    })
  }
  if (/NOPERM/u.test(message)) {
    return new InputError({
      place,
      problem: 'the user lacks rights',
      fix: 'see the rights in docs/studies.md',
    })
  }
  if (/CERT|SIGNED|ALTNAME|SSL|TLS/u.test(code)) {
    return new InputError({
      place,
      problem: `its certificate or TLS is not accepted (${code})`,
      fix: 'name the authority with NODE_EXTRA_CA_CERTS=ca.pem, and the host as the certificate does',
    })
  }
  return new InputError({
    place,
    problem: REASONS.get(code) ?? `it cannot be reached${code === '' ? '' : ` (${code})`}`,
    fix: 'start Redis there, or correct the address; rediss:// is for a server with TLS',
  })
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nobody listens there'],
  ['ENOTFOUND', 'there is no such host'],
  ['EAI_AGAIN', 'the host cannot be found'],
  ['ETIMEDOUT', 'it does not answer'],
  ['ECONNRESET', 'it hangs up'],
])
