import { plainText } from './plain-text.ts'
import type { RunResult, ThresholdResult } from './result.ts'
import { thresholdSentence } from './threshold-lines.ts'
import { verdictLine } from './verdict-line.ts'

/**
 * The result of a run as annotations of the scenario's `file` for GitHub Actions: an error for each threshold that is
 * broken, a warning for each that is undecided, and a notice with the verdict. Every line is such a command, so no
 * text of the scenario can be one.
 */
export const githubReport = (result: RunResult, file: string): string =>
  [
    ...(result.partial
      ? [annotation('error', file, 'interrupted', 'not every replication is finished')]
      : []),
    ...result.thresholds.flatMap((threshold) => annotationOf(threshold, file)),
    annotation(
      'notice',
      file,
      result.scenario.name,
      `${verdictLine(result).text}. The same again: ${result.reproduce}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('')

const annotationOf = (threshold: ThresholdResult, file: string): ReadonlyArray<string> => {
  if (threshold.verdict === 'kept') return []
  const level = threshold.verdict === 'broken' ? 'error' : 'warning'
  return [annotation(level, file, `threshold ${threshold.verdict}`, thresholdSentence(threshold))]
}

const annotation = (level: string, file: string, title: string, text: string): string =>
  `::${level} file=${property(file)},title=${property(title)}::${data(text)}`

/** As the runner reads it back: https://github.com/actions/toolkit, packages/core/src/command.ts */
const data = (text: string): string => plainText(text, LONGEST).replaceAll('%', '%25')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const LONGEST = 1000
