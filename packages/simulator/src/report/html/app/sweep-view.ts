import type { SweepPage } from '../page-data.ts'
import { inputs } from './inputs.ts'
import { sweepHead } from './sweep-head.ts'
import { sweptService } from './swept-service.ts'
import type { View } from './view.ts'

/** A sweep: what each point costs and how it serves. */
export const sweepView = ({ result, scenario }: SweepPage): View => {
  const { points, reproduce, tool, schemaVersion } = result
  const [first] = points
  if (first === undefined) throw new RangeError('a sweep has points')
  return {
    title: scenario.name,
    head: sweepHead(result, scenario),
    sections: [
      sweptService(points),
      inputs({
        reproduce,
        facts: [
          ['Seed', String(first.seed)],
          ['Version', `${tool.name} ${tool.version}`],
          ['First point', first.scenarioHash],
          ['Result format', String(schemaVersion)],
        ],
        scenarioTitle: 'The scenario of the first point, every default filled in',
        scenario,
      }),
    ],
  }
}
