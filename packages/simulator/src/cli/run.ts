import { exactly } from '../experiment/series.ts'
import { loadPlan } from '../node/load-plan.ts'
import { readScenario } from '../node/read-scenario.ts'
import { line, type ReportLine } from '../report/report-line.ts'
import { type RunResult, runResult } from '../report/result.ts'
import { textReport } from '../report/text-report.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Out } from './out.ts'
import { reproduce } from './reproduce.ts'
import { simulateInSight } from './simulate.ts'
import { columns, print } from './terminal.ts'
import { untilOption } from './until-option.ts'
import { writeWhole } from './write-whole.ts'

/** Options of `inboxlab run`, as commander gives them. */
export interface RunOptions {
  readonly seed?: number
  readonly reps?: number
  readonly until?: string
  readonly workers?: number
  readonly set?: ReadonlyArray<string>
  readonly out?: ReadonlyArray<Out>
  readonly color: boolean
}

/** `inboxlab run`: simulates a scenario, prints what came of it, and judges its thresholds. */
export const run = async (file: string, options: RunOptions): Promise<ExitCode> => {
  const { set = [], out = [] } = options
  const read = await readScenario(file, { set: [...set, ...settings(options)] })
  const plan = await loadPlan(read)
  const started = performance.now()
  const [finished = []] = await simulateInSight(
    [{ read, plan, goal: exactly(read.scenario.replications) }],
    options.workers,
  )
  const seconds = (performance.now() - started) / 1000
  if (finished.length === 0) {
    complain('interrupted before the first replication was finished; nothing to report')
    return EXIT.INTERRUPTED
  }
  const command = reproduce({ ...options, file, set }, read.scenario.seed, finished.length)
  const result = runResult(read.scenario, plan, finished, command)
  if (!out.some(({ path }) => path === STANDARD_OUTPUT)) {
    print([...textReport(result, columns()), ...lastLines(result, seconds)], options.color)
  }
  const written = await write(result, out)
  return written ? codeOf(result) : EXIT.BAD_INPUT
}

const STANDARD_OUTPUT = '-'

const settings = ({ seed, reps, until }: RunOptions): ReadonlyArray<string> => [
  ...(seed === undefined ? [] : [`seed=${seed}`]),
  ...(reps === undefined ? [] : [`replications=${reps}`]),
  ...(until === undefined ? [] : [`duration=${untilOption(until)}`]),
]

const codeOf = ({ partial, thresholds }: RunResult): ExitCode => {
  if (partial) return EXIT.INTERRUPTED
  return thresholds.some(({ verdict }) => verdict === 'broken') ? EXIT.THRESHOLD_BROKEN : EXIT.FINE
}

const lastLines = (result: RunResult, seconds: number): ReadonlyArray<ReportLine> => {
  const total = result.interactions.toLocaleString('en-US')
  const speed = Math.round(result.interactions / Math.max(seconds, 0.001)).toLocaleString('en-US')
  const again = result.partial ? 'What is finished, again:' : 'The same again:'
  return [
    line(''),
    line(`${total} interactions in ${seconds.toFixed(1)}s (${speed} per second). ${again}`, 'faint'),
    line(result.reproduce),
  ]
}

/** Writes a result wherever it is wanted, and says whether everything could be written. */
const write = async (result: RunResult, outs: ReadonlyArray<Out>): Promise<boolean> => {
  const text = `${JSON.stringify(result, null, 2)}\n`
  let written = true
  if (outs.some(({ path }) => path === STANDARD_OUTPUT)) process.stdout.write(text)
  for (const path of new Set(outs.map((out) => out.path))) {
    if (path === STANDARD_OUTPUT) continue
    try {
      await writeWhole(path, text)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      complain(error.message)
      written = false
    }
  }
  return written
}
