import { describe, expect, it } from 'vitest'
import { exactly, type Goal } from '../../src/experiment/series.ts'
import { loadPlan } from '../../src/node/load-plan.ts'
import { readScenario } from '../../src/node/read-scenario.ts'
import { type Candidate, type SimulateOptions, simulate } from '../../src/node/simulate.ts'
import { folder } from '../cli/folder.ts'

const { path, write } = folder()
const desk = `${path}/desk.yaml`
const calls = write(
  'calls.csv',
  `arrival,service\n${Array.from({ length: 60 }, (_, minute) => `2000-01-03T00:${String(minute).padStart(2, '0')}:00,90\n`).join('')}`,
)

const candidate = async (replications: number, ...set: ReadonlyArray<string>): Promise<Candidate> => {
  const read = await readScenario(desk, { set })
  return { read, plan: await loadPlan(read), goal: exactly(replications) }
}
const onThreads = (workers: number): SimulateOptions => ({ workers, threadsAfter: 0 })

describe('the replications of several scenarios', () => {
  it('are the same on one thread, two or five, byte for byte, whatever is drawn and whatever replayed', async () => {
    const candidates = [
      await candidate(13),
      await candidate(8, 'agents.desk.count=3', 'seed=4294967295'),
      await candidate(2, `traffic.0={ trace: ${calls}, columns: { arrival: arrival, service: service } }`),
    ]
    const [one, two, five] = await Promise.all(
      [1, 2, 5].map(async (workers) => JSON.stringify(await simulate(candidates, onThreads(workers)))),
    )
    expect(two).toBe(one)
    expect(five).toBe(one)
    expect(JSON.parse(one ?? '').map(({ length }: { readonly length: number }) => length)).toEqual([13, 8, 2])
  })

  it('that stop by what came of them stop at the same number on any number of threads', async () => {
    const { read, plan } = await candidate(1)
    const goal: Goal = {
      least: 3,
      most: 100,
      watched: ({ interactions }) => [interactions],
      enough: (finished) => finished.reduce((sum, [interactions = 0]) => sum + interactions, 0) > 4000,
    }
    const [one, two] = await Promise.all(
      [1, 2].map(async (workers) => simulate([{ read, plan, goal }], onThreads(workers))),
    )
    expect(one?.[0]?.length).toBeGreaterThan(20)
    expect(JSON.stringify(two)).toBe(JSON.stringify(one))
  })

  it('say how far they are, which ends at all of them', async () => {
    const seen: Array<readonly [finished: number, planned: number]> = []
    await simulate([await candidate(40)], {
      ...onThreads(2),
      progress: (finished, planned) => seen.push([finished, planned]),
    })
    expect(seen.at(-1)).toEqual([40, 40])
    expect(Math.max(...seen.map(([finished]) => finished))).toBe(40)
  })

  it('fail with the first that fails, by number, on any number of threads', async () => {
    const policy = write(
      'seldom.mjs',
      `export default (view, trigger) => {
        if (trigger._tag === 'Waiting' && view.now % 1000 > 999.5) throw new Error('not now')
        return { _tag: 'Nothing' }
      }`,
    )
    const candidates = [await candidate(60, `policy=${policy}`, 'agents.desk.count=1')]
    const [one, two, five] = await Promise.all(
      [1, 2, 5].map((workers) => simulate(candidates, onThreads(workers)).catch(String)),
    )
    expect(one).toMatch(/not now/)
    expect(two).toBe(one)
    expect(five).toBe(one)
  })

  it('stop when they are told to, with the first ones', async () => {
    const stop = new AbortController()
    const [finished = []] = await simulate([await candidate(100_000)], {
      ...onThreads(2),
      signal: stop.signal,
      progress: (finished) => {
        if (finished >= 10) stop.abort()
      },
    })
    const [first] = await simulate([await candidate(10)], { workers: 1 })
    expect(finished.length).toBeGreaterThanOrEqual(10)
    expect(finished.length).toBeLessThan(100_000)
    expect(finished.slice(0, 10)).toEqual(first)
  })
})
