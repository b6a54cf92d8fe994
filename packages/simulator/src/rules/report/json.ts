import { jsonText } from '../../report/json-text.ts'
import { tool } from '../../report/tool.ts'
import type { ExampleResult } from '../run/result.ts'
import { totalsOf } from './totals.ts'

/** A run as plain JSON, for other tools. */
export const jsonReport = (results: ReadonlyArray<ExampleResult>, reproduce: string): string =>
  jsonText({
    schemaVersion: 1,
    tool,
    reproduce,
    totals: totalsOf(results),
    examples: results.map(({ uri, line, feature, rule, name, tags, passed, steps }) => ({
      file: uri,
      line,
      feature,
      rule,
      name,
      tags,
      passed,
      steps: steps.map(({ keyword, text, line: at, status, failure }) => ({
        line: at,
        step: `${keyword} ${text}`,
        status,
        ...(failure === null
          ? {}
          : {
              kind: failure.kind,
              problem: failure.problem,
              expected: failure.expected,
              actual: failure.actual,
              timeline: failure.timeline,
            }),
      })),
    })),
  })
