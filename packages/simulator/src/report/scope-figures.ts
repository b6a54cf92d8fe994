import type { Measure, Scope } from '../experiment/measure.ts'
import type { MetricName } from '../statistics/metrics.ts'
import { plainText } from './plain-text.ts'

/** The measures of one scope by their metric. */
export interface ScopeFigures {
  readonly scope: Scope
  readonly figures: ReadonlyMap<MetricName, Measure>
}

/** Groups measures by what they are about, in their order. */
export const byScope = (measures: ReadonlyArray<Measure>): ReadonlyArray<ScopeFigures> => {
  const found = new Map<string, { readonly scope: Scope; readonly figures: Map<MetricName, Measure> }>()
  for (const measure of measures) {
    const key = scopeKey(measure.scope)
    const known = found.get(key) ?? { scope: measure.scope, figures: new Map() }
    known.figures.set(measure.metric, measure)
    found.set(key, known)
  }
  return [...found.values()]
}

/** Tells scopes apart. */
export const scopeKey = ({ kind, name }: Scope): string => `${kind} ${name ?? ''}`

/** What stands before a scope's row in a table for so wide a terminal. */
export const labelOf = ({ kind, name }: Scope, width: number): string =>
  name === null ? kind : `${kind} ${plainText(name, Math.max(8, Math.floor(width / 5)))}`
