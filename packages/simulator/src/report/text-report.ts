import type { Scope } from '../experiment/measure.ts'
import { contactColumns, contactScopes, measureColumn } from './contact-table.ts'
import { fitting, type RankedColumn } from './fitting.ts'
import { headline } from './headline.ts'
import { intervalTable } from './interval-table.ts'
import { recordedColumns } from './recorded-table.ts'
import { type ReportLine, tableLines } from './report-line.ts'
import type { RunResult } from './result.ts'
import { byScope, labelOf } from './scope-figures.ts'
import { thresholdLines } from './threshold-lines.ts'

export type { ReportLine } from './report-line.ts'

/**
 * The result of a run as lines of text for a terminal of so many columns: thresholds first, then contacts, queues and
 * agents, intervals of the day or week, and last what was recorded beside what was simulated. Columns that do not fit are left out and named.
 *
 * @example
 * ```ts
 * import { compile, decodeScenario, replications, runResult, textReport } from '@inboxlab/simulator'
 * const scenario = decodeScenario({
 *   name: 'A small desk',
 *   duration: '8h',
 *   queues: { calls: {} },
 *   types: { call: { queue: 'calls', service: { exponential: '2min' } } },
 *   agents: { desk: { queues: ['calls'], count: 12 } },
 *   traffic: [{ type: 'call', rate: '4.2/min' }],
 * })
 * const plan = compile(scenario, new Map())
 * const finished = [...replications(plan, scenario)].filter((step) => step._tag === 'Finished')
 * textReport(runResult(scenario, plan, finished, ''), 80)[0]?.text // => 'A small desk'
 * ```
 */
export const textReport = (result: RunResult, width = 120): ReadonlyArray<ReportLine> => {
  const scopes = byScope(result.measures)
  const contacts = contactScopes(scopes)
  const queues = scopes.filter(({ scope }) => scope.kind === 'queue')
  const groups = scopes.filter(({ scope }) => scope.kind === 'group')
  const recordings = (result.recorded ?? []).filter(({ figures }) => (figures.arrived ?? 0) > 0)
  return [
    ...headline(result),
    ...thresholdLines(result),
    ...table(contacts, contactColumns(contacts), width),
    ...table(
      queues,
      [measureColumn(queues, 'queueLength', 0), measureColumn(queues, 'maxQueueLength', 1)],
      width,
    ),
    ...table(groups, [measureColumn(groups, 'occupancy', 0), measureColumn(groups, 'onDuty', 1)], width),
    ...intervalLines(result, width),
    ...table(recordings, recordedColumns(recordings, scopes), width, 'Recorded / simulated'),
  ]
}

const intervalLines = (result: RunResult, width: number): ReadonlyArray<ReportLine> => {
  const found = intervalTable(result)
  if (found === null) return []
  const { shown, leftOut } = fitting(found.labels, found.columns, width)
  return tableLines([found.labels, ...shown], {
    title: 'By interval',
    leftOut: leftOut.map(({ heading }) => heading),
  })
}

const table = (
  rows: ReadonlyArray<{ readonly scope: Scope }>,
  columns: ReadonlyArray<RankedColumn>,
  width: number,
  title?: string,
): ReadonlyArray<ReportLine> => {
  const labels = { heading: '', cells: rows.map(({ scope }) => labelOf(scope, width)) }
  const { shown, leftOut } = fitting(labels, columns, width)
  return tableLines([labels, ...shown], { title, leftOut: leftOut.map(({ heading }) => heading) })
}
