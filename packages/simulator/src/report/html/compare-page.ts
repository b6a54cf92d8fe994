import type { CompareResult } from '../compare-result.ts'
import type { ComparePage } from './page-data.ts'

/** What a page shows of a comparison: all of it, but what was never observed and the intervals of the day. */
export const comparePage = (result: CompareResult): ComparePage => ({
  kind: 'compare',
  result: {
    ...result,
    alternatives: result.alternatives.map((each) => ({
      ...each,
      measures: each.measures.filter(({ mean }) => mean !== null),
      intervals: [],
    })),
    comparisons: result.comparisons.map(({ name, differences }) => ({
      name,
      differences: differences.filter(({ first, other }) => first !== null || other !== null),
    })),
  },
})
