import { CucumberHtmlStream } from '@cucumber/html-formatter'
import type { Envelope } from '@cucumber/messages'

/** A run as one HTML page that needs nothing but itself. */
export const htmlReport = async (envelopes: ReadonlyArray<Envelope>): Promise<string> => {
  const page = new CucumberHtmlStream()
  const parts: Array<string> = []
  page.on('data', (part: Buffer | string) => parts.push(part.toString()))
  const done = new Promise<void>((resolve, reject) => {
    page.on('end', resolve)
    page.on('error', reject)
  })
  for (const envelope of envelopes) page.write(envelope)
  page.end()
  await done
  return parts.join('').replace('<title>Cucumber</title>', '<title>inboxlab rules</title>')
}
