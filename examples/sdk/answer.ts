import { type PromiseInbox, receive, type WebhookProvider } from '@inboxlab/sdk/promise'

/**
 * Answers every message of a contact, whatever server it comes from. An answer that was perhaps sent is not sent again:
 * only what surely was not is left to the server to tell once more.
 */
export const answer = (
  webhook: WebhookProvider,
  secret: string,
  inbox: Pick<PromiseInbox, 'reply'>,
  now: () => number = Date.now,
) =>
  receive(webhook, secret, {
    now,
    handle: async (events) => {
      for (const event of events) {
        if (event._tag !== 'Known') continue
        for (const { interaction, event: happened } of event.happened) {
          if (happened?._tag !== 'MessageReceived') continue
          await inbox
            .reply(interaction, { text: 'Thank you, somebody will be with you soon.' })
            .catch((error) => {
              if (error.fateUnknown !== true) throw error
            })
        }
      }
    },
  })
