import { type ChatwootVendor, type chatwoot, chatwootWebhook } from '@inboxlab/sdk'
import { type PromiseClient, receive } from '@inboxlab/sdk/promise'

type Client = PromiseClient<typeof chatwoot.capabilities, ChatwootVendor>

/** The bot under test: it greets whoever writes first, and hands over to billing whoever asks about money. */
export const bot = (inbox: Client, secret: string, now: () => number) =>
  receive(chatwootWebhook, secret, {
    now,
    handle: async (events) => {
      for (const event of events) {
        if (event._tag !== 'Known' || event.payload.event !== 'message_created') continue
        const { conversation, content, message_type } = event.payload
        if (message_type !== 'incoming') continue
        const id = String(conversation.id)
        if (/invoice|refund/i.test(content ?? '')) await inbox.assignTeam(id, '1')
        else await inbox.reply(id, { text: 'Hello! Somebody will be with you soon.' })
      }
    },
  })
