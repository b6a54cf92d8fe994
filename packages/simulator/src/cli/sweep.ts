import type { PointSummary } from '../node/study/coordinator.ts'
import type { FinishedReplication } from '../experiment/replications.ts'
import { summaryOf } from '../experiment/summary.ts'
import { loadPlan, withWarmUp } from '../node/load-plan.ts'
import { filesReadFor, readScenario } from '../node/read-scenario.ts'
import type { Candidate } from '../node/simulate.ts'
import { readPageParts } from '../node/read-page-parts.ts'
import { htmlPage } from '../report/html/page.ts'
import { sweepPage } from '../report/html/sweep-page.ts'
import { jsonText } from '../report/json-text.ts'
import { line } from '../report/report-line.ts'
import { sweepReport } from '../report/sweep-report.ts'
import { type Setting, type SweepResult, sweepResult } from '../report/sweep-result.ts'
import { combinations, readSweptPath } from '../scenario/sweep-path.ts'
import { complain } from './complain.ts'
import { type Delivery, deliver, deliveryOf, type Reports } from './deliver.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { ExperimentFormat } from './experiment-formats.ts'
import { goalOf, isReached, withReplicationsOf } from './goal.ts'
import type { OutputOptions } from './output-options.ts'
import { eachInItsOwnPlace, wantedBy } from './own-place.ts'
import type { ReplicationOptions } from './replication-options.ts'
import { settingsOf } from './settings-of.ts'
import { commandLine } from './reproduce.ts'
import { makeRecordsFolder, recordsHere, writeSweepRecords } from './sweep-records.ts'
import { simulateInSight } from './simulate.ts'

/** Options of `inboxlab sweep`, as commander gives them. */
export interface SweepOptions extends OutputOptions<ExperimentFormat>, ReplicationOptions {
  readonly over: ReadonlyArray<string>
  readonly set?: ReadonlyArray<string>
  readonly workers?: number
  readonly engine?: string
  readonly study?: string
  readonly records?: string
}

/** A point of a sweep that is to be simulated. */
export interface SweepCandidate extends Candidate {
  /** What was changed: `path=value`, place by place. */
  readonly settings: ReadonlyArray<string>
}

/** What a sweep was told that its result says of itself. */
export interface AskedSweep {
  readonly file: string
  readonly over: ReadonlyArray<string>
  readonly set: ReadonlyArray<string>
  readonly until: string | null
}

/** `inboxlab sweep`: simulates every point, and says which needs the fewest agents. */
export const sweep = async (file: string, options: SweepOptions): Promise<ExitCode> => {
  const delivery = deliveryOf(options, 'table')
  const {
    over,
    set = [],
    until = null,
    untilWithin = [],
    reps = null,
    engine,
    study,
    workers,
    records,
  } = options
  const points = combinations(over.map(readSweptPath))
  const candidates: Array<SweepCandidate> = []
  for (const point of points) {
    const asked = await readScenario(file, { set: [...set, ...point, ...settingsOf(options)] })
    const read = await withWarmUp(asked, `${point.join(' ')}: warmUp: detect`)
    const plan = await loadPlan(read)
    candidates.push({ settings: point, read, plan, goal: goalOf(read.scenario, plan, options) })
  }
  await eachInItsOwnPlace(
    wantedBy(options.out ?? []),
    candidates.flatMap(({ read }) => filesReadFor(read)),
  )
  if (records !== undefined) await makeRecordsFolder(records)
  const asked = { file, over, set, until }
  if (engine === undefined && study === undefined) {
    const summaries = await here(candidates, workers)
    if (records !== undefined) {
      const points = candidates.map(({ read, plan }) => ({ plan, seed: read.scenario.seed }))
      const finished = summaries.map(({ summary }) => summary.replications)
      await writeSweepRecords(records, candidates, finished, recordsHere(points))
    }
    return tellSweep(delivery, candidates, asked, summaries)
  }
  const { sweepOnEngine } = await import('./sweep-on-engine.ts')
  const summaries = await sweepOnEngine(
    candidates,
    { ...asked, untilWithin, reps },
    { engine, study, workers, records },
  )
  return tellSweep(delivery, candidates, asked, summaries)
}

const here = async (
  candidates: ReadonlyArray<Candidate>,
  workers: number | undefined,
): Promise<ReadonlyArray<PointSummary>> => {
  const finished = await simulateInSight(candidates, workers)
  return candidates.map(({ read, plan, goal }, index) => {
    const ofThis = finished[index] as ReadonlyArray<FinishedReplication>
    const summary = summaryOf(plan, ofThis, read.scenario.confidence)
    return { summary, enough: isReached(goal, ofThis) }
  })
}

/** Shows what came of a sweep and writes its files. */
export const tellSweep = async (
  delivery: Delivery<ExperimentFormat>,
  candidates: ReadonlyArray<SweepCandidate>,
  { file, over, set, until }: AskedSweep,
  summaries: ReadonlyArray<PointSummary>,
): Promise<ExitCode> => {
  const fewest = Math.min(...summaries.map(({ summary }) => summary.replications))
  if (fewest === 0) {
    complain('interrupted before every point finished a replication; nothing to report')
    return EXIT.INTERRUPTED
  }
  const own = over.flatMap((each) => ['--over', each])
  const seed = candidates[0]?.read.scenario.seed ?? 0
  const result = sweepResult(
    candidates.map(({ settings, read, plan, goal }, index) => {
      const { summary, enough } = summaries[index] as PointSummary
      const scenario = withReplicationsOf(read.scenario, goal, summary.replications, enough)
      return { settings: settings.map(settingOf), scenario, plan, summary }
    }),
    commandLine('sweep', [file], own, { set, until: until ?? undefined }, seed, fewest),
  )
  return (await deliver(delivery, reports, result)) ? codeOf(result) : EXIT.BAD_INPUT
}

const settingOf = (written: string): Setting => {
  const equals = written.indexOf('=')
  return { path: written.slice(0, equals), value: written.slice(equals + 1) }
}

const reports: Reports<ExperimentFormat, SweepResult> = {
  table: (result, width) => [...sweepReport(result, width), line(''), line(result.reproduce)],
  json: jsonText,
  html: async (result) => htmlPage(sweepPage(result), await readPageParts()),
}

const codeOf = ({ partial, points }: SweepResult): ExitCode => {
  if (partial) return EXIT.INTERRUPTED
  return points.every(({ verdict }) => verdict === 'broken') ? EXIT.THRESHOLD_BROKEN : EXIT.FINE
}
