import { clockOf } from '../detail/clock.ts'
import { observeRun, storiesOf, type WhichRun } from '../detail/observe-run.ts'
import type { Story } from '../detail/story.ts'
import type { Plan } from '../engine/plan.ts'
import { loadPlan } from '../node/load-plan.ts'
import { isResult, readRun } from '../node/read-result.ts'
import { filesReadFor, type ReadScenario, readScenario } from '../node/read-scenario.ts'
import { jsonText } from '../report/json-text.ts'
import { storyLines } from '../report/story-lines.ts'
import { tool } from '../report/tool.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import { deliver, deliveryOf, type Reports } from './deliver.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { ExplainFormat } from './explain-formats.ts'
import type { OutputOptions } from './output-options.ts'
import { eachInItsOwnPlace, wantedBy } from './own-place.ts'

/** Options of `inboxlab explain`, as commander gives them. */
export interface ExplainOptions extends OutputOptions<ExplainFormat> {
  readonly seed?: number
  readonly replication?: number
  readonly base?: string
  readonly set?: ReadonlyArray<string>
}

interface Explained {
  readonly story: Story
  readonly clock: (at: number) => string
}

const reports: Reports<ExplainFormat, Explained> = {
  table: ({ story, clock }) => storyLines(story, clock),
  json: ({ story }) => jsonText(story),
}

/** `inboxlab explain`: tells what became of one interaction, and why. */
export const explain = async (
  file: string,
  interaction: string | undefined,
  options: ExplainOptions,
): Promise<ExitCode> => {
  const delivery = deliveryOf(options, 'table')
  const serial = interaction === undefined ? null : serialOf(interaction)
  const { read, seed } = await which(file, options)
  const plan = await loadPlan(read)
  await eachInItsOwnPlace(wantedBy(options.out ?? []), [file, ...filesReadFor(read)])
  const run: WhichRun = {
    seed: options.seed ?? seed,
    replication: options.replication ?? 1,
    timeZone: read.scenario.timeZone,
  }
  const story = serial === null ? longestWait(plan, run) : storiesOf(plan, [serial], run)[0]
  if (story === undefined)
    throw new InputError({
      place: 'interaction',
      problem:
        serial === null
          ? `nobody waited in replication ${run.replication}`
          : `replication ${run.replication} has no interaction-${serial}`,
      fix: 'name another, such as interaction-1, or another --replication',
    })
  const clock = clockOf(run.timeZone)
  const written = await deliver(delivery, reports, { story, clock: (at) => clock(plan.start + at) })
  return written ? EXIT.FINE : EXIT.BAD_INPUT
}

const which = async (
  file: string,
  { set = [], base }: ExplainOptions,
): Promise<{ readonly read: ReadScenario; readonly seed: number }> => {
  if (!(await isResult(file))) {
    const read = await readScenario(file, { set })
    return { read, seed: read.scenario.seed }
  }
  if (set.length > 0)
    throw new InputError({
      place: `--set ${set[0]}`,
      problem: 'a result cannot be changed',
      fix: 'name the scenario file instead',
    })
  const { result, read } = await readRun(file, base)
  if (result.tool.version !== tool.version)
    complain(
      `${file}: inboxlab ${result.tool.version} wrote it, and this is ${tool.version}; where the two differ, so may what is told`,
    )
  return { read, seed: result.seed }
}

const serialOf = (written: string): number => {
  const [, digits] = /^(?:interaction-)?([1-9]\d{0,14})$/u.exec(written) ?? []
  if (digits === undefined)
    throw new InputError({
      place: 'interaction',
      problem: `'${written}' is no interaction`,
      fix: 'write it like interaction-12 or 12',
    })
  return Number(digits)
}

const longestWait = (plan: Plan, run: WhichRun): Story | undefined =>
  observeRun(plan, { ...run, interactions: 1, longest: 1, decisions: 0 }).longest[0]
