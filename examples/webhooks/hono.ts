// A webhook in Hono, on whatever it runs: its requests are web requests already.
import { Hono } from 'hono'
import type { Receiver } from './receiver.ts'

export const honoApp = (receiver: Receiver): Hono => {
  const app = new Hono()
  app.post('/webhooks/chatwoot', async (context) => {
    const { response } = await receiver(context.req.raw)
    return response
  })
  return app
}
