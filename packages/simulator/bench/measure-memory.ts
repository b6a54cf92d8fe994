// Simulates this many interactions in a process of its own and prints the memory it takes, in bytes.
import { setFlagsFromString } from 'node:v8'
import { tenServers } from './ten-servers.ts'

// As bin/inboxlab.js does, and for the same reason.
setFlagsFromString('--no-allocation-site-pretenuring')
setFlagsFromString('--semi-space-growth-factor=32')
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
