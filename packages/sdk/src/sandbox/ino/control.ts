import { type Channel, DeliveryStatus, type Inbox, type InteractionState, Presence } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import { commandOf, type Deed, orRefuse } from '../deed.ts'
import { reader, readName, SaidText } from '../read-argument.ts'
import { Name } from '../seed-parts.ts'
import { InoCallResult } from './data.ts'
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

const readWriting = reader(
  'contactWrites',
  Schema.Struct({
    contact: Name,
    text: SaidText,
    channel: Schema.optionalKey(
      Schema.Literals(['email', 'sms', 'whatsapp', 'telegram', 'messenger', 'chat']),
    ),
    queue: Schema.optionalKey(Name),
  }),
)
const readInteraction = readName('interaction')
const readMessage = readName('message')
const readStatus = reader('status', DeliveryStatus)
const readFailure = reader('failure', Schema.optional(SaidText))
const readUser = readName('user')
const readPresence = reader('presence', Presence)
const readTarget = reader('target', Schema.Int)
const readResult = reader('result', InoCallResult)
const readCampaign = reader('campaign', Schema.Union([Schema.Int, Name]))

/** @internal */
export const controlOf = (tenant: () => Tenant): InoControl => {
  const named = <A>(what: string, id: string | number, found: A | undefined): A => {
    if (found === undefined) throw new RangeError(`${what} ${id}: there is none of this id in the sandbox`)
    return found
  }
  const interactionOf = (given: unknown): string => {
    const id = readInteraction(given)
    return named('interaction', id, tenant().inbox.has(id) ? id : undefined)
  }

  return {
    contactWrites: (writing) => {
      const { contact, text, channel = 'chat', queue } = readWriting(writing)
      const { queues } = tenant().data
      const at =
        queue === undefined
          ? queues[0]
          : named(
              'queue',
              queue,
              queues.find((each) => each === queue),
            )
      return tenant().contactWrites(contact, channel, at ?? null, text)
    },
    reportDelivery: (id, name, word, why) => {
      const interaction = interactionOf(id)
      const message = readMessage(name)
      const status = readStatus(word)
      const failure = status === 'failed' ? (readFailure(why) ?? null) : null
      const command = { _tag: 'ReportDelivery', at: tenant().now, message, status, failure } as const
      orRefuse('reportDelivery', command, tenant().submit(interaction, command))
    },
    agentDoes: (id, deed) => {
      const fresh = tenant().newInteraction()
      const command = commandOf(deed, tenant().now, `m-${fresh}`)
      const interaction = id === null ? fresh : interactionOf(id)
      orRefuse('agentDoes', command, tenant().submit(interaction, command))
      return { interaction, state: tenant().inbox.state(interaction) }
    },
    setPresence: (given, wanted) => {
      const { data } = tenant()
      const id = readUser(given)
      const presence = readPresence(wanted)
      const user = named(
        'user',
        id,
        data.users.find((each) => each.id === id),
      )
      if (user.presence === presence) return
      data.users = data.users.map((each) => (each === user ? { ...each, presence } : each))
      tenant().peopleChanged()
      tellPresence(tenant(), id, presence)
    },
    callEnds: (given, word) => {
      const id = readTarget(given)
      const result = readResult(word)
      const target = named(
        'target',
        id,
        tenant().data.targets.find((each) => each.id === id),
      )
      if (tenant().callEnds(target, result)) return
      const why = target.interaction === null ? 'its call has not begun' : 'its call is over'
      throw new RangeError(`target ${id}: ${why}`)
    },
    get inbox() {
      return tenant().inbox
    },
    state: (id) => tenant().inbox.state(interactionOf(id)),
    interaction: (id) => shownInteraction(tenant(), interactionOf(id)),
    targets: (given) => {
      const campaign = String(readCampaign(given))
      return tenant()
        .data.targets.filter((each) => each.campaign === campaign)
        .map(shownTarget)
    },
    credentials: () => {
      const { token, secret, username } = tenant().data
      return { token, secret, username }
    },
  }
}
