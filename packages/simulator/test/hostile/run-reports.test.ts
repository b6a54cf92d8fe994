import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { reproduce } from '../../src/cli/reproduce.ts'
import { runReports } from '../../src/cli/run-reports.ts'
import type { Report } from '../../src/cli/deliver.ts'
import type { RunResult } from '../../src/report/result.ts'
import { stepSummary } from '../../src/report/step-summary.ts'
import { smallPlan, smallResult } from '../report/small-result.ts'
import { hostileTexts } from './hostile-texts.ts'
import { expectForJson, expectForTerminal, expectForXml } from './shown-as-text.ts'

const small = smallResult()

/** A result that has the text wherever it has words of somebody's, as if nothing had been checked before. */
const resultWith = (text: string): RunResult => ({
  ...small,
  scenario: { ...small.scenario, name: text, description: text },
  measures: small.measures.map((measure) => ({
    ...measure,
    scope: { ...measure.scope, name: measure.scope.name === null ? null : text },
  })),
  thresholds: small.thresholds.map((threshold, index) => ({
    ...threshold,
    threshold: text,
    verdict: (['kept', 'broken', 'undecided'] as const)[index % 3] ?? 'kept',
  })),
  reproduce: reproduce({ file: argument(text), set: [argument(text)] }, 1, 3),
})
/** As a process can be given it. */
const argument = (text: string): string => text.slice(0, 1000).toWellFormed()
const textOf = (report: Report): string =>
  typeof report === 'string' ? report : report.map((line) => `${line.text}\n`).join('')

/** How often a page begins and ends what its reader's words must not. */
const tagsOf = async (result: RunResult): Promise<ReadonlyArray<number>> => {
  const page = textOf(
    await runReports.html({ result, plan: smallPlan, file: 'a', seconds: 1 }, 120),
  ).toLowerCase()
  return ['<script', '</script', '<style', '</style', '<img', '<!--', '</title'].map(
    (tag) => page.split(tag).length - 1,
  )
}
const harmlessTags = tagsOf({ ...small, measures: small.measures.slice(0, 2) })

describe.each(Object.entries(hostileTexts))('%s in the words of a run', (_, text) => {
  const result = resultWith(text)
  const short = { ...result, measures: result.measures.slice(0, 2) }
  const reportIn = async (format: keyof typeof runReports): Promise<string> =>
    textOf(await runReports[format]({ result, plan: smallPlan, file: argument(text), seconds: 1 }, 120))

  it.each(['table', 'minimal', 'github'] as const)('is text to a terminal in %s', async (format) => {
    expectForTerminal(await reportIn(format))
  })

  it('is no line of its own in any report for a terminal', async () => {
    const lines = async (format: 'table' | 'minimal', of: RunResult): Promise<number> =>
      textOf(await runReports[format]({ result: of, plan: smallPlan, file: 'a', seconds: 1 }, 120)).split(
        '\n',
      ).length
    const harmless = resultWith('harmless')
    expect(await lines('minimal', result)).toBe(await lines('minimal', harmless))
    expect(await lines('table', result)).toBe(await lines('table', harmless))
  })

  it('is text in JUnit, in as many cases as there are thresholds', async () => {
    const xml = await reportIn('junit')
    expectForXml(xml)
    expect(xml.match(/<testcase /gu)).toHaveLength(small.thresholds.length + 1)
  })

  it('is the same text in JSON', async () => {
    const json = textOf(await runReports.json({ result: short, plan: smallPlan, file: 'a', seconds: 1 }, 120))
    const read = expectForJson(json) as RunResult
    expect(read.scenario.name === text && read.thresholds[0]?.threshold === text).toBe(true)
  })

  it('is data in the HTML page, and begins or ends no tag', async () => {
    expect(await tagsOf(short)).toEqual(await harmlessTags)
  })

  it('is text in CSV, and no formula', async () => {
    const csv = textOf(await runReports.csv({ result: short, plan: smallPlan, file: 'a', seconds: 1 }, 120))
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    const rows: ReadonlyArray<ReadonlyArray<string>> = parse(csv)
    expect(rows).toHaveLength(short.measures.length + 1)
    for (const [scenario, , , name] of rows) expect(`${scenario}\n${name}`).not.toMatch(/^\s*[=+@-]/mu)
  })

  it('is no command to GitHub, and nothing but text in the summary of a job', async () => {
    const lines = (await reportIn('github')).trimEnd().split('\n')
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:,]*,title=[^:,]*::/u)
    const summary = stepSummary(result)
    expectForTerminal(summary)
    const [outside = ''] = summary.split(/\n`{3,}sh\n/u)
    expect(outside).not.toMatch(/<(?!!-- -->)|^::|(?<!\\)[[\]`]|@(?!<)/mu)
  })
})
