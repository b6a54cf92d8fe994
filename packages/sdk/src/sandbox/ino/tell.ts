import type { Event, Presence } from '@inboxlab/core'
import { fill, valueIn } from '../fill.ts'
import type { InoSeed } from './seed.ts'
import { dateText, shownInteraction } from './shown.ts'
import type { Tenant } from './tenant.ts'

/** @internal Webhooks of something that happened to an interaction. */
export const tellEvent = (tenant: Tenant, id: string, event: Event): void => {
  if (tenant.data.webhooks.some(({ on }) => on === event._tag))
    tell(tenant, event._tag, { event, interaction: shownInteraction(tenant, id) })
}

/** @internal Webhooks of somebody who comes, goes or takes a break. */
export const tellPresence = (tenant: Tenant, user: string, presence: Presence): void =>
  tell(tenant, 'PresenceChanged', { user, presence })

/** What a webhook's body names and is not there becomes null. */
const tell = ({ data, world }: Tenant, on: InoSeed['webhooks'][number]['on'], values: object): void => {
  for (const webhook of data.webhooks) {
    if (webhook.on !== on || !webhook.enabled) continue
    const id = world.chance.uuid('webhook')
    const told = { ...values, id, at: dateText(world.now()) }
    world.send({
      url: webhook.url,
      event: on,
      id,
      secret: null,
      headers: webhook.headers,
      body: fill(webhook.body, (place) => valueIn(told, place) ?? null),
      about: webhook.repeatAfter,
      attempt: 1,
    })
  }
}
