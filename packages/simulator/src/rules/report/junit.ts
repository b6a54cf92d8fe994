import { JUnitXmlPrinter } from '@cucumber/junit-xml-formatter'
import type { Envelope } from '@cucumber/messages'

/** A run as JUnit XML, one test case for each example. */
export const junitReport = (envelopes: ReadonlyArray<Envelope>): string => {
  let text = ''
  const printer = new JUnitXmlPrinter({ suiteName: 'inboxlab rules' }, (part) => {
    text += part
  })
  for (const envelope of envelopes) printer.update(envelope)
  return `${text.replace(STEERING, '\uFFFD')}\n`
}

/** What XML cannot hold, or a reader would not see as it is. */
const STEERING = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu
