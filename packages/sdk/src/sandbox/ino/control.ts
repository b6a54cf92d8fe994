import type { Channel, DeliveryStatus, Inbox, InteractionState, Presence } from '@inboxlab/core'
import { ino } from '@inboxlab/core'
import { commandOf, type Deed, orRefuse } from '../deed.ts'
import type { InoCallResult } from './data.ts'
import { type InoSandboxInteraction, type InoSandboxTarget, shownInteraction, shownTarget } from './shown.ts'
import { tellPresence } from './tell.ts'
import type { Tenant } from './tenant.ts'

/** What tests do in a sandbox of INO CX beside its API. What is not there throws a `RangeError`. */
export interface InoControl {
  /** A contact writes, by chat unless told otherwise and to the first queue: in the interaction that goes on, or in a new one. */
  contactWrites(writing: {
    readonly contact: string
    readonly text: string
    readonly channel?: Exclude<Channel, 'voice'>
    readonly queue?: string
  }): { readonly interaction: string; readonly message: string }
  /** The channel reports what became of a message of ours. */
  reportDelivery(interaction: string, message: string, status: DeliveryStatus, failure?: string): void
  /**
   * Somebody does something in the Banner: a command of the core, of an interaction or (null) of a new one. Throws what
   * is against it.
   */
  agentDoes(
    interaction: string | null,
    deed: Deed,
  ): { readonly interaction: string; readonly state: InteractionState }
  /** Somebody comes, goes or takes a break. */
  setPresence(user: string, presence: Presence): void
  /** The call of a target is over: `Traité`, or nobody answered (`NRP`), or the line was busy (`Occupé`). */
  callEnds(target: number, result: InoCallResult): void
  /** The core's inbox behind the tenant. To be read only. */
  readonly inbox: Inbox
  /** How the core sees an interaction. */
  state(interaction: string): InteractionState
  /** An interaction with its messages, under names of the sandbox's own. */
  interaction(interaction: string): InoSandboxInteraction
  /** The targets of a campaign, in the order in which they were added. */
  targets(campaign: string | number): ReadonlyArray<InoSandboxTarget>
  /** What programs identify themselves with. */
  credentials(): { readonly token: string; readonly secret: string; readonly username: string }
}

/** The longest text that the core keeps. */
const LONGEST = 150_000

/** @internal */
export const controlOf = (tenant: () => Tenant): InoControl => {
  const named = <A>(what: string, id: unknown, found: A | undefined): A => {
    if (found === undefined)
      throw new RangeError(`${what} ${String(id)}: there is none of this id in the sandbox`)
    return found
  }
  const interactionOf = (id: string): string =>
    named('interaction', id, tenant().inbox.has(id) ? id : undefined)

  return {
    contactWrites: ({ contact, text, channel = 'chat', queue }) => {
      const { queues } = tenant().data
      if (typeof contact !== 'string' || contact === '' || contact.length > 200)
        throw new RangeError('contact: give an id of 1 to 200 characters')
      if (typeof text !== 'string' || text.length > LONGEST)
        throw new RangeError(`text: give one of at most ${LONGEST} characters`)
      const medium: Channel = named(
        'channel',
        channel,
        WRITTEN.find((each) => each === channel),
      )
      const at =
        queue === undefined
          ? (queues[0] ?? null)
          : named(
              'queue',
              queue,
              queues.find((each) => each === queue),
            )
      return tenant().contactWrites(contact, medium, at, text)
    },
    reportDelivery: (id, message, status, failure) => {
      const at = tenant().now
      const why = status === 'failed' ? (failure ?? null) : null
      const command = { _tag: 'ReportDelivery', at, message, status, failure: why } as const
      orRefuse('reportDelivery', command, tenant().submit(interactionOf(id), command))
    },
    agentDoes: (id, deed) => {
      const fresh = String(tenant().data.lastNumber + 1)
      const command = commandOf(deed, tenant().now, `m-${fresh}`)
      const interaction = id === null ? fresh : interactionOf(id)
      orRefuse('agentDoes', command, tenant().submit(interaction, command))
      tenant().nextNumber()
      return { interaction, state: tenant().inbox.state(interaction) }
    },
    setPresence: (id, presence) => {
      const { data } = tenant()
      const user = named(
        'user',
        id,
        data.users.find((each) => each.id === id),
      )
      if (!PRESENCES.includes(presence)) throw new RangeError(`presence: give one of ${PRESENCES.join(', ')}`)
      if (user.presence === presence) return
      data.users = data.users.map((each) => (each === user ? { ...each, presence } : each))
      tenant().peopleChanged()
      tellPresence(tenant(), id, presence)
    },
    callEnds: (id, result) => {
      const target = named(
        'target',
        id,
        tenant().data.targets.find((each) => each.id === id),
      )
      if (!RESULTS.includes(result)) throw new RangeError(`result: give one of ${RESULTS.join(', ')}`)
      if (!tenant().callEnds(target, result))
        throw new RangeError(
          `target ${id}: ${target.interaction === null ? 'its call has not begun' : 'its call is over'}`,
        )
    },
    get inbox() {
      return tenant().inbox
    },
    state: (id) => tenant().inbox.state(interactionOf(id)),
    interaction: (id) => shownInteraction(tenant(), interactionOf(id)),
    targets: (campaign) =>
      tenant()
        .data.targets.filter((each) => each.campaign === String(campaign))
        .map(shownTarget),
    credentials: () => {
      const { token, secret, username } = tenant().data
      return { token, secret, username }
    },
  }
}

const WRITTEN = ino.channels.filter((each) => each !== 'voice')
const PRESENCES: ReadonlyArray<Presence> = ['online', 'busy', 'on a break', 'offline']
const RESULTS: ReadonlyArray<InoCallResult> = ['Traité', 'NRP', 'Occupé']
