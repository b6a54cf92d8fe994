import { describe, expect, it } from 'vitest'
import { comparePage } from '../../src/report/html/compare-page.ts'
import { htmlPage } from '../../src/report/html/page.ts'
import type { PageData } from '../../src/report/html/page-data.ts'
import { sweepPage } from '../../src/report/html/sweep-page.ts'
import { compareReport } from '../../src/report/compare-report.ts'
import type { CompareResult } from '../../src/report/compare-result.ts'
import { jsonText } from '../../src/report/json-text.ts'
import { sweepReport } from '../../src/report/sweep-report.ts'
import type { SweepResult } from '../../src/report/sweep-result.ts'
import { smallComparison, smallSweep } from '../report/small-experiments.ts'
import { hostileTexts } from './hostile-texts.ts'
import { expectForJson, expectForTerminal } from './shown-as-text.ts'

const comparison = smallComparison()
const sweep = smallSweep()

/** A comparison that has the text wherever it has words of somebody's. */
const comparisonWith = (text: string): CompareResult => ({
  ...comparison,
  alternatives: comparison.alternatives.map((each) => ({
    ...each,
    name: text,
    scenario: { ...each.scenario, name: text },
    measures: each.measures.slice(0, 2),
    thresholds: each.thresholds.map((threshold) => ({ ...threshold, threshold: text })),
  })),
  comparisons: comparison.comparisons.map(({ differences }) => ({
    name: text,
    differences: differences.slice(0, 30),
  })),
})
const sweepWith = (text: string): SweepResult => ({
  ...sweep,
  points: sweep.points.map((each) => ({
    ...each,
    name: text,
    settings: [{ path: text, value: text }],
    scenario: { ...each.scenario, name: text },
    measures: each.measures.slice(0, 2),
  })),
  fewest: text,
  undecided: [text],
})

const parts = { script: 'shown()', style: 'p {}', notices: 'none' }
/** How often a page begins and ends what its reader's words must not. */
const tagsOf = (data: PageData): ReadonlyArray<number> => {
  const page = htmlPage(data, parts).toLowerCase()
  return ['<script', '</script', '<style', '</style', '<img', '<!--', '</title'].map(
    (tag) => page.split(tag).length - 1,
  )
}

describe.each(Object.entries(hostileTexts))('%s in the words of an experiment', (_, text) => {
  const compared = comparisonWith(text)
  const swept = sweepWith(text)

  it('is text to a terminal, and no line of its own', () => {
    for (const [lines, harmless] of [
      [compareReport(compared), compareReport(comparisonWith('harmless'))],
      [sweepReport(swept), sweepReport(sweepWith('harmless'))],
    ] as const) {
      expect(lines).toHaveLength(harmless.length)
      expectForTerminal(lines.map((line) => `${line.text}\n`).join(''))
    }
  })

  it('is the same text in JSON', () => {
    const read = [compared, swept].map((result) => expectForJson(jsonText(result)))
    expect(read[0] as CompareResult).toMatchObject({ alternatives: [{ name: text }, { name: text }] })
    expect((read[1] as SweepResult).fewest === text).toBe(true)
  })

  it('is data in the HTML page, and begins or ends no tag', () => {
    expect(tagsOf(comparePage(compared))).toEqual(tagsOf(comparePage(comparisonWith('harmless'))))
    expect(tagsOf(sweepPage(swept))).toEqual(tagsOf(sweepPage(sweepWith('harmless'))))
  })
})
