// Studies on a Redis server of their own against worker threads, and what they cost there, as JSON; null where there is no
// redis-server. Run with --expose-gc; needs the built packages for the workers. The argument is how many replications.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { exactly } from '../src/experiment/series.ts'
import { loadPlan } from '../src/node/load-plan.ts'
import { readScenario } from '../src/node/read-scenario.ts'
import { simulate } from '../src/node/simulate.ts'
import { connect } from '../src/node/study/connection.ts'
import { coordinate } from '../src/node/study/coordinator.ts'
import { type Definition, idOf, THIS } from '../src/node/study/definition.ts'
import { drivers } from '../src/node/study/drivers.ts'
import { readEngineAddress } from '../src/node/study/engine-address.ts'
import { outcomeBytes } from '../src/node/study/outcome-bytes.ts'
import { StudyStore } from '../src/node/study/study-store.ts'
import { encodeScenario } from '../src/scenario/decode.ts'
import { hashOf } from '../src/scenario/hash.ts'

const folder = mkdtempSync(join(tmpdir(), 'inboxlab-bench-'))
const BIN = new URL('../bin/inboxlab.js', import.meta.url).pathname
const DESK = `name: A desk
duration: 8h
queues: { calls: {} }
types: { call: { queue: calls, service: { exponential: 2min }, patience: { exponential: 1min } } }
agents: { desk: { queues: [calls], count: 12 } }
traffic: [{ type: call, rate: 5/min }]
`
const REPLICATIONS = Number(process.argv[2] ?? 1000)
/** So many workers, and threads. */
const COUNTS = [1, 2, 4]
/** Jobs of one replication. */
const POINTS = 300
/** Results that a coordinator finds. */
const RESULTS = [10_000, 100_000]

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const asking = createServer().listen(0, '127.0.0.1', () => {
      const address = asking.address()
      asking.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
const port = await freePort()
const url = `redis://127.0.0.1:${port}`
const server = spawn(
  'redis-server',
  ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
  { stdio: 'ignore' },
)
const isThere = await new Promise((resolve) => {
  server.once('spawn', () => resolve(true)).once('error', () => resolve(false))
})
if (!isThere) {
  rmSync(folder, { recursive: true })
  process.stdout.write('null\n')
  process.exit()
}
const loaded = await drivers()
const connected = async () => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await connect(readEngineAddress(url), loaded, console.error)
    } catch (error) {
      if (attempt > 50) throw error
      await setTimeout(100)
    }
  }
}
const redis = await connected()
writeFileSync(join(folder, 'desk.yaml'), DESK)
const read = await readScenario(join(folder, 'desk.yaml'))
const plan = await loadPlan(read)
const encoded = encodeScenario(read.scenario)

const study = async (name: string, replications: number, points = 1) => {
  const definition: Definition = {
    maker: THIS,
    asked: { file: 'desk.yaml', over: [name], set: [], until: null, untilWithin: [], reps: null },
    records: false,
    points: Array.from({ length: points }, (_, point) => ({
      settings: [`${name}=${point}`],
      scenarioHash: hashOf(encoded),
      files: [],
    })),
  }
  const store = new StudyStore(redis, name)
  await store.create(
    definition,
    definition.points.map(() => encoded),
  )
  const run = () =>
    coordinate(
      store,
      definition,
      definition.points.map(() => ({ plan, goal: exactly(replications), confidence: 0.95 })),
      { redis, drivers: loaded },
      { signal: new AbortController().signal, progress: () => {}, complain: console.error },
    )
  return { store, definition, run }
}
/** Milliseconds of processor time that a process of this machine has had. */
const processorTime = (pid: number | undefined): number => {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = after.split(' ')
  return 10 * (Number(fields[11]) + Number(fields[12]))
}
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}
const workers = async (count: number): Promise<ReadonlyArray<ChildProcess>> => {
  const started = Array.from({ length: count }, () =>
    spawn(process.execPath, [BIN, 'worker', '--engine', url, '--concurrency', '1'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
  await Promise.all(started.map(({ stdout }) => once(stdout as NonNullable<typeof stdout>, 'data')))
  return started
}
/** The same study on so many threads and by so many workers, and the processor time of it. */
const speedOf = async (count: number) => {
  const before = processorTime(process.pid)
  const threads = await seconds(() =>
    simulate([{ read, plan, goal: exactly(REPLICATIONS) }], { workers: count, threadsAfter: 0 }),
  )
  const onThreads = processorTime(process.pid) - before
  const started = await workers(count)
  await (await study(`warm-${count}`, 40 * count)).run()
  const all = [process.pid, server.pid, ...started.map(({ pid }) => pid)]
  const spent = () => all.reduce<number>((sum, pid) => sum + processorTime(pid), 0)
  const { run, store } = await study(`speed-${count}`, REPLICATIONS)
  const [begun, redisBegun] = [spent(), processorTime(server.pid)]
  const engine = await seconds(run)
  const [onEngine, inRedis] = [spent() - begun, processorTime(server.pid) - redisBegun]
  for (const each of started) each.kill('SIGKILL')
  return {
    count,
    threadsPerSecond: REPLICATIONS / threads,
    workersPerSecond: REPLICATIONS / engine,
    threadsMs: onThreads / REPLICATIONS,
    workersMs: onEngine / REPLICATIONS,
    redisMs: inRedis / REPLICATIONS,
    bytes: (await store.size(1)) / REPLICATIONS,
  }
}

/** Milliseconds of Redis for a job of one replication. */
const redisForOne = async (): Promise<number> => {
  const [one] = await workers(1)
  const alone = await study('alone', 1, POINTS)
  const begun = processorTime(server.pid)
  await alone.run()
  one?.kill('SIGKILL')
  return (processorTime(server.pid) - begun) / POINTS
}

/** What a coordinator takes that finds so many results. */
const coordinatorAt = async (count: number, bytes: Buffer) => {
  const { store, definition, run } = await study(`memory-${count}`, count)
  for (let from = 1; from <= count; from += 1000) {
    await store.save(
      idOf(definition),
      0,
      Array.from({ length: 1000 }, (_, index) => [from + index, bytes, null] as const),
    )
  }
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let most = before
  const look = (): void => {
    globalThis.gc?.()
    most = Math.max(most, process.memoryUsage().heapUsed)
  }
  const timer = setInterval(look, 500)
  const took = await seconds(run)
  clearInterval(timer)
  look()
  await store.delete(1)
  return { results: count, heapGrown: most - before, msEach: (1000 * took) / count }
}

try {
  const speeds = []
  for (const count of COUNTS) speeds.push(await speedOf(count))
  const redisMsForOne = await redisForOne()
  const [[finished]] = (await simulate([{ read, plan, goal: exactly(1) }], { workers: 1 })) as [[never]]
  const bytes = outcomeBytes(finished)
  const coordinator = []
  for (const count of RESULTS) coordinator.push(await coordinatorAt(count, bytes))
  process.stdout.write(
    `${JSON.stringify({ replications: REPLICATIONS, speeds, redisMsForOne, resultBytes: bytes.length, coordinator })}\n`,
  )
} finally {
  redis.disconnect()
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
