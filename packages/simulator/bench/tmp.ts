import { tenServers } from './ten-servers.ts'
for (let i = 0; i < 12; i++) { const t = performance.now(); const { interactions } = tenServers({ arrivalRate: 9 }, 1e6); console.log((interactions / (performance.now() - t) / 1000).toFixed(2)) }
