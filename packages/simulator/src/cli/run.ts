import { setImmediate } from 'node:timers/promises'
import * as Result from 'effect/Result'
import type { Plan } from '../engine/plan.ts'
import { replications } from '../experiment/replications.ts'
import { loadPlan } from '../node/load-plan.ts'
import { type ReadScenario, readScenario } from '../node/read-scenario.ts'
import { type FinishedReplication, type RunResult, runResult } from '../report/result.ts'
import { type ReportLine, textReport } from '../report/text-report.ts'
import { readDuration } from '../scenario/duration.ts'
import { InputError } from '../scenario/input-error.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { Interruption } from './interruption.ts'
import { type Out, writeWhole } from './out.ts'
import { reproduce } from './reproduce.ts'
import { ProgressLine, print } from './terminal.ts'

/** Options of `inboxlab run`, as commander gives them. */
export interface RunOptions {
  readonly seed?: number
  readonly reps?: number
  readonly until?: string
  readonly set: ReadonlyArray<string>
  readonly out: ReadonlyArray<Out>
  readonly color: boolean
}

/** `inboxlab run`: simulates a scenario, prints what came of it, and judges its thresholds. */
export const run = async (file: string, options: RunOptions): Promise<ExitCode> => {
  const read = await readScenario(file, { set: settings(options) })
  const plan = await loadPlan(read)
  const interruption = new Interruption()
  const started = performance.now()
  const finished = await simulate(plan, read, interruption)
  const seconds = (performance.now() - started) / 1000
  interruption.release()
  if (finished.length === 0) {
    process.stderr.write(
      'inboxlab: interrupted before the first replication was finished; nothing to report\n',
    )
    return EXIT.INTERRUPTED
  }
  const command = reproduce(file, options.set, options.until, read.scenario)
  const result = runResult(read.scenario, plan, finished, command)
  const quiet = options.out.some(({ path }) => path === '-')
  if (!quiet) print([...textReport(result), ...lastLines(result, seconds)], options.color)
  const written = await write(result, options.out)
  if (!written) return EXIT.BAD_INPUT
  if (result.partial) return EXIT.INTERRUPTED
  return result.thresholds.some(({ verdict }) => verdict === 'broken') ? EXIT.THRESHOLD_BROKEN : EXIT.FINE
}

const settings = ({ set, seed, reps, until }: RunOptions): ReadonlyArray<string> => {
  if (until !== undefined) mustBeDuration(until)
  return [
    ...set,
    ...(seed === undefined ? [] : [`seed=${seed}`]),
    ...(reps === undefined ? [] : [`replications=${reps}`]),
    ...(until === undefined ? [] : [`duration=${until}`]),
  ]
}

const mustBeDuration = (until: string): void => {
  const read = readDuration(until)
  if (Result.isFailure(read)) throw new InputError({ place: `--until ${until}`, ...read.failure })
}

const simulate = async (
  plan: Plan,
  { scenario }: ReadScenario,
  interruption: Interruption,
): Promise<ReadonlyArray<FinishedReplication>> => {
  const finished: Array<FinishedReplication> = []
  const progress = new ProgressLine()
  for (const step of replications(plan, { ...scenario, entriesPerStep: 100_000 })) {
    if (step._tag === 'Finished') finished.push(step)
    const done = step._tag === 'Finished' ? 1 : step.done
    progress.show(
      `replication ${step.replication} of ${scenario.replications}`,
      (step.replication - 1 + done) / scenario.replications,
    )
    // Lets a signal through: between two of these, nothing else runs.
    await setImmediate()
    if (interruption.requested) break
  }
  progress.clear()
  return finished
}

const lastLines = (result: RunResult, seconds: number): ReadonlyArray<ReportLine> => {
  const speed = Math.round(result.interactions / seconds).toLocaleString('en-US')
  const total = result.interactions.toLocaleString('en-US')
  return [
    { text: '', tone: 'plain' },
    {
      text: `${total} interactions in ${seconds.toFixed(1)}s (${speed} per second). The same again:`,
      tone: 'faint',
    },
    { text: result.reproduce, tone: 'plain' },
  ]
}

const write = async (result: RunResult, outs: ReadonlyArray<Out>): Promise<boolean> => {
  const text = `${JSON.stringify(result, null, 2)}\n`
  let written = true
  for (const { path } of outs) {
    if (path === '-') {
      process.stdout.write(text)
      continue
    }
    try {
      await writeWhole(path, text)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      process.stderr.write(`inboxlab: ${error.message}\n`)
      written = false
    }
  }
  return written
}
