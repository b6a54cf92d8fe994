import type { ComparePage } from '../page-data.ts'
import { compareHead } from './compare-head.ts'
import { comparedChanges } from './compared-changes.ts'
import { comparedThresholds } from './compared-thresholds.ts'
import { differences } from './differences.ts'
import { inputs } from './inputs.ts'
import { sideBySide } from './side-by-side.ts'
import type { View } from './view.ts'

/** A comparison: how the others differ from the first, and all of them side by side. */
export const compareView = ({ result }: ComparePage): View => {
  const { alternatives, reproduce, tool, schemaVersion } = result
  const [first] = alternatives
  if (first === undefined) throw new RangeError('a comparison has alternatives')
  return {
    title: alternatives.map(({ name }) => name).join(' against '),
    head: compareHead(result),
    sections: [
      differences(result),
      sideBySide(result),
      comparedThresholds(result),
      comparedChanges(result),
      inputs({
        reproduce,
        facts: [
          ['Seed', String(first.seed)],
          ['Version', `${tool.name} ${tool.version}`],
          ...alternatives.map(({ name, scenarioHash }) => [name, scenarioHash] as const),
          ['Result format', String(schemaVersion)],
        ],
        scenarioTitle: 'The scenario of the first, every default filled in',
        scenario: first.scenario,
      }),
    ],
  }
}
