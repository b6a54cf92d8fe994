import { contactColumns, contactScopes } from './contact-table.ts'
import { markdownText } from './markdown-text.ts'
import type { RunResult } from './result.ts'
import { byScope, labelOf } from './scope-figures.ts'
import { SIGNS, thresholdSentence } from './threshold-lines.ts'
import { verdictLine } from './verdict-line.ts'

/** The result of a run as Markdown, for the summary of a job on GitHub. */
export const stepSummary = (result: RunResult): string => {
  const scopes = contactScopes(byScope(result.measures))
  const labels = { heading: '', cells: scopes.map(({ scope }) => markdownText(labelOf(scope, PAGE))) }
  const columns = [labels, ...contactColumns(scopes)]
  const rows = scopes.map((_, row) => columns.map(({ cells }) => cells[row] ?? ''))
  return `${[
    `### ${markdownText(result.scenario.name)}`,
    '',
    `${verdictLine(result).text}${result.partial ? '; interrupted' : ''}`,
    '',
    ...result.thresholds.map((each) => `- ${SIGNS[each.verdict]} ${markdownText(thresholdSentence(each))}`),
    '',
    tableRow(columns.map(({ heading }) => heading)),
    tableRow(columns.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...rows.map(tableRow),
    '',
    fenced(result.reproduce),
  ].join('\n')}\n`
}

const PAGE = 120

const tableRow = (cells: ReadonlyArray<string>): string => `| ${cells.join(' | ')} |`

/** Code, whatever backticks are in it. */
const fenced = (code: string): string => {
  const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}sh\n${code}\n${fence}`
}
