import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../src/node/load-plan.ts'
import { readScenario } from '../../src/node/read-scenario.ts'
import { recordedFigures } from '../../src/trace/recorded-figures.ts'

const project = new URL('../../../../', import.meta.url)
/** The recorded calls of a bank; they may not be passed on, so they lie beside the project and not in it. */
const trace = fileURLToPath(new URL('../shared/data/bank-1999-08-01-to-15.csv', project))
const there = existsSync(trace)

describe('the recorded calls of a bank', () => {
  it.skipIf(!there)(
    there
      ? 'are replayed as they were, without those who left in the menu'
      : `are not there (${trace}): nothing to read`,
    async () => {
      const read = await readScenario(
        fileURLToPath(new URL('examples/scenarios/bank-replay.yaml', project)),
        { set: [`traffic.0.trace=${trace}`] },
      )
      const plan = await loadPlan(read)
      const recorded = recordedFigures(plan)
      expect(recorded?.overall).toMatchObject({ arrived: 21_623, served: 15_879, abandoned: 5744 })
      expect(recorded?.priorities.map(({ figures }) => figures.arrived)).toEqual([8299, 4668, 8656])
      const agentHours = plan.groups.map(({ staffing }) =>
        staffing.reduce((sum, { count }) => sum + count, 0),
      )
      expect(agentHours).toEqual([744, 295])
    },
  )
})
