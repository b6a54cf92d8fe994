// A webhook in Next: this file is `app/webhooks/chatwoot/route.ts`. Several instances share one table of deliveries.
import { DatabaseSync } from 'node:sqlite'
import { chatwootWebhook, receive, sqlDeliveries } from '@inboxlab/sdk/promise'
import { tickets } from './tickets.ts'

const database = new DatabaseSync(process.env.DATABASE_FILE ?? ':memory:')
const deliveries = sqlDeliveries({
  query: (statement, values) => database.prepare(statement).all(...values) as ReadonlyArray<object>,
})
const ready = deliveries.createTable()

const receiver = receive(chatwootWebhook, process.env.CHATWOOT_WEBHOOK_SECRET ?? '', {
  deliveries,
  handle: (events) => {
    for (const event of events) {
      if (event._tag !== 'Known') continue
      for (const { interaction, event: happened } of event.happened) {
        if (happened?._tag === 'MessageReceived') tickets.push(`${interaction}: ${happened.content?.text}`)
      }
    }
  },
})

export const POST = async (request: Request): Promise<Response> => {
  await ready
  const { response } = await receiver(request)
  return response
}
