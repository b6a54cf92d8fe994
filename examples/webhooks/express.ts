// A webhook in Express. Its route stands before `express.json()`, which would take the raw body away.
import { sendResponse, webRequest } from '@inboxlab/sdk/node'
import express, { type Express } from 'express'
import type { Receiver } from './receiver.ts'

export const expressApp = (receiver: Receiver): Express => {
  const app = express()
  app.post('/webhooks/chatwoot', async (request, response) => {
    const reception = await receiver(webRequest(request))
    await sendResponse(reception.response, response)
  })
  app.use(express.json())
  app.post('/orders', (request, response) => {
    response.json({ ordered: request.body })
  })
  return app
}
