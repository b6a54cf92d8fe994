// node --conditions=inboxlab-source packages/simulator/bench/studies.ts: studies on a Redis server of its own against
// worker threads, and what they cost there. Needs redis-server, and the built packages for the workers.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
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

const PORT = 7479
const url = `redis://127.0.0.1:${PORT}`
const folder = mkdtempSync(join(tmpdir(), 'inboxlab-bench-'))
const BIN = new URL('../bin/inboxlab.js', import.meta.url).pathname
const DESK = `name: A desk
duration: 8h
queues: { calls: {} }
types: { call: { queue: calls, service: { exponential: 2min }, patience: { exponential: 1min } } }
agents: { desk: { queues: [calls], count: 12 } }
traffic: [{ type: call, rate: 5/min }]
`
const REPLICATIONS = Number(process.argv[2] ?? 4000)
const MANY = 100_000
const POINTS = 500

const server = spawn(
  'redis-server',
  ['--port', String(PORT), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
  {
    stdio: 'ignore',
  },
)
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
const row = (name: string, value: number, unit: string): void =>
  console.log(
    `${name.padEnd(44)} ${value.toLocaleString('en-US', { maximumFractionDigits: 2 }).padStart(12)} ${unit}`,
  )

try {
  for (const count of [1, 2, 4]) {
    const before = processorTime(process.pid)
    const threads = await seconds(() =>
      simulate([{ read, plan, goal: exactly(REPLICATIONS) }], { workers: count, threadsAfter: 0 }),
    )
    const onThreads = processorTime(process.pid) - before
    const started = await workers(count)
    await (await study(`warm-${count}`, 40 * count)).run()
    const all = [process.pid, server.pid, ...started.map(({ pid }) => pid)]
    const spent = () => all.reduce<number>((sum, pid) => sum + processorTime(pid), 0)
    const { run } = await study(`speed-${count}`, REPLICATIONS)
    const [begun, redisBegun] = [spent(), processorTime(server.pid)]
    const engine = await seconds(run)
    const onEngine = spent() - begun
    const inRedis = processorTime(server.pid) - redisBegun
    for (const each of started) each.kill('SIGKILL')
    row(`${count} threads of one process`, REPLICATIONS / threads, 'replications a second')
    row(`${count} worker processes on Redis`, REPLICATIONS / engine, 'replications a second')
    row(`${count}: processor time on threads`, onThreads / REPLICATIONS, 'ms a replication')
    row(`${count}: on Redis, all processes`, onEngine / REPLICATIONS, 'ms a replication')
    row(`${count}: of it, Redis itself`, inRedis / REPLICATIONS, 'ms a replication')
  }
  const [one] = await workers(1)
  const alone = await study('alone', 1, POINTS)
  const begun = processorTime(server.pid)
  await alone.run()
  row('Redis for a job of one replication', (processorTime(server.pid) - begun) / POINTS, 'ms')
  one?.kill('SIGKILL')
  const { store } = await study('speed-1', REPLICATIONS)
  row('bytes in Redis', (await store.size(1)) / REPLICATIONS, 'a replication')

  const [[finished]] = (await simulate([{ read, plan, goal: exactly(1) }], { workers: 1 })) as [[never]]
  const bytes = outcomeBytes(finished)
  row('bytes of a result', bytes.length, 'of one queue, type and group')
  for (const count of [10_000, MANY]) {
    const big = await study(`memory-${count}`, count)
    for (let from = 1; from <= count; from += 1000) {
      await big.store.save(
        idOf(big.definition),
        0,
        Array.from({ length: 1000 }, (_, index) => [from + index, bytes, null] as const),
      )
    }
    globalThis.gc?.()
    let most = 0
    const before = process.memoryUsage().heapUsed
    const timer = setInterval(() => {
      globalThis.gc?.()
      most = Math.max(most, process.memoryUsage().heapUsed)
    }, 200)
    const took = await seconds(big.run)
    clearInterval(timer)
    row(
      `coordinator at ${count.toLocaleString('en-US')} results`,
      (most - before) / 2 ** 20,
      'MiB of heap more',
    )
    row(`  found, read and summed up in`, took, 's')
  }
} finally {
  redis.disconnect()
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
