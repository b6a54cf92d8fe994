import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { RecordedResult, RunResult } from '../../src/report/result.ts'
import { textReport } from '../../src/report/text-report.ts'
import { widthOf } from '../../src/report/text-width.ts'
import { contacts, deskRun, smallResult } from './small-result.ts'

const text = (result: RunResult, width?: number): string =>
  `\n${textReport(result, width)
    .map((line) => line.text)
    .join('\n')}\n`
const RECORDED: ReadonlyArray<RecordedResult> = [
  { scope: { kind: 'overall', name: null }, figures: { arrived: 1530, abandonment: 0.1, meanWait: 58_000 } },
  { scope: { kind: 'queue', name: 'calls' }, figures: { arrived: 1530, abandonment: 0.1, meanWait: 58_000 } },
  { scope: { kind: 'queue', name: 'letters' }, figures: { arrived: 0 } },
]

describe('the report of a run', () => {
  it('has thresholds first, then contacts, queues and agents', () => {
    expect(text(smallResult())).toMatchInlineSnapshot(`
      "
      A small desk
      3 replications of 8h, about 1,520 interactions each; ± spans the 95% interval

      Thresholds
        ✓ abandonment < 20%: 7.9% (4.9% to 10.9%)
        ? occupancy of group desk < 80%: 82.0% (77.0% to 87.0%), undecided: about 4 more replications would probably settle it
        ? service level >= 80%: 80.0% (77.5% to 82.5%), undecided
        ? mean wait of type letter < 1min: never observed, undecided

                       arrived  service level  abandonment    mean wait  p50 wait     p95 wait  max wait
      overall        1,520 ±50     80.0% ±2.5    7.9% ±3.1  61.0s ±2.5s        0s  4m 10s ±25s   30m 00s
      queue calls    1,520 ±50     80.0% ±2.5    7.9% ±3.1  61.0s ±2.5s        0s  4m 10s ±25s   30m 00s
      queue letters          0              –            –            –         –            –         –
      type call      1,520 ±50     80.0% ±2.5    7.9% ±3.1  61.0s ±2.5s        0s  4m 10s ±25s   30m 00s
      type letter            0              –            –            –         –            –         –

                     queue length  max queue length
      queue calls            0.50                 4
      queue letters             0                 0

                   occupancy  agents on duty
      group desk  82.0% ±5.0              12
      "
    `)
  })

  it('ends with what was recorded beside what was simulated', () => {
    expect(
      text(smallResult(undefined, { recorded: RECORDED }))
        .split('\n\n')
        .at(-1),
    ).toMatchInlineSnapshot(`
      "Recorded / simulated
                         arrived   abandonment      mean wait
      overall      1,530 / 1,520  10.0% / 7.9%  58.0s / 61.0s
      queue calls  1,530 / 1,520  10.0% / 7.9%  58.0s / 61.0s
      "
    `)
  })

  it('leaves out columns where there is no room, and names them', () => {
    expect(text(smallResult(), 60).split('\n\n').at(-3)).toMatchInlineSnapshot(`
      "                 arrived  service level    mean wait
      overall        1,520 ±50     80.0% ±2.5  61.0s ±2.5s
      queue calls    1,520 ±50     80.0% ±2.5  61.0s ±2.5s
      queue letters          0              –            –
      type call      1,520 ±50     80.0% ±2.5  61.0s ±2.5s
      type letter            0              –            –
      too narrow for abandonment, p50 wait, p95 wait, max wait"
    `)
  })

  it('has no intervals after one replication, and says why', () => {
    const report = text(smallResult([deskRun(1)], { partial: false }))
    expect(report).not.toContain('±')
    expect(report).toContain('\n1 replication of 8h, 1,520 interactions; intervals need two or more\n')
    expect(report).toContain('\n  ✗ occupancy of group desk < 80%: 82.0%\n')
  })

  it('says that it is partial', () => {
    const lines = textReport(smallResult([deskRun(0), deskRun(1)]))
    expect(lines[1]).toEqual({ text: 'PARTIAL: interrupted, 2 of 3 replications finished', tone: 'bad' })
    expect(textReport(smallResult()).some((line) => line.text.includes('PARTIAL'))).toBe(false)
  })

  it('shows blocking, unfinished and abandonment only where there is any', () => {
    const withOverall = (figures: Parameters<typeof contacts>[0]) =>
      text(smallResult([{ ...deskRun(0), overall: contacts(figures) }]))
    const calm = [{ ...deskRun(0), overall: contacts({ arrived: 9 }) }].map((run) => ({
      ...run,
      queues: run.queues.map((queue) => ({ ...queue, abandoned: 0 })),
      types: run.types.map((type) => ({ ...type, abandoned: 0 })),
    }))
    expect(text(smallResult(calm))).not.toMatch(/ blocking| unfinished| abandonment\n| abandonment {2}/u)
    expect(withOverall({ arrived: 10, blocked: 1 })).toMatch(/ blocking /u)
    expect(withOverall({ unfinished: 3 })).toMatch(/ unfinished /u)
  })

  it('says which side of the bound a figure is on where rounding hides it, and what may settle it', () => {
    const [first] = smallResult().thresholds
    if (first === undefined) throw new Error('the small result has thresholds')
    const report = (change: Partial<typeof first>) =>
      textReport(
        smallResult(undefined, { thresholds: [{ ...first, threshold: 'abandonment < 5%', ...change }] }),
      )[4]
    const near = { mean: 0.0499999, low: 0.02, high: 0.08, bound: 0.05 }
    expect(report({ ...near, verdict: 'undecided', moreReplications: 1 })).toEqual({
      text: '  ? abandonment < 5%: just under 5.0% (2.0% to 8.0%), undecided: about 1 more replication would probably settle it',
      tone: 'doubtful',
    })
    expect(report({ ...near, verdict: 'undecided', moreReplications: 1_000_000 })?.text).toMatch(
      /, undecided: too near the bound for any number of replications$/u,
    )
    expect(report({ ...near, verdict: 'undecided', moreReplications: null })?.text).toMatch(
      /%\), undecided$/u,
    )
    expect(report({ mean: null, low: null, high: null, verdict: 'undecided' })?.text).toMatch(
      /: never observed, undecided$/u,
    )
  })

  it('tells apart a queue, a type and a group of the same name', () => {
    const result = smallResult()
    const measures = result.measures.map((measure) => ({
      ...measure,
      scope: { ...measure.scope, name: measure.scope.kind === 'overall' ? null : 'desk' },
    }))
    const labels = textReport({ ...result, thresholds: [], measures }).flatMap(
      (line) => /^(?:overall|(?:queue|type|group) desk)/u.exec(line.text) ?? [],
    )
    expect(labels).toEqual(['overall', 'queue desk', 'group desk'])
  })

  it('is the same of a result that was written and read again', () => {
    const result = smallResult(undefined, { recorded: RECORDED })
    expect(textReport(JSON.parse(JSON.stringify(result)))).toEqual(textReport(result))
  })

  it('keeps its tables within the terminal, down to forty columns, whatever things are called', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 200 }),
        fc.string({ unit: fc.constantFrom('a', 'é', '日', ' ', '-'), minLength: 1, maxLength: 100 }),
        (width, name) => {
          const result = smallResult()
          const renamed = result.measures.map((measure) => ({
            ...measure,
            scope: { ...measure.scope, name: measure.scope.name === 'calls' ? name : measure.scope.name },
          }))
          const lines = textReport({ ...result, measures: renamed }, width)
          const tables = lines.filter(({ tone }, index) => index > 8 && tone !== 'faint')
          for (const line of tables) expect(widthOf(line.text)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  it('holds nothing that steers a terminal, whatever the scenario is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (name) => {
        const result = smallResult()
        const [first] = textReport({ ...result, scenario: { ...result.scenario, name } })
        expect(first?.text).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        expect(widthOf(first?.text ?? '')).toBeLessThanOrEqual(60)
      }),
    )
  })
})
