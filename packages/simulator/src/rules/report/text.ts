import { counted } from '../../report/counted.ts'
import { plainText } from '../../report/plain-text.ts'
import { line, type ReportLine } from '../../report/report-line.ts'
import { RULE_ID } from '../feature/rule-list.ts'
import { explained } from '../run/explained.ts'
import type { ExampleResult, StepResult } from '../run/result.ts'
import { totalsOf } from './totals.ts'

/** A run in lines for a terminal: every example with a tick or a cross, under a cross what went wrong, then totals. */
export const rulesReport = (results: ReadonlyArray<ExampleResult>): ReadonlyArray<ReportLine> => {
  const lines: Array<ReportLine> = []
  let uri: string | null = null
  let rule: string | null = null
  for (const result of results) {
    if (result.uri !== uri) {
      if (uri !== null) lines.push(line(''))
      lines.push(line(`${shownText(result.feature)}  ${shownText(result.uri)}`, 'heading'))
      uri = result.uri
      rule = null
    }
    if (result.rule !== null && result.rule !== rule) lines.push(line(`  ${shownText(result.rule)}`, 'faint'))
    rule = result.rule
    lines.push(...exampleLines(result))
  }
  return [...lines, line(''), totalLine(results)]
}

const WIDEST = 400

const shownText = (text: string): string => plainText(text, WIDEST)

const exampleLines = (result: ExampleResult): ReadonlyArray<ReportLine> => {
  const ids = result.tags.filter((tag) => RULE_ID.test(tag.slice(1))).join(' ')
  const title = [ids, shownText(result.name)].filter((part) => part !== '').join(' ')
  if (result.passed) return [line(`  ✓ ${title}`, 'good')]
  const failed = result.steps.find(({ status }) => status === 'failed')
  return [line(`  ✗ ${title}`, 'bad'), ...(failed === undefined ? [] : failureLines(result, failed))]
}

const failureLines = ({ uri }: ExampleResult, step: StepResult): ReadonlyArray<ReportLine> => [
  line(`      ${shownText(`${step.keyword} ${step.text}`)}  (${shownText(uri)}:${step.line})`),
  ...(step.failure === null ? [] : explained(step.failure)).map((text) =>
    line(`        ${shownText(text)}`, toneOf(text)),
  ),
]

const toneOf = (text: string): ReportLine['tone'] => {
  if (text.startsWith('  expected')) return 'good'
  return text.startsWith('  actual') ? 'bad' : 'plain'
}

const totalLine = (results: ReadonlyArray<ExampleResult>): ReportLine => {
  const { features, rules, examples, passed, failed, steps } = totalsOf(results)
  const extent = `${counted(features, 'feature')}, ${counted(rules, 'rule')}, ${counted(examples, 'example')}, ${counted(steps, 'step')}`
  return failed === 0
    ? line(`${extent}: all passed`, 'good')
    : line(
        `${extent}: ${passed.toLocaleString('en-US')} passed, ${failed.toLocaleString('en-US')} failed`,
        'bad',
      )
}
