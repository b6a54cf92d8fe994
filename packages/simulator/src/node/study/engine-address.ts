import { InputError } from '../../scenario/input-error.ts'

/** Where the Redis server of a study is. */
export interface EngineAddress {
  /** As it may be shown: without user and password. */
  readonly shown: string
  readonly host: string
  readonly port: number
  readonly database: number
  readonly username: string | null
  readonly password: string | null
  readonly encrypted: boolean
}

/**
 * Reads `redis://user:password@host:6379/0`, or `rediss://` for TLS. Throws an {@link InputError}, which does not hold what
 * was written, if it is neither.
 */
export const readEngineAddress = (written: string): EngineAddress => {
  const url = URL.canParse(written) ? new URL(written) : null
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') {
    throw problem('is no address of a Redis server')
  }
  if (url.search !== '' || url.hash !== '') throw problem('has something after the path')
  const database = /^\/?$/u.test(url.pathname) ? '0' : /^\/(\d{1,4})$/u.exec(url.pathname)?.[1]
  if (database === undefined) throw problem('does not name its database by a number')
  const port = url.port === '' ? 6379 : Number(url.port)
  const credentials = url.username === '' && url.password === '' ? '' : '***@'
  return {
    shown: `${url.protocol}//${credentials}${url.hostname}:${port}${database === '0' ? '' : `/${database}`}`,
    host: url.hostname.replace(/^\[(.*)\]$/u, '$1'),
    port,
    database: Number(database),
    username: url.username === '' ? null : decoded(url.username),
    password: url.password === '' ? null : decoded(url.password),
    encrypted: url.protocol === 'rediss:',
  }
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    throw problem('has a % in user or password that stands for nothing')
  }
}

const problem = (what: string): InputError =>
  new InputError({
    place: '--engine',
    problem: `it ${what}`,
    fix: 'write it like redis://localhost:6379 or rediss://host:6380/0, with user:password@ before the host if it asks for them, where % : / @ are %25 %3A %2F %40',
  })
