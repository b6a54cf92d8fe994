// npm run bench [-- --json FILE] [-- --rounds N] [-- --only ROW,ROW]: rows in alternating rounds, each measurement in a process of its
// own, compiled as the packages are, medians, and ratios to the bare event loop of the same run.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compiled } from './compiled.ts'
import { median } from './median.ts'
import { rows } from './rows.ts'

/** What views.ts prints. */
interface Views {
  readonly interactions: number
  readonly index: { readonly microsecondsPerEvent: number; readonly eventsPerSecond: number }
  readonly page: Timings
  readonly counts: Timings
  readonly search: Timings
}
/** What client-overhead.ts prints. */
interface Overhead {
  readonly bareMicroseconds: number
  readonly clientMicroseconds: number
  readonly ratio: number
}
/** What start-up.ts prints. */
interface StartUp {
  readonly help: { readonly ms: number; readonly nodeMs: number }
  readonly packages: Readonly<
    Record<
      string,
      { readonly importMs: number; readonly bundle: { minified: number; gzipped: number } | null }
    >
  >
}
/** What studies.ts prints; null where there is no redis-server. */
type Studies = {
  readonly speeds: ReadonlyArray<{
    readonly count: number
    readonly threadsPerSecond: number
    readonly workersPerSecond: number
    readonly threadsMs: number
    readonly workersMs: number
    readonly redisMs: number
    readonly bytes: number
  }>
  readonly redisMsForOne: number
  readonly resultBytes: number
  readonly coordinator: ReadonlyArray<{
    readonly results: number
    readonly heapGrown: number
    readonly msEach: number
  }>
} | null
/** By what was asked: the median in milliseconds, and what it took before anything was known of the viewer. */
type Timings = Readonly<Record<string, { readonly ms: number; readonly first: number }>>

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    /** Only these rows, and nothing that is no row. */
    only: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds ${values.rounds}: use a whole number from 1 on`)
const only = values.only?.split(',')
const unknown = only?.find((name) => rows.every((row) => row.name !== name))
if (unknown !== undefined)
  throw new Error(`--only ${unknown}: no such row; the rows are ${rows.map(({ name }) => name).join(', ')}`)
// The first is what the others are compared with.
const measured = rows.filter(({ name }, index) => index === 0 || only === undefined || only.includes(name))

const inProcess = (flags: ReadonlyArray<string>, file: string, argument: string): string =>
  execFileSync(process.execPath, ['--conditions=inboxlab-source', ...flags, file, argument], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
const here = (file: string): string => `${import.meta.dirname}/${file}.ts`
const folder = await compiled(['measure-row', 'measure-memory', 'views'])
const asUsed = (file: string): string => `${folder}/${file}.js`

const speeds = new Map(measured.map(({ name }) => [name, [] as number[]]))
for (let round = 1; round <= rounds; round++) {
  for (const { name } of measured) {
    process.stderr.write(`\rround ${round} of ${rounds}: ${name}               `)
    speeds.get(name)?.push(Number(inProcess([], asUsed('measure-row'), name)))
  }
}
process.stderr.write('\r                                                  \r')

const speedOf = (name: string): number => median(speeds.get(name) ?? [])
const bare = speedOf(rows[0]?.name ?? '')
const bareByRound = speeds.get(rows[0]?.name ?? '') ?? []
const ratio = (speed: number, beside: number): number => Number((speed / beside).toFixed(4))
const table = measured.map(({ name, counts }) => {
  const byRound = (speeds.get(name) ?? []).map((speed, round) =>
    ratio(speed, bareByRound[round] ?? Number.NaN),
  )
  return {
    name,
    counts,
    perSecond: Math.round(speedOf(name)),
    ratioToBare: ratio(speedOf(name), bare),
    /** The lowest and the highest of one round. */
    ratios: [Math.min(...byRound), Math.max(...byRound)] as const,
  }
})
for (const { name, counts, perSecond, ratioToBare, ratios } of table) {
  console.log(
    `${name.padEnd(22)} ${perSecond.toLocaleString('en-US').padStart(12)} ${counts.padEnd(12)} a second  ${ratioToBare.toFixed(3).padStart(7)} of bare (${ratios.map((each) => each.toFixed(3)).join(' to ')})`,
  )
}

/** What is no row: memory, lists, studies, the client, the beginning. */
const others = () => {
  const memory = [1e5, 1e7].map((interactions): { interactions: number; heapGrown: number; maxRss: number } =>
    JSON.parse(inProcess(['--expose-gc'], asUsed('measure-memory'), String(interactions))),
  )

  process.stderr.write('views of a million interactions')
  const views: Views = JSON.parse(inProcess(['--max-old-space-size=6144'], asUsed('views'), '1000000'))
  process.stderr.write('\r                                 \r')
  const startUp: StartUp = JSON.parse(inProcess([], here('start-up'), String(2 * rounds + 1)))

  const overhead: Overhead = JSON.parse(inProcess([], here('client-overhead'), String(rounds)))

  process.stderr.write('studies on a Redis server')
  const studies: Studies = JSON.parse(inProcess(['--expose-gc'], here('studies'), '1000'))
  process.stderr.write('\r                         \r')

  // How many times as long one takes, or as fast it is, as the other.
  const timesOf = (slow: string, fast: string): string => (speedOf(fast) / speedOf(slow)).toFixed(2)
  console.log(
    `${'growth'.padEnd(22)} an interaction takes ${timesOf('growth agents 10000', 'growth agents 10')} times as long with 10,000 agents as with 10, ${timesOf('growth types 65', 'growth types 1')} times with 65 types as with 1; two workers are ${timesOf('workers 1', 'workers 2')} times as fast as one`,
  )
  console.log(
    `${'client call overhead'.padEnd(22)} ${overhead.clientMicroseconds.toFixed(0).padStart(12)} µs           a call, ${overhead.ratio.toFixed(2)} times a bare fetch from the same server (${overhead.bareMicroseconds.toFixed(0)} µs)`,
  )
  const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`
  for (const { interactions, heapGrown, maxRss } of memory) {
    console.log(
      `${'memory of mmc'.padEnd(22)} ${interactions.toLocaleString('en-US').padStart(12)} interactions: heap grew by ${megabytes(heapGrown)}, process at most ${megabytes(maxRss)}`,
    )
  }
  const { index } = views
  console.log(
    `${'views index'.padEnd(22)} ${index.eventsPerSecond.toLocaleString('en-US').padStart(12)} events       a second, ${index.microsecondsPerEvent} µs each, of ${views.interactions.toLocaleString('en-US')} interactions`,
  )
  for (const row of ['page', 'counts', 'search'] as const) {
    for (const [name, { ms, first }] of Object.entries(views[row])) {
      console.log(
        `${`views ${row}`.padEnd(22)} ${ms.toFixed(1).padStart(12)} ms           ${name} (the first time ${first.toFixed(1)} ms)`,
      )
    }
  }
  const studyRow = (what: string, value: number, decimals: number, unit: string): void =>
    console.log(
      `${`studies ${what}`.padEnd(36)} ${value.toLocaleString('en-US', { maximumFractionDigits: decimals, minimumFractionDigits: decimals }).padStart(12)} ${unit}`,
    )
  if (studies === null) console.log('studies: SKIPPED, there is no redis-server here')
  else {
    for (const {
      count,
      threadsPerSecond,
      workersPerSecond,
      threadsMs,
      workersMs,
      redisMs,
    } of studies.speeds) {
      studyRow(`${count} threads`, threadsPerSecond, 0, 'replications a second')
      studyRow(`${count} worker processes on Redis`, workersPerSecond, 0, 'replications a second')
      studyRow(
        `${count}: overhead of Redis`,
        workersMs - threadsMs,
        2,
        `ms of processor time a replication: ${workersMs.toFixed(2)} in all, ${redisMs.toFixed(2)} of it Redis, ${threadsMs.toFixed(2)} on threads`,
      )
    }
    studyRow('Redis, a job of one', studies.redisMsForOne, 2, 'ms of processor time')
    studyRow('bytes of a result', studies.resultBytes, 0, 'bytes')
    studyRow('bytes in Redis', studies.speeds[0]?.bytes ?? Number.NaN, 0, 'bytes a replication')
    for (const { results, heapGrown, msEach } of studies.coordinator) {
      studyRow(
        `coordinator, ${results.toLocaleString('en-US')} results`,
        heapGrown / 2 ** 20,
        1,
        `MiB of heap more; ${msEach.toFixed(2)} ms a result`,
      )
    }
  }
  const { help, packages } = startUp
  console.log(
    `${'help'.padEnd(16)} ${help.ms.toFixed(1).padStart(12)} ms           node -e 0 takes ${help.nodeMs.toFixed(1)} ms; allowed are ${(2 * help.nodeMs + 100).toFixed(1)} ms`,
  )
  for (const [entry, { importMs, bundle }] of Object.entries(packages)) {
    const size =
      bundle === null
        ? 'needs Node'
        : `in a browser ${(bundle.minified / 1024).toFixed(0)} KiB, ${(bundle.gzipped / 1024).toFixed(0)} KiB compressed`
    console.log(`${'import'.padEnd(16)} ${importMs.toFixed(1).padStart(12)} ms           ${entry}: ${size}`)
  }
  return { memory, views, startUp, overhead, studies }
}

const result = { rounds, node: process.version, rows: table, ...(only === undefined ? others() : {}) }
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
