import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replications } from '../../../src/experiment/replications.ts'
import { summaryOf } from '../../../src/experiment/summary.ts'
import { loadPlan } from '../../../src/node/load-plan.ts'
import { readScenario } from '../../../src/node/read-scenario.ts'
import { amount } from '../../../src/report/amount.ts'
import { compareResult } from '../../../src/report/compare-result.ts'
import { comparePage } from '../../../src/report/html/compare-page.ts'
import type { ComparePage, SweepPage } from '../../../src/report/html/page-data.ts'
import { sweepPage } from '../../../src/report/html/sweep-page.ts'
import { sweepResult } from '../../../src/report/sweep-result.ts'
import { combinations, readSweptPath } from '../../../src/scenario/sweep-path.ts'
import { chromiumAt, openBrowser } from './browser.ts'
import { type Look, type Opened, openPage, overflow, pages, serious } from './looking.ts'

const executable = chromiumAt()
const { write, close } = pages()

const simulated = async (set: ReadonlyArray<string>) => {
  const read = await readScenario('examples/scenarios/bank-day.yaml', { set: ['replications=3', ...set] })
  const plan = await loadPlan(read)
  const finished = [...replications(plan, read.scenario)].filter((step) => step._tag === 'Finished')
  return { scenario: read.scenario, plan, finished }
}

const comparison = async (): Promise<ComparePage> => {
  const named = [
    ['as it is', []],
    ['more agents', ['agents.internet.count=3']],
    ['fewer agents', ['agents.regular.count=2']],
  ] as const
  const alternatives = []
  for (const [name, set] of named) alternatives.push({ name, ...(await simulated(set)) })
  return withoutTypes(comparePage(compareResult(alternatives, 0.95, 'inboxlab compare a.yaml b.yaml c.yaml')))
}

/** Looking at hundreds of rows that are alike takes long and shows no more. */
const withoutTypes = ({ kind, result }: ComparePage): ComparePage => ({
  kind,
  result: {
    ...result,
    comparisons: result.comparisons.map(({ name, differences }) => ({
      name,
      differences: differences.filter(({ scope }) => scope.kind === 'overall' || scope.kind === 'group'),
    })),
  },
})

const sweep = async (): Promise<SweepPage> => {
  const points = []
  const over = combinations(
    ['agents.internet.count=1..3', 'types.IN.patience=1min,5min'].map((each) => readSweptPath(each)),
  )
  for (const set of over) {
    const settings = set.map((each) => {
      const [path = '', value = ''] = each.split('=')
      return { path, value }
    })
    const { scenario, plan, finished } = await simulated(set)
    points.push({ settings, scenario, plan, summary: summaryOf(plan, finished, 0.95) })
  }
  return sweepPage(sweepResult(points, 'inboxlab sweep bank-day.yaml --over agents.internet.count=1..3'))
}

const EVIL = '<img src=x onerror="document.title=1"><script>alert(1)</script></script>\u202e=1+1'

