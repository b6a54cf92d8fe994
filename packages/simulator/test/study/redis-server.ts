import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freePort } from '../../../sdk/test/free-port.ts'

/** Whether there is a redis-server here. Where it must be there, as in CI, a missing one is an error. */
export const redisIsThere = (): boolean => {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    if (process.env.INBOXLAB_REDIS_TESTS === 'required')
      throw new Error('no redis-server: install one (apt-get install redis-server)')
    console.warn('tests of studies on Redis are SKIPPED: no redis-server was found')
    return false
  }
}

/** A server of one's own on this machine, which keeps what it is told in a file. */
export interface RedisServer {
  readonly port: number
  readonly url: string
  readonly redis: Redis
  /** Kills it as a power cut would, and starts it again with its file. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a server on a free port; `options` are some of its own. */
export const redisServer = async (
  options: (port: number) => ReadonlyArray<string> = (port) => ['--port', String(port)],
  connection: object = {},
): Promise<RedisServer> => {
  const port = await freePort()
  const dir = mkdtempSync(join(tmpdir(), 'inboxlab-redis-'))
  const arguments_ = [
    ...['--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'],
    ...options(port),
  ]
  let child: ChildProcess
  const redis = new Redis({
    host: '127.0.0.1',
    port,
    lazyConnect: true,
    maxRetriesPerRequest: null,
    ...connection,
  })
  redis.on('error', () => {})
  const begin = async (): Promise<void> => {
    child = spawn('redis-server', arguments_, { stdio: 'ignore' })
    await until(() => redis.ping().then(() => true))
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const gone = new Promise((resolve) => child.once('close', resolve))
    child.kill(signal)
    await gone
  }
  await begin()
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    redis,
    restart: async () => {
      await end('SIGKILL')
      await begin()
    },
    stop: async () => {
      redis.disconnect()
      await end('SIGKILL')
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Waits until something is so; the time limit of the test ends it. */
export const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await holds())) await setTimeout(10)
}
