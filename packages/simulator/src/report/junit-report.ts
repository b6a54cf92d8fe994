import * as Result from 'effect/Result'
import { readDuration } from '../scenario/duration.ts'
import type { RunResult, ThresholdResult } from './result.ts'
import { thresholdSentence } from './threshold-lines.ts'
import { xmlText } from './xml-text.ts'

/**
 * The result of a run as JUnit XML: a suite for the scenario, in it one test case that says whether every replication
 * was finished and one for each threshold. A threshold that is undecided counts as skipped. Times are simulated seconds.
 */
export const junitReport = (result: RunResult): string => {
  const { scenario, seed, replications, thresholds, partial, reproduce, tool } = result
  const name = xmlText(scenario.name)
  const counts = countsOf(result)
  const properties = {
    tool: `${tool.name} ${tool.version}`,
    seed,
    replications: replications.finished,
    reproduce,
  }
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="inboxlab run" ${counts}>`,
    `  <testsuite name="${name}" ${counts} errors="0" time="${simulatedSeconds(result)}">`,
    '    <properties>',
    ...Object.entries(properties).map(
      ([key, value]) => `      <property name="${key}" value="${xmlText(String(value))}"/>`,
    ),
    '    </properties>',
    testCase(
      name,
      'every replication is finished',
      simulatedSeconds(result),
      partial ? interrupted(result) : '',
    ),
    ...thresholds.map((each) => testCase(name, each.threshold, 0, verdictOf(each))),
    '  </testsuite>',
    '</testsuites>',
  ].join('\n')}\n`
}

const countsOf = ({ thresholds, partial }: RunResult): string => {
  const of = (wanted: ThresholdResult['verdict']): number =>
    thresholds.filter(({ verdict }) => verdict === wanted).length
  return `tests="${thresholds.length + 1}" failures="${of('broken') + (partial ? 1 : 0)}" skipped="${of('undecided')}"`
}

const simulatedSeconds = ({ scenario, replications }: RunResult): number => {
  const duration = readDuration(scenario.duration)
  return Result.isSuccess(duration) ? (duration.success / 1000) * replications.finished : 0
}

const testCase = (suite: string, name: string, seconds: number, outcome: string): string => {
  const head = `    <testcase classname="${suite}" name="${xmlText(name)}" time="${seconds}"`
  return outcome === '' ? `${head}/>` : `${head}>\n      ${outcome}\n    </testcase>`
}

const interrupted = ({ replications: { planned, finished } }: RunResult): string =>
  `<failure type="interrupted" message="${finished} of ${planned} replications are finished"/>`

const verdictOf = (threshold: ThresholdResult): string => {
  const sentence = xmlText(thresholdSentence(threshold))
  switch (threshold.verdict) {
    case 'kept':
      return ''
    case 'broken':
      return `<failure type="threshold" message="${sentence}"/>`
    case 'undecided':
      return `<skipped message="${sentence}"/>`
  }
}