describe.skipIf(executable === null)('the report of an experiment in a browser', () => {
  let browser: Browser
  let compared: ComparePage
  let swept: SweepPage
  const files = { comparison: '', sweep: '' }

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
    compared = await comparison()
    swept = await sweep()
    files.comparison = await write('comparison', compared)
    files.sweep = await write('sweep', swept)
  })
  afterAll(async () => {
    await browser?.close()
    close()
  })

  const opened = (file: string, look?: Look): Promise<Opened> => openPage(browser, file, 1, look)

  it('shows every part of a comparison, and asks no other address for anything', async () => {
    const { view, problems } = await opened(files.comparison)
    expect(await view.title()).toBe('as it is against more agents against fewer agents – inboxlab')
    expect(await view.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Differences',
      'Side by side',
      'Thresholds',
      'What was changed',
      'The same again',
    ])
    expect(await view.locator('header').textContent()).toMatch(
      /✓ more agents: of \d headline figures \d better/u,
    )
    expect(await view.locator('#changes').textContent()).toContain('agents.internet.count13')
    expect(problems).toEqual([])
    await view.context().close()
  })

  it('draws a figure for each of the others, with its numbers below', async () => {
    const { view } = await opened(files.comparison)
    const figures = view.locator('#differences figure:has(details)')
    expect(await figures.count()).toBe(2)
    const { comparisons } = compared.result
    const wait = comparisons[0]?.differences.find(
      ({ scope, metric }) => scope.kind === 'overall' && metric === 'meanWait',
    )
    expect(wait?.verdict).toBe('lower')
    const numbers = figures.first().getByRole('row', { name: /mean wait/u, includeHidden: true })
    expect(await numbers.textContent()).toMatch(/-\d+(?:\.\d)?%better$/u)
    await view.context().close()
  })

  it('shows every part of a sweep, and asks no other address for anything', async () => {
    const { view, problems } = await opened(files.sweep)
    expect(await view.title()).toBe("A bank's weekday – inboxlab")
    expect(await view.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Cost against service',
      'The same again',
    ])
    expect(problems).toEqual([])
    await view.context().close()
  })

  it('draws another frontier, and marks it in the table, for another figure', async () => {
    const { view } = await opened(files.sweep)
    const table = view.getByRole('region', { name: 'Every point', exact: true })
    const frontier = async (): Promise<ReadonlyArray<string>> => {
      const rows = await table.locator('tbody tr').allTextContents()
      return rows.filter((row) => row.includes('on it'))
    }
    expect((await frontier()).length).toBeGreaterThan(0)
    await view.getByRole('combobox', { name: 'Service as' }).selectOption('p95Wait')
    expect(await view.getByRole('heading', { name: 'Agents on duty and p95 wait' }).count()).toBe(1)
    // With less patience nobody waits as long: those are the best by this figure, whatever the number of agents.
    expect((await frontier()).every((row) => /^\d1min/u.test(row))).toBe(true)
    await view.context().close()
  })

  it('says of each point what all its contacts waited', async () => {
    const { view } = await opened(files.sweep)
    const rows = view.getByRole('region', { name: 'Waits of all contacts together' }).locator('tbody tr')
    const { points } = swept.result
    expect(await rows.count()).toBe(points.length)
    const [first] = points
    const text = (await rows.first().textContent()) ?? ''
    expect(text.startsWith(`${first?.name}${first?.waits?.contacts.toLocaleString('en-US')}`)).toBe(true)
    expect(text.endsWith(amount(first?.waits?.max ?? null, 'time'))).toBe(true)
    await view.context().close()
  })

  it('sorts and filters the points by keyboard', async () => {
    const { view } = await opened(files.sweep)
    const table = view.getByRole('region', { name: 'Every point', exact: true })
    const button = table.getByRole('button', { name: 'agents on duty', exact: true })
    await button.press('Enter')
    expect(await table.locator('tbody th').first().textContent()).toBe('3')
    await button.press('Enter')
    expect(await table.locator('tbody th').first().textContent()).toBe('1')
    await view.getByRole('searchbox', { name: 'Filter Every point' }).fill('5min')
    expect(await table.locator('tbody tr').count()).toBe(3)
    await view.context().close()
  })

  describe.each(['comparison', 'sweep'] as const)('of a %s', (kind) => {
    it.each([
      { width: 360, dark: false },
      { width: 1920, dark: false },
      { width: 1280, dark: true },
    ])('is readable for axe and no wider than the window: %o', async (look) => {
      const { view } = await opened(files[kind], look)
      expect(await serious(view)).toEqual([])
      expect(await overflow(view)).toBeLessThanOrEqual(0)
      await view.context().close()
    })

    it('shows hostile names as text', async () => {
      const data = kind === 'comparison' ? compared : swept
      const hostile = JSON.parse(
        ['more agents', 'internet', "A bank's weekday", 'agents.internet.count', '5min'].reduce(
          (text, name) => text.replaceAll(`"${name}"`, JSON.stringify(EVIL)),
          JSON.stringify(data),
        ),
      )
      const { view, problems } = await opened(await write(`hostile-${kind}`, hostile), { width: 360 })
      expect(await overflow(view)).toBeLessThanOrEqual(0)
      expect(problems).toEqual([])
      expect(await view.locator('main img, main script').count()).toBe(0)
      expect(await view.getByRole('heading', { level: 1 }).textContent()).toBe(EVIL)
      await view.context().close()
    })
  })
})
