import { describe, expect, it } from 'vitest'
import { replications } from '../../src/experiment/replications.ts'
import { loadPlan } from '../../src/node/load-plan.ts'
import { readScenario } from '../../src/node/read-scenario.ts'
import { replicationsInTime } from '../../src/node/replications-in-time.ts'
import { folder } from '../cli/folder.ts'

const { path, write } = folder()

/** A plan under a policy of this text, in a file of its own. */
const under = async (name: string, text: string) => {
  write(`${name}.mjs`, text)
  return loadPlan(
    await readScenario(`${path}/desk.yaml`, { set: [`policy=./${name}.mjs`, 'agents.desk.count=2'] }),
  )
}

const FIRST_COME = `(view, trigger) => {
  const interaction = trigger._tag === 'Waiting' ? trigger.interaction : trigger.agent?.group.queues[0]?.first
  const agent = trigger._tag === 'AgentFree' ? trigger.agent : interaction?.queue.groups[0]?.longestFreeFor(interaction)
  return interaction && agent ? { _tag: 'Assign', interaction, agent } : { _tag: 'Nothing' }
}`

describe('a policy of somebody’s own file', () => {
  it('gives the same replications as without being watched', async () => {
    const plan = await under('watched', `export default ${FIRST_COME}`)
    const options = { seed: 3, from: 2, replications: 3 }
    const finished = (steps: Iterable<{ readonly _tag: string }>) =>
      [...steps].filter(({ _tag }) => _tag === 'Finished')
    expect(finished(replicationsInTime(plan, options))).toEqual(finished(replications(plan, options)))
  })

  it.each([
    [
      'decide',
      'decide: () => { for (;;); }',
      'rank: () => 0',
      'AgentFree of desk 1 at 2000-01-03T00:00:00.000Z',
    ],
    ['rank', 'rank: () => { for (;;); }', 'decide: () => ({ _tag: "Nothing" })', 'the rank of interaction-1'],
  ])(
    'that never comes back from %s is interrupted, and says what it was asked',
    async (part, loops, other, asked) => {
      const plan = await under(
        `loops-${part}`,
        `export default { name: 'endless', initial: null, ${loops}, ${other} }`,
      )
      const steps = replicationsInTime(plan, { seed: 1, replications: 1 }, 500)
      expect(() => [...steps]).toThrow(
        `policy endless does not come back when it is asked on ${asked}: it was interrupted after 0.5 s`,
      )
    },
  )

  it('that was interrupted by chance begins its replication again, and only that', async () => {
    const plan = await under(
      'stalls',
      `let asked = 0
       const decide = ${FIRST_COME}
       export default (view, trigger) => {
         if (++asked === 300) {
           globalThis.stalled = true
           for (;;);
         }
         return decide(view, trigger)
       }`,
    )
    const calm = await under('calm', `export default ${FIRST_COME}`)
    const options = { seed: 3, replications: 3 }
    const finished = (steps: Iterable<{ readonly _tag: string }>) =>
      [...steps].filter(({ _tag }) => _tag === 'Finished')
    expect(finished(replicationsInTime(plan, options, 1000))).toEqual(finished(replications(calm, options)))
    expect(Reflect.get(globalThis, 'stalled')).toBe(true)
  })
})
