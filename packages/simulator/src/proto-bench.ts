import { firstComeFirstServed } from '@inboxlab/core'
import { replications } from './experiment/replications.ts'
import { bareEventLoop } from '../bench/bare-event-loop.ts'
const plan = (n: number): any => ({
  start: 946857600000, end: 946857600000 + n / 9 * 60000, measureFrom: 946857600000, atEnd: 'finish',
  queues: [{ id: 'q', serviceLevelWithin: 20000, maxWaiting: Infinity }],
  types: [{ id: 't', channel: 'voice', queue: 0, priority: [{ value: 0, share: 1 }], service: { _tag: 'Exponential', mean: 60000 }, patience: null }],
  groups: [{ id: 'g', queues: [0], staffing: [{ at: 946857600000, count: 10 }] }],
  traffic: [{ _tag: 'Poisson', name: 'x', rates: [{ at: 946857600000, rate: 9 / 60000 }], types: [{ value: 0, share: 1 }] }],
  policy: firstComeFirstServed(),
})
const once = (n: number) => { const t = performance.now(); let got = 0, w = 0; for (const s of replications(plan(n), { seed: 1, replications: 1 })) if (s._tag === 'Finished') { got = s.interactions; w = s.figures.overall.meanWait / 60000; } return [got / (performance.now() - t) / 1000, w] }
const N = 1e6
let bb = 0, mm = 0
for (let i = 0; i < 14; i++) {
  const t = performance.now(); bareEventLoop(N); bb = Math.max(bb, N / (performance.now() - t) / 1000)
  const [m, w] = once(N) as [number, number]
  mm = Math.max(mm, m)
}
console.log('bare', bb.toFixed(2), 'mmc', mm.toFixed(2), 'ratio', (mm / bb).toFixed(3))
