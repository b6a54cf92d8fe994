import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replications } from '../../../src/experiment/replications.ts'
import { loadPlan } from '../../../src/node/load-plan.ts'
import { readScenario } from '../../../src/node/read-scenario.ts'
import type { PageData } from '../../../src/report/html/page-data.ts'
import { runPage } from '../../../src/report/html/run-page.ts'
import { runResult } from '../../../src/report/result.ts'
import { chromiumAt, openBrowser } from './browser.ts'
import { type Look, type Opened, openPage, overflow, pages, serious } from './looking.ts'

const executable = chromiumAt()
const { write, close } = pages()

const aDay = async (set: ReadonlyArray<string> = []): Promise<PageData> => {
  const read = await readScenario('examples/scenarios/bank-day.yaml', { set: ['replications=3', ...set] })
  const plan = await loadPlan(read)
  const finished = [...replications(plan, read.scenario)].filter((step) => step._tag === 'Finished')
  const result = runResult(read.scenario, plan, finished, 'inboxlab run examples/scenarios/bank-day.yaml')
  return runPage(result, plan, read.scenario.timeZone)
}

describe.skipIf(executable === null)('the report in a browser', () => {
  let browser: Browser
  let day = ''

  beforeAll(async () => {
    browser = await openBrowser(executable ?? '')
    day = await write('day', await aDay())
  })
  afterAll(async () => {
    await browser?.close()
    close()
  })

  const opened = (file: string, look?: Look): Promise<Opened> => openPage(browser, file, 5, look)

  it('shows every part, and asks no other address for anything', async () => {
    const { view, problems } = await opened(day)
    expect(await view.title()).toBe("A bank's weekday – inboxlab")
    expect(await view.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      expect.arrayContaining([
        'Thresholds',
        'Key figures',
        'Over time',
        'How long they waited',
        'By queue, type and group',
        'The longest waits',
        'Watch it run',
        'The same again',
      ]),
    )
    expect(problems).toEqual([])
    await view.context().close()
  })

  it.each([
    { width: 360, dark: false },
    { width: 1920, dark: false },
    { width: 1280, dark: true },
  ])('is readable for axe and no wider than the window: %o', async (look) => {
    const { view } = await opened(day, look)
    expect(await serious(view)).toEqual([])
    expect(await overflow(view)).toBeLessThanOrEqual(0)
    await view.context().close()
  })

  it('draws figures by interval of the whole, a queue or a group, with the bound of a threshold', async () => {
    const page = await write(
      'intervals',
      await aDay(['intervals=1h', 'thresholds=[service level in every interval >= 30%]']),
    )
    const { view, problems } = await opened(page)
    const section = view.locator('#by-interval')
    const level = section.getByRole('img', { name: 'Service level', exact: true })
    await expect.poll(() => level.locator('line[stroke-dasharray], [stroke-dasharray] line').count()).toBe(1)
    const rows = section.getByRole('region', { name: 'Every interval of all contacts' }).locator('tbody tr')
    expect(await rows.count()).toBe(17)
    await section.getByRole('combobox', { name: 'Of' }).selectOption('group internet')
    expect(await section.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Agents on duty',
      'Occupancy',
      'Concurrency',
      'Every interval of group internet',
    ])
    expect(await serious(view)).toEqual([])
    expect(await view.locator('#thresholds tbody td').first().textContent()).toMatch(
      /^. (broken|undecided) in \d+ of 17 intervals$/u,
    )
    expect(problems).toEqual([])
    await view.context().close()
  })

  it('sorts and filters its tables by keyboard', async () => {
    const { view } = await opened(day)
    const table = view.getByRole('region', { name: 'Contact types' })
    await table.getByRole('button', { name: 'mean wait', exact: true }).press('Enter')
    const first = () => table.locator('tbody th').first().textContent()
    const longestFirst = await first()
    await table.getByRole('button', { name: 'mean wait', exact: true }).press('Enter')
    expect(await first()).not.toBe(longestFirst)
    await view.getByRole('searchbox', { name: 'Filter Contact types' }).fill('IN')
    expect(await table.locator('tbody tr').count()).toBe(1)
    await view.context().close()
  })

  it('shows the first columns of a table, and all of them when asked to', async () => {
    const { view } = await opened(day)
    const table = view.getByRole('region', { name: 'Queues', exact: true })
    const headings = () => table.getByRole('columnheader').allTextContents()
    const few = await headings()
    expect(few).toEqual(expect.arrayContaining(['service level', 'abandonment', 'mean wait', 'p95 wait']))
    await view
      .getByRole('button', { name: /^All \d+ columns$/u })
      .first()
      .press('Enter')
    expect((await headings()).slice(0, few.length)).toEqual(few)
    expect(await headings()).toContain('p99 wait')
    await view.context().close()
  })

  it('is readable for axe with everything open', async () => {
    const { view } = await opened(day)
    for (const button of await view.getByRole('button', { name: /^All \d+ columns$/u }).all())
      await button.click()
    await view.getByRole('button', { name: 'Next decision' }).click()
    await view.evaluate(() => {
      for (const each of [...document.querySelectorAll('details')].slice(0, 20)) each.open = true
    })
    expect(await serious(view)).toEqual([])
    expect(await overflow(view)).toBeLessThanOrEqual(0)
    await view.context().close()
  })

  it('opens the timeline of the longest wait, also by its address', async () => {
    const { view } = await opened(day)
    const story = view.locator('.story').first()
    const id = await story.getAttribute('id')
    await story.locator('summary').first().press('Enter')
    expect(await story.locator('.timeline li').count()).toBeGreaterThan(2)
    await view.goto(`${pathToFileURL(day).href}#${id}`)
    await view.reload()
    expect(await view.locator(`#${id}`).getAttribute('open')).toBe('')
    await view.context().close()
  })

  it('replays the run: the slider moves, and who waits and who works changes with it', async () => {
    const { view } = await opened(day)
    const slider = view.getByRole('slider', { name: 'Moment of the run' })
    const desks = () => view.locator('.desks').textContent()
    const before = await desks()
    await slider.evaluate((input: HTMLInputElement) => {
      input.value = String(Number(input.max) / 3)
      input.dispatchEvent(new Event('input'))
    })
    expect(await desks()).not.toBe(before)
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d\d:\d\d:\d\d$/)
    await view.context().close()
  })

  it('steps to the next decision, says its reason, and shows whom it is about', async () => {
    const { view } = await opened(day)
    const why = view.getByRole('status').filter({ has: view.locator('.decision') })
    const next = view.getByRole('button', { name: 'Next decision' })
    await next.press('Enter')
    const first = await why.textContent()
    expect(first).toMatch(/^Decisions? \d+ .*of the [\d,]+ in this report\d\d:\d\d:\d\d interaction-\d+ /u)
    expect(await view.locator('#replay .chosen').count()).toBeGreaterThan(0)
    await next.press('Enter')
    expect(await why.textContent()).not.toBe(first)
    await view.getByRole('button', { name: 'Decision before' }).press('Enter')
    expect(await why.textContent()).toBe(first)
    await view.context().close()
  })

  it('has a tab for each queue, that the arrow keys go through', async () => {
    const { view } = await opened(day)
    const tabs = view.getByRole('tablist', { name: 'Queues' }).getByRole('tab')
    expect(await tabs.allTextContents()).toEqual([
      expect.stringMatching(/^regular \(\d+\)$/u),
      expect.stringMatching(/^internet \(\d+\)$/u),
    ])
    const waiting = Number((await tabs.first().textContent())?.replace(/\D/gu, ''))
    expect(waiting).toBeGreaterThan(0)
    expect(await view.getByRole('tabpanel').locator('tbody tr').count()).toBe(Math.min(50, waiting))
    await tabs.first().press('ArrowRight')
    expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true')
    expect(await view.getByRole('tabpanel', { name: 'internet' }).count()).toBe(1)
    await view.context().close()
  })

  it('opens a run of a hundred thousand interactions, in a file under 10 MB that says what it shows', async () => {
    const long = await write('long', await aDay(['replications=1', 'duration=1200h']))
    expect(statSync(long).size).toBeLessThan(10 * 1024 * 1024)
    const { view, problems } = await opened(long)
    expect(await view.locator('#replay').textContent()).toMatch(/One contact in \d+ is shown, of \d+/)
    expect(problems).toEqual([])
    await view.context().close()
  })

  it('shows hostile names as text', async () => {
    const data = await aDay()
    const evil = '<img src=x onerror="document.title=1"><script>alert(1)</script></script>\u202e=1+1'
    const hostile = JSON.parse(JSON.stringify(data).replaceAll('"IN"', JSON.stringify(evil)))
    hostile.result.scenario.name = evil
    const { view, problems } = await opened(await write('hostile', hostile))
    expect(problems).toEqual([])
    expect(await view.locator('main img').count()).toBe(0)
    expect(await view.getByRole('heading', { level: 1 }).textContent()).toBe(evil)
    await view.context().close()
  })
})
