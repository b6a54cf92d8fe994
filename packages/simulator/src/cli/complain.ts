import { withoutCredentials } from './without-credentials.ts'
import { plainText } from '../report/plain-text.ts'

/** Says on standard error what is wrong: one line, whatever the text may hold, its middle left out where it is endless. */
export const complain = (problem: string): void => {
  process.stderr.write(`inboxlab: ${plainText(withoutCredentials(problem), 1000)}\n`)
}
