import { deliveryStatus, type Event, ino } from '@inboxlab/core'
import type { TargetRecord } from './data.ts'
import type { Tenant } from './tenant.ts'

/** A message as a sandbox of INO CX shows it. */
export interface InoSandboxMessage {
  readonly id: string
  readonly from: 'contact' | 'us'
  readonly text: string
  /** As the API writes moments. */
  readonly at: string
  /** Of a message of ours. */
  readonly status: ReturnType<typeof deliveryStatus> | null
}

/** An interaction as a sandbox of INO CX shows it, under names of its own: those of the API are not public. */
export interface InoSandboxInteraction {
  readonly id: string
  readonly channel: string
  readonly direction: 'incoming' | 'outgoing'
  readonly contact: string | null
  readonly phase: string
  /** How it ended, in the vendor's words; null while it goes on. */
  readonly status: string | null
  readonly holder: string | null
  readonly awaiting: 'agent' | 'customer'
  readonly queue: string | null
  readonly campaign: string | null
  readonly forwarded: boolean
  readonly startedAt: string
  readonly messages: ReadonlyArray<InoSandboxMessage>
}

/** A target as a sandbox of INO CX shows it. */
export interface InoSandboxTarget {
  readonly id: number
  readonly campaign: string
  readonly data: Readonly<Record<string, unknown>>
  readonly numbers: ReadonlyArray<string>
  readonly priority: number
  readonly startDate: string
  readonly campaignTargetLayoutId: number
  /** The interaction that its call is; null: they have not been called yet. */
  readonly interaction: string | null
  readonly result: string | null
}

/** @internal */
export const dateText = (at: number): string => new Date(at).toISOString()

/** @internal */
export const shownInteraction = ({ inbox }: Tenant, id: string): InoSandboxInteraction => {
  const state = inbox.state(id)
  const texts = new Map(inbox.timeline(id).flatMap(said))
  return {
    id,
    channel: state.origin.channel,
    direction: state.origin.direction,
    contact: state.origin.contact,
    phase: state.phase,
    status: ino.statusOf(state),
    holder: state.holder,
    awaiting: state.awaiting,
    queue: state.place.queue,
    campaign: state.place.campaign,
    forwarded: state.forwarded,
    startedAt: dateText(state.origin.at),
    messages: state.details.messages.map(({ id: message, from, at, delivery }) => ({
      id: message,
      from,
      text: texts.get(message) ?? '',
      at: dateText(at),
      status: from === 'us' ? deliveryStatus(delivery) : null,
    })),
  }
}

const said = (event: Event): ReadonlyArray<readonly [string, string]> =>
  'message' in event && event.message !== null && 'content' in event && event.content !== undefined
    ? [[event.message, event.content.text]]
    : []

/** @internal */
export const shownTarget = ({ startAt, layout, ...target }: TargetRecord): InoSandboxTarget => ({
  ...target,
  startDate: dateText(startAt),
  campaignTargetLayoutId: layout,
})
