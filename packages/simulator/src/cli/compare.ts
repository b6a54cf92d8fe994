import type { FinishedReplication } from '../experiment/replications.ts'
import { loadPlan, withWarmUp } from '../node/load-plan.ts'
import { filesReadFor, type ReadScenario, readScenario } from '../node/read-scenario.ts'
import type { Candidate } from '../node/simulate.ts'
import { compareReport } from '../report/compare-report.ts'
import { type CompareResult, compareResult } from '../report/compare-result.ts'
import { readPageParts } from '../node/read-page-parts.ts'
import { comparePage } from '../report/html/compare-page.ts'
import { htmlPage } from '../report/html/page.ts'
import { jsonText } from '../report/json-text.ts'
import { line } from '../report/report-line.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import { deliver, deliveryOf, type Reports } from './deliver.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { ExperimentFormat } from './experiment-formats.ts'
import { goalOf, isReached, withReplicationsOf } from './goal.ts'
import type { OutputOptions } from './output-options.ts'
import { eachInItsOwnPlace, wantedBy } from './own-place.ts'
import type { ReplicationOptions } from './replication-options.ts'
import { settingsOf } from './settings-of.ts'
import { commandLine } from './reproduce.ts'
import { simulateInSight } from './simulate.ts'

/** Options of `inboxlab compare`, as commander gives them. */
export interface CompareOptions extends OutputOptions<ExperimentFormat>, ReplicationOptions {
  readonly policy?: ReadonlyArray<string>
  readonly set?: ReadonlyArray<string>
  readonly workers?: number
}

interface Named {
  readonly name: string
  readonly file: string
  readonly set: ReadonlyArray<string>
}

/** `inboxlab compare`: simulates alternatives on the same random numbers, and prints how they differ. */
export const compare = async (files: ReadonlyArray<string>, options: CompareOptions): Promise<ExitCode> => {
  const delivery = deliveryOf(options, 'table')
  const { policy = [], set = [] } = options
  const named = alternativesOf(files, policy)
  const reads = await withOneWarmUp(await readAll(named, [...set, ...settingsOf(options)]))
  const candidates: Array<Candidate> = []
  for (const read of reads) {
    const plan = await loadPlan(read)
    candidates.push({ read, plan, goal: goalOf(read.scenario, plan, options) })
  }
  await eachInItsOwnPlace(wantedBy(options.out ?? []), reads.flatMap(filesReadFor))
  warnOfOtherTraffic(named, reads)
  const finished = await simulateInSight(candidates, options.workers)
  const pairs = Math.min(...finished.map(({ length }) => length))
  if (pairs === 0) {
    complain('interrupted before all alternatives finished a replication; nothing to report')
    return EXIT.INTERRUPTED
  }
  const { seed, confidence } = (reads[0] as ReadScenario).scenario
  const own = policy.flatMap((each) => ['--policy', each])
  const result = compareResult(
    candidates.map(({ read, plan, goal }, index) => {
      const ofThis = finished[index] as ReadonlyArray<FinishedReplication>
      const scenario = withReplicationsOf(read.scenario, goal, ofThis.length, isReached(goal, ofThis))
      return { name: (named[index] as Named).name, scenario, plan, finished: ofThis }
    }),
    confidence,
    commandLine('compare', files, own, { set, until: options.until }, seed, pairs),
  )
  return (await deliver(delivery, reports, result)) ? codeOf(result) : EXIT.BAD_INPUT
}

/** Random numbers go by the name of the traffic: where no name is common, nothing is paired. */
const warnOfOtherTraffic = (named: ReadonlyArray<Named>, reads: ReadonlyArray<ReadScenario>): void => {
  const [first = [], ...others] = reads.map(({ scenario }) => scenario.traffic.map(({ name }) => name))
  others.forEach((names, index) => {
    if (names.some((name) => first.includes(name))) return
    complain(
      `${named[index + 1]?.name}: none of its traffic is called as in ${named[0]?.name} (${first.join(', ')}), so others come at other times; give it the same names`,
    )
  })
}

const reports: Reports<ExperimentFormat, CompareResult> = {
  table: (result, width) => [...compareReport(result, width), line(''), line(result.reproduce)],
  json: jsonText,
  html: async (result) => htmlPage(comparePage(result), await readPageParts()),
}

const codeOf = ({ partial, alternatives }: CompareResult): ExitCode => {
  if (partial) return EXIT.INTERRUPTED
  const broken = alternatives.some(({ thresholds }) => thresholds.some(({ verdict }) => verdict === 'broken'))
  return broken ? EXIT.THRESHOLD_BROKEN : EXIT.FINE
}

const alternativesOf = (
  files: ReadonlyArray<string>,
  policies: ReadonlyArray<string>,
): ReadonlyArray<Named> => {
  const [file = ''] = files
  if (policies.length === 0) {
    if (files.length < 2) {
      throw new InputError({
        place: 'compare',
        problem: 'there is nothing to compare it with',
        fix: 'name a second scenario, or policies with --policy',
      })
    }
    return files.map((each) => ({ name: each, file: each, set: [] }))
  }
  if (files.length > 1) {
    throw new InputError({
      place: '--policy',
      problem: 'both scenarios and policies are to be compared',
      fix: 'name one scenario, or leave --policy out',
    })
  }
  const asItIs = policies.length === 1 ? [{ name: file, file, set: [] }] : []
  return [...asItIs, ...policies.map((policy) => ({ name: policy, file, set: [`policy=${policy}`] }))]
}

/** Where the warm-up is to be found, all have the longest that is, so that they are measured over the same time. */
const withOneWarmUp = async (asked: ReadonlyArray<ReadScenario>): Promise<ReadonlyArray<ReadScenario>> => {
  const found: Array<ReadScenario> = []
  for (const each of asked) found.push(await withWarmUp(each))
  const ofThose = found.filter((each, index) => each !== asked[index])
  const warmUp = Math.max(...ofThose.map(({ scenario }) => Number(scenario.warmUp)))
  return found.map((each, index) =>
    each === asked[index] ? each : { ...each, scenario: { ...each.scenario, warmUp } },
  )
}

/** All of them with the seed and the number of replications of the first: the random numbers are to be the same. */
const readAll = async (
  named: ReadonlyArray<Named>,
  set: ReadonlyArray<string>,
): Promise<ReadonlyArray<ReadScenario>> => {
  const reads: Array<ReadScenario> = []
  for (const { file, set: own } of named) {
    const [first] = reads
    const common =
      first === undefined
        ? []
        : [`seed=${first.scenario.seed}`, `replications=${first.scenario.replications}`]
    reads.push(await readScenario(file, { set: [...set, ...own, ...common] }))
  }
  return reads
}
