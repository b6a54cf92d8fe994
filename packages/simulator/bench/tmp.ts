import { tenServers } from './ten-servers.ts'
const n = Number(process.argv[2] ?? 8)
for (let i = 0; i < n; i++) { const t = performance.now(); const { interactions } = tenServers({ arrivalRate: 9 }, 1e6); console.log((interactions / (performance.now() - t) / 1000).toFixed(2)) }
