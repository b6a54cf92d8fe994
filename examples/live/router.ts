import { type ChatwootVendor, type chatwoot, chatwootWebhook } from '@inboxlab/sdk'
import {
  asInbox,
  type PromiseClient,
  type PromiseRouterOptions,
  receive,
  runRouter,
} from '@inboxlab/sdk/promise'
import policy from './policy.ts'

type Client = PromiseClient<typeof chatwoot.capabilities, ChatwootVendor>

/** Routes an account: its receiver stands where the webhooks come in, and `stop` ends it. */
export const route = async (client: Client, secret: string, options: Partial<PromiseRouterOptions> = {}) => {
  const router = await runRouter({
    policy,
    inbox: asInbox(client),
    directory: {
      // The inbox of the web site, and two agents by their numbers in Chatwoot.
      queues: [{ id: 'support', places: ['1'] }],
      groups: [
        {
          id: 'desk',
          queues: ['support'],
          capacity: { units: 2 },
          agents: [
            { id: 'anna', user: '2', skills: [{ skill: 'french', level: 1 }] },
            { id: 'ben', user: '3' },
          ],
        },
      ],
    },
    // Conversations with the label need somebody who speaks it; others are for everybody.
    facts: ({ state }) =>
      state.place.queue === '1'
        ? {
            queue: 'support',
            needs: state.details.tags.includes('french') ? [{ skill: 'french', level: 1 }] : [],
          }
        : null,
    ...options,
  })
  const { handle } = router
  const { now } = options
  const receiver = receive(chatwootWebhook, secret, now === undefined ? { handle } : { handle, now })
  return { ...router, receiver }
}
