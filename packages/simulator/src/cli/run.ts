import { appendFile } from 'node:fs/promises'
import type { Plan } from '../engine/plan.ts'
import { loadPlan } from '../node/load-plan.ts'
import { filesReadFor, readScenario } from '../node/read-scenario.ts'
import { writeRecords } from '../node/write-records.ts'
import { type RunResult, runResult } from '../report/result.ts'
import { stepSummary } from '../report/step-summary.ts'
import { complain } from './complain.ts'
import { deliver, deliveryOf } from './deliver.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { OutputOptions } from './output-options.ts'
import { eachInItsOwnPlace, type Wanted, wantedBy } from './own-place.ts'
import { goalOf, isReached, withReplicationsOf } from './goal.ts'
import type { ReplicationOptions } from './replication-options.ts'
import { settingsOf } from './settings-of.ts'
import { reproduce } from './reproduce.ts'
import type { RunFormat } from './run-formats.ts'
import { runReports } from './run-reports.ts'
import { simulateInSight } from './simulate.ts'
import { foundWarmUp, warmUpSetting } from './warm-up.ts'

/** Options of `inboxlab run`, as commander gives them. */
export interface RunOptions extends OutputOptions<RunFormat>, ReplicationOptions {
  readonly warmUp?: string
  readonly records?: string
  readonly workers?: number
  readonly set?: ReadonlyArray<string>
}

/** `inboxlab run`: simulates a scenario, prints what came of it, and judges its thresholds. */
export const run = async (file: string, options: RunOptions): Promise<ExitCode> => {
  const { set: given = [], warmUp } = options
  const delivery = deliveryOf(options, 'table')
  const asked = await readScenario(file, {
    set: [...given, ...warmUpSetting(warmUp), ...settingsOf(options)],
  })
  const { read, set: found } = await foundWarmUp(
    asked,
    warmUp === undefined ? undefined : `--warm-up ${warmUp}`,
  )
  const set = [...given, ...(found.length > 0 ? found : warmUpSetting(warmUp))]
  const plan = await loadPlan(read)
  await eachInItsOwnPlace(wantedOf(options), filesReadFor(read))
  const goal = goalOf(read.scenario, plan, options)
  const started = performance.now()
  const [finished = []] = await simulateInSight([{ read, plan, goal }], options.workers)
  const seconds = (performance.now() - started) / 1000
  if (finished.length === 0) {
    complain('interrupted before the first replication was finished; nothing to report')
    return EXIT.INTERRUPTED
  }
  const command = reproduce({ ...options, file, set }, read.scenario.seed, finished.length)
  const scenario = withReplicationsOf(read.scenario, goal, finished.length, isReached(goal, finished))
  const result = runResult(scenario, plan, finished, command)
  const written = await deliver(delivery, runReports, { result, plan, file, seconds })
  const summarised = delivery.shown !== 'github' || (await summarise(result))
  // Last, as they take as long as the run: who interrupts them has the report.
  const recorded = await record(options.records, plan, read.scenario.seed, finished.length)
  return written && summarised && recorded ? codeOf(result) : EXIT.BAD_INPUT
}

const wantedOf = ({ out = [], records }: RunOptions): ReadonlyArray<Wanted> => [
  ...wantedBy(out),
  ...(records === undefined ? [] : [{ place: `--records ${records}`, path: records }]),
]

const codeOf = ({ partial, thresholds }: RunResult): ExitCode => {
  if (partial) return EXIT.INTERRUPTED
  return thresholds.some(({ verdict }) => verdict === 'broken') ? EXIT.THRESHOLD_BROKEN : EXIT.FINE
}

/** Writes the records, where they are wanted, and says whether they could be written. */
const record = async (
  path: string | undefined,
  plan: Plan,
  seed: number,
  replications: number,
): Promise<boolean> => {
  if (path === undefined) return true
  try {
    await writeRecords(path, plan, { seed, replications })
    return true
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    complain(
      `--records ${path}: the file cannot be written (${cause.code}); name a file that you may write to`,
    )
    return false
  }
}

/** Adds the result to the summary of the job where GitHub asks for one, and says whether that went well. */
const summarise = async (result: RunResult): Promise<boolean> => {
  const { GITHUB_STEP_SUMMARY: path = '' } = process.env
  if (path === '') return true
  try {
    await appendFile(path, stepSummary(result))
    return true
  } catch {
    complain(
      `GITHUB_STEP_SUMMARY: ${path} cannot be written; name a file in a folder that exists, or unset it`,
    )
    return false
  }
}
