import type { RunPage } from '../page-data.ts'
import { agents } from './agents.ts'
import { byInterval } from './by-interval.ts'
import { head } from './head.ts'
import { inputs } from './inputs.ts'
import { keyFigures } from './key-figures.ts'
import { longest } from './longest.ts'
import { overTime } from './over-time.ts'
import { recorded } from './recorded.ts'
import { replay } from './replay.ts'
import { tables } from './tables.ts'
import { thresholds } from './thresholds.ts'
import type { View } from './view.ts'
import { waits } from './waits.ts'

/** A run, its first replication closely. */
export const runView = (page: RunPage): View => {
  const { result } = page
  return {
    title: result.scenario.name,
    head: head(result),
    sections: [
      thresholds(result),
      keyFigures(result),
      byInterval(page),
      overTime(page),
      waits(page),
      agents(page),
      tables(result),
      recorded(result),
      longest(page),
      replay(page),
      inputs({
        reproduce: result.reproduce,
        facts: [
          ['Seed', String(result.seed)],
          ['Version', `${result.tool.name} ${result.tool.version}`],
          ['Scenario', result.scenarioHash],
          ['Result format', String(result.schemaVersion)],
        ],
        scenarioTitle: 'The scenario, every default filled in',
        scenario: result.scenario,
      }),
    ],
  }
}
