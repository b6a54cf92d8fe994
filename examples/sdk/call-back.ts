import type { Ino } from '@inboxlab/sdk'
import { inoWebhook, type Promised, receive } from '@inboxlab/sdk/promise'

/**
 * Has everybody called back whose call was declined at INO CX. What the tenant's webhooks are called and hold is
 * documented inside it: here `call_declined`, with an `id` and a `number`.
 */
export const callBack = (
  secret: string,
  vendor: Pick<Promised<Ino>, 'addTargets'>,
  campaign: { readonly id: number; readonly layout: number },
  now: () => number = Date.now,
) =>
  receive(inoWebhook({ nameField: 'type', idField: 'id' }), secret, {
    now,
    handle: async (events) => {
      for (const { name, raw } of events) {
        const { number } = raw as { readonly number?: unknown }
        if (name !== 'call_declined' || typeof number !== 'string') continue
        await vendor.addTargets(campaign.id, [
          {
            data: {},
            numbers: [number],
            importDuplicates: false,
            priority: 30,
            startAt: now(),
            campaignTargetLayoutId: campaign.layout,
          },
        ])
      }
    },
  })
