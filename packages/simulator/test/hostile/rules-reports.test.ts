import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/cli/deliver.ts'
import { rulesReports } from '../../src/cli/rules-reports.ts'
import { runTiny } from '../rules/tiny.ts'
import { hostileTexts } from './hostile-texts.ts'
import { expectForJson, expectForTerminal, expectForXml } from './shown-as-text.ts'

const textOf = (report: Report): string =>
  typeof report === 'string' ? report : report.map((line) => `${line.text}\n`).join('')
/** As far as a feature file can hold it: a name there is one line without spaces around it. */
const inOneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/gu, ' ').trim()

const tagsOf = (page: string, name: string): string => {
  const count = (text: string) => page.toLowerCase().split(text).length - 1
  return `${count(`<${name}`)} begin, ${count(`</${name}`)} end`
}
const feature = (text: string): string => `Feature: ${text}
  Rule: ${text}
    Scenario: ${text}
      When red apple is put in
      Then there are 3 apples
`
const harmless = textOf(
  await rulesReports.html(
    { ...(await runTiny([feature('harmless')])), command: '', seconds: 1, interrupted: false },
    120,
  ),
)

describe.each(Object.entries(hostileTexts))('%s in the words of rules', async (_, hostile) => {
  const text = inOneLine(hostile)
  const { results, envelopes } = await runTiny([feature(text)])
  const reportIn = async (format: keyof typeof rulesReports): Promise<string> =>
    textOf(
      await rulesReports[format](
        { results, envelopes, command: 'inboxlab rules a.feature', seconds: 1, interrupted: false },
        120,
      ),
    )

  it('is text to a terminal', async () => expectForTerminal(await reportIn('table')))

  it('is text in JUnit', async () => {
    const xml = await reportIn('junit')
    expectForXml(xml)
    expect(xml.match(/<testcase /gu)).toHaveLength(1)
  })

  it('is the same text in JSON', async () => {
    expect(expectForJson(await reportIn('json'))).toMatchObject({
      examples: [{ feature: results[0]?.feature, name: results[0]?.name }],
    })
    expect(results[0]?.feature.length).toBeGreaterThan(0.9 * text.length)
  })

  it('is data in HTML, and ends no script', async () => {
    const page = await reportIn('html')
    expect(tagsOf(page, 'script')).toBe(tagsOf(harmless, 'script'))
    expect(tagsOf(page, 'style')).toBe(tagsOf(harmless, 'style'))
    expect(page).not.toContain('<img src=x')
  })
})
