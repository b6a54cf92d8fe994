import { tenServers } from './ten-servers.ts'
import { bareEventLoop } from './bare-event-loop.ts'
let bb = 0, mm = 0; const rs: number[] = []
for (let i = 0; i < 14; i++) {
  const t = performance.now(); bareEventLoop(1e6); const b = 1e6 / (performance.now() - t) / 1000
  const t2 = performance.now(); const { interactions } = tenServers({ arrivalRate: 9 }, 1e6); const m = interactions / (performance.now() - t2) / 1000
  bb = Math.max(bb, b); mm = Math.max(mm, m); if (i > 2) rs.push(m / b)
}
rs.sort((a, b) => a - b)
console.log('bare', bb.toFixed(2), 'mmc', mm.toFixed(2), 'best ratio', (mm / bb).toFixed(3), 'median paired', rs[rs.length >> 1]!.toFixed(3))
