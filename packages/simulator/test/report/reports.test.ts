import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvReport } from '../../src/report/csv-report.ts'
import { csvText } from '../../src/report/csv-text.ts'
import { githubReport } from '../../src/report/github-report.ts'
import { junitReport } from '../../src/report/junit-report.ts'
import { minimalReport } from '../../src/report/minimal-report.ts'
import { stepSummary } from '../../src/report/step-summary.ts'
import { verdictLine } from '../../src/report/verdict-line.ts'
import { smallResult } from './small-result.ts'

const small = smallResult()
/** One threshold kept, one broken, two undecided. */
const result = {
  ...small,
  thresholds: small.thresholds.map((each) =>
    each.metric === 'occupancy' ? { ...each, verdict: 'broken' as const } : each,
  ),
}

describe('JUnit', () => {
  it('has a case for each threshold: broken is a failure, undecided is skipped', () => {
    expect(junitReport(result)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="inboxlab run" tests="5" failures="1" skipped="2">
        <testsuite name="A small desk" tests="5" failures="1" skipped="2" errors="0" time="86400">
          <properties>
            <property name="tool" value="inboxlab 0.1.0"/>
            <property name="seed" value="1"/>
            <property name="replications" value="3"/>
            <property name="reproduce" value="inboxlab run desk.yaml --seed 1 --reps 3"/>
          </properties>
          <testcase classname="A small desk" name="every replication is finished" time="86400"/>
          <testcase classname="A small desk" name="abandonment &lt; 20%" time="0"/>
          <testcase classname="A small desk" name="occupancy of group desk &lt; 80%" time="0">
            <failure type="threshold" message="occupancy of group desk &lt; 80%: 82.0% (77.0% to 87.0%)"/>
          </testcase>
          <testcase classname="A small desk" name="service level &gt;= 80%" time="0">
            <skipped message="service level &gt;= 80%: 80.0% (77.5% to 82.5%), undecided"/>
          </testcase>
          <testcase classname="A small desk" name="mean wait of type letter &lt; 1min" time="0">
            <skipped message="mean wait of type letter &lt; 1min: never observed, undecided"/>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `)
  })

  it('of a run that was interrupted fails whatever the thresholds say', () => {
    const partial = smallResult(undefined, {
      partial: true,
      replications: { planned: 9, finished: 3 },
      thresholds: [],
    })
    expect(junitReport(partial)).toContain(
      '<failure type="interrupted" message="3 of 9 replications are finished"/>',
    )
    expect(junitReport(partial)).toContain('tests="1" failures="1" skipped="0"')
  })
})

describe('CSV', () => {
  it('has a row for each measure, with its interval, in the units of the result', () => {
    const [headings, ...rows] = csvReport(result).trimEnd().split('\r\n')
    expect(headings).toBe('scenario,seed,scope,name,metric,unit,mean,low,high,sd,replications')
    expect(rows).toHaveLength(result.measures.length)
    expect(rows).toContain('A small desk,1,queue,calls,maxWait,time,1800000,1800000,1800000,0,3')
    expect(rows).toContain('A small desk,1,queue,letters,meanWait,time,,,,,0')
  })

  it('takes no text for a formula, and no number for a text', () => {
    expect(csvText([['=1+1', '+1', '-1', '@x', ' =1', 'a=b', -1, null]])).toBe(
      `'=1+1,'+1,'-1,'@x,' =1,a=b,-1,\r\n`,
    )
  })

  it('is read back as it was by whoever reads CSV', () => {
    const cells = ['plain', 'a,b', 'say "x"', ' space', 'semi;colon']
    expect(parse(csvText([cells]))).toEqual([cells])
  })
})

