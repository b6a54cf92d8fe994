import type { Envelope } from '@cucumber/messages'
import { htmlReport } from '../rules/report/html.ts'
import { jsonReport } from '../rules/report/json.ts'
import { junitReport } from '../rules/report/junit.ts'
import type { ExampleResult } from '../rules/run/result.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import type { RulesOut } from './rules-out-option.ts'
import { writeWhole } from './write-whole.ts'

/** What reports are made of. */
interface Reported {
  readonly results: ReadonlyArray<ExampleResult>
  readonly envelopes: ReadonlyArray<Envelope>
  readonly command: string
}

/** Writes each report that is wanted, and says whether all could be written. */
export const writeRules = async (outs: ReadonlyArray<RulesOut>, reported: Reported): Promise<boolean> => {
  let written = true
  for (const { format, path } of outs) {
    const text = await reportOf(format, reported)
    if (path === '-') {
      process.stdout.write(text)
      continue
    }
    try {
      await writeWhole(path, text)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      complain(
        new InputError({ place: `--out ${format}=${path}`, problem: error.problem, fix: error.fix }).message,
      )
      written = false
    }
  }
  return written
}

const reportOf = (
  format: RulesOut['format'],
  { results, envelopes, command }: Reported,
): Promise<string> | string => {
  switch (format) {
    case 'junit':
      return junitReport(envelopes)
    case 'html':
      return htmlReport(envelopes)
    case 'json':
      return jsonReport(results, command)
  }
}
