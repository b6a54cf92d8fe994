// Simulates this many interactions in a process of its own and prints the memory it takes, in bytes.
import '../bin/v8-flags.js'
import { tenServers } from './ten-servers.ts'

const interactions = Number(process.argv[2])
const { gc } = globalThis
if (gc === undefined) throw new Error('run with --expose-gc')
tenServers({ arrivalRate: 9 }, 1000)
gc()
const before = process.memoryUsage().heapUsed
const { interactions: done } = tenServers({ arrivalRate: 9 }, interactions)
gc()
const heapGrown = process.memoryUsage().heapUsed - before
process.stdout.write(
  `${JSON.stringify({ interactions: done, heapGrown, maxRss: process.resourceUsage().maxRSS * 1024 })}\n`,
)
