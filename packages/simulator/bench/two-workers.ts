import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const REPLICATIONS = 96
const COMMAND = new URL('../bin/inboxlab.js', import.meta.url).pathname

/** Simulates about so many interactions of ten agents in 96 replications with the built command, on so many threads. */
export const onWorkers = (workers: number, interactions: number): number => {
  const folder = mkdtempSync(join(tmpdir(), 'inboxlab-bench-'))
  const file = join(folder, 'ten-servers.yaml')
  const minutes = Math.round(interactions / REPLICATIONS / 9)
  writeFileSync(
    file,
    `name: ten servers, many times
duration: ${minutes}min
replications: ${REPLICATIONS}
queues: { calls: {} }
types: { call: { queue: calls, service: { exponential: 1min } } }
agents: { desk: { queues: [calls], count: 10 } }
traffic: [{ type: call, rate: 9/min }]
`,
  )
  try {
    const result = execFileSync(
      process.execPath,
      [COMMAND, 'run', file, '--workers', String(workers), '--reporter', 'json'],
      {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      },
    )
    const { interactions: done, replications } = JSON.parse(result)
    if (replications.finished !== REPLICATIONS)
      throw new Error(`${replications.finished} replications finished`)
    return done
  } finally {
    rmSync(folder, { recursive: true })
  }
}
