import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../src/rules/report/html.ts'
import { jsonReport } from '../../src/rules/report/json.ts'
import { junitReport } from '../../src/rules/report/junit.ts'
import { rulesReport } from '../../src/rules/report/text.ts'
import { runTiny } from './tiny.ts'

const ran = await runTiny([
  `Feature: Baskets
  @AB-1
  Rule: apples add up
    Scenario: one apple
      When red apple is put in
      Then there is 1 apple
    Scenario: <b>two</b> & "more"
      When red and green apples are put in
      Then there are 3 apples
      And there are 4 apples
`,
])

describe('a run is reported', () => {
  it('in lines: a tick or a cross for each example, the difference and the timeline, the totals', () => {
    expect(rulesReport(ran.results).map(({ text }) => text)).toEqual([
      'Baskets  a.feature',
      '  apples add up',
      '  ✓ @AB-1 one apple',
      '  ✗ @AB-1 <b>two</b> & "more"',
      '      Then there are 3 apples  (a.feature:9)',
      '        the number of apples',
      '          expected  3',
      '          actual    2',
      '        timeline so far:',
      '          an apple was put in: red',
      '          an apple was put in: green',
      '',
      '1 feature, 1 rule, 2 examples, 5 steps: 1 passed, 1 failed',
    ])
  })

  it('as JUnit XML, with the difference and the timeline in the failure', () => {
    expect(junitReport(ran.envelopes).replace(/time="[\d.]+"/gu, 'time="0"')).toMatchInlineSnapshot(`
      "<?xml version="1.0"?>
      <testsuite name="inboxlab rules" time="0" tests="2" skipped="0" failures="1" errors="0" timestamp="2026-03-02T00:00:00Z">
        <testcase classname="Baskets" name="apples add up - one apple" time="0">
          <system-out><![CDATA[When red apple is put in....................................................passed
      Then there is 1 apple.......................................................passed]]></system-out>
        </testcase>
        <testcase classname="Baskets" name="apples add up - &lt;b>two&lt;/b> &amp; &quot;more&quot;" time="0">
          <failure type="different" message="the number of apples"><![CDATA[a.feature:9: Then there are 3 apples
      the number of apples
        expected  3
        actual    2
      timeline so far:
        an apple was put in: red
        an apple was put in: green]]></failure>
          <system-out><![CDATA[When red and green apples are put in........................................passed
      Then there are 3 apples.....................................................failed
      And there are 4 apples......................................................skipped]]></system-out>
        </testcase>
      </testsuite>
      "
    `)
  })

  it('as one HTML page that needs nothing else and cannot be broken out of', async () => {
    const page = await htmlReport(ran.envelopes)
    expect(page).toMatch(/^<!DOCTYPE html>/u)
    expect(page).toContain('<title>inboxlab rules</title>')
    expect(page).toContain('the number of apples')
    expect(page).not.toContain('<b>two</b>')
    expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/u)
  })

  it('as JSON', () => {
    expect(JSON.parse(jsonReport(ran.results, 'inboxlab rules a.feature'))).toMatchObject({
      schemaVersion: 1,
      reproduce: 'inboxlab rules a.feature',
      totals: { features: 1, rules: 1, examples: 2, passed: 1, failed: 1, steps: 5 },
      examples: [
        { file: 'a.feature', line: 4, passed: true, tags: ['@AB-1'] },
        {
          line: 7,
          passed: false,
          steps: [
            { status: 'passed' },
            { status: 'failed', kind: 'different', expected: '3', actual: '2' },
            { status: 'skipped' },
          ],
        },
      ],
    })
  })
})