describe('annotations for GitHub', () => {
  it('are an error for what is broken, a warning for what is undecided and a notice at the end', () => {
    expect(githubReport(result, 'desks/a,b:c.yaml')).toMatchInlineSnapshot(`
      "::error file=desks/a%2Cb%3Ac.yaml,title=threshold broken::occupancy of group desk < 80%25: 82.0%25 (77.0%25 to 87.0%25)
      ::warning file=desks/a%2Cb%3Ac.yaml,title=threshold undecided::service level >= 80%25: 80.0%25 (77.5%25 to 82.5%25), undecided
      ::warning file=desks/a%2Cb%3Ac.yaml,title=threshold undecided::mean wait of type letter < 1min: never observed, undecided
      ::notice file=desks/a%2Cb%3Ac.yaml,title=A small desk::4 thresholds: 1 kept, 1 broken, 2 undecided. The same again: inboxlab run desk.yaml --seed 1 --reps 3
      "
    `)
  })

  it('say so where a run was interrupted', () => {
    expect(githubReport({ ...result, partial: true }, 'desk.yaml')).toMatch(
      /^::error file=desk\.yaml,title=interrupted::not every replication is finished\n/u,
    )
  })
})

describe('the summary of a job', () => {
  it('has the verdict, the thresholds, what became of the contacts, and the command', () => {
    expect(stepSummary(result)).toMatchInlineSnapshot(`
      "### A small desk

      4 thresholds: 1 kept, 1 broken, 2 undecided

      - ✓ abandonment &lt; 20%\\: 7\\.9% \\(4\\.9% to 10\\.9%\\)
      - ✗ occupancy of group desk &lt; 80%\\: 82\\.0% \\(77\\.0% to 87\\.0%\\)
      - ? service level &gt;= 80%\\: 80\\.0% \\(77\\.5% to 82\\.5%\\), undecided
      - ? mean wait of type letter &lt; 1min\\: never observed, undecided

      |  | arrived | service level | abandonment | mean wait | p50 wait | p95 wait | max wait |
      | --- | --: | --: | --: | --: | --: | --: | --: |
      | overall | 1,520 ±50 | 80.0% ±2.5 | 7.9% ±3.1 | 61.0s ±2.5s | 0s | 4m 10s ±25s | 30m 00s |
      | queue calls | 1,520 ±50 | 80.0% ±2.5 | 7.9% ±3.1 | 61.0s ±2.5s | 0s | 4m 10s ±25s | 30m 00s |
      | queue letters | 0 | – | – | – | – | – | – |
      | type call | 1,520 ±50 | 80.0% ±2.5 | 7.9% ±3.1 | 61.0s ±2.5s | 0s | 4m 10s ±25s | 30m 00s |
      | type letter | 0 | – | – | – | – | – | – |

      \`\`\`sh
      inboxlab run desk.yaml --seed 1 --reps 3
      \`\`\`
      "
    `)
  })

  it('keeps a command with backticks in its block', () => {
    expect(stepSummary({ ...result, reproduce: 'a ```` b' })).toMatch(/\n`````sh\na ```` b\n`````\n$/u)
  })
})

describe('the minimal report', () => {
  it('leaves out what is kept', () => {
    expect(minimalReport(result).map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "A small desk",
        "3 replications of 8h, about 1,520 interactions each; ± spans the 95% interval",
        "  ✗ occupancy of group desk < 80%: 82.0% (77.0% to 87.0%)",
        "  ? service level >= 80%: 80.0% (77.5% to 82.5%), undecided",
        "  ? mean wait of type letter < 1min: never observed, undecided",
        "4 thresholds: 1 kept, 1 broken, 2 undecided",
        "inboxlab run desk.yaml --seed 1 --reps 3",
      ]
    `)
  })
})

describe('the verdict', () => {
  it('counts what there is', () => {
    expect(verdictLine(result)).toEqual({
      text: '4 thresholds: 1 kept, 1 broken, 2 undecided',
      tone: 'bad',
    })
    expect(verdictLine({ ...result, thresholds: [] })).toEqual({ text: 'no thresholds', tone: 'plain' })
  })
})
