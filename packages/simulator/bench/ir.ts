import { tenServers } from './ten-servers.ts'
import { bareEventLoop } from './bare-event-loop.ts'
const n = Number(process.argv[2])
if (process.argv[3] === 'bare') bareEventLoop(n); else tenServers({ arrivalRate: 9 }, n)
