import type { RoutingPolicy } from '@inboxlab/core'
import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import { InvalidInput } from '../error/invalid-input.ts'
import type { NotSupported } from '../error/not-supported.ts'
import type { InboxService } from '../inbox/inbox.ts'
import type { InboxUser } from '../inbox/staff.ts'
import { lackingForRouting } from './lacking-for-routing.ts'
import { factsByPlace, type RoutedInteraction, type RoutingFacts } from './routed-interaction.ts'
import type { RouterEntry } from './router-entry.ts'
import { checkedDirectory, type RoutingDirectory } from './routing-directory.ts'

/** What a live router asks of an inbox. */
export type RoutedInbox = Pick<
  InboxService,
  'provider' | 'capabilities' | 'list' | 'get' | 'assign' | 'close' | 'users'
>

/** How a live router works, whatever it routes; times in milliseconds. */
export interface RouterSettings {
  /** The policy that was proven in simulation: the same value. */
  readonly policy: RoutingPolicy
  /** The queues, groups and agents that the policy decides about. */
  readonly directory: (typeof RoutingDirectory)['Encoded']
  /**
   * What the policy is to know of an interaction; null: it is not routed. Left out: it waits in the queue that has its
   * place, needs nothing and weighs 1. A pure function: it is asked whenever something changes.
   */
  readonly facts?: (interaction: RoutedInteraction) => RoutingFacts | null
  /** Who takes work now. Left out: who is online, and where the server tells nobody's presence, everybody. */
  readonly isOnDuty?: (user: InboxUser) => boolean
  /** So often the server is looked at as a whole, for what no webhook told; left out: every minute. */
  readonly every?: number
  /** How far the server's clock may be from ours; left out: a second. */
  readonly clockSkew?: number
  /** Decides, tells what it decided and why, and sends nothing that changes anything. */
  readonly dryRun?: boolean
  /** The policy is asked why it decides as it does; left out: in a dry run only. */
  readonly explains?: boolean
  /** What the policy remembers from an earlier run; left out: what it begins with. */
  readonly memory?: unknown
  /** Hears what the router does. Left out: what fails is logged, and in a dry run what is decided. */
  readonly tell?: (entry: RouterEntry) => void
}

/** What a live router is made of. */
export interface RouterOptions extends RouterSettings {
  readonly inbox: RoutedInbox
}

/** @internal The options with what was left out. */
export interface CheckedOptions extends Required<Omit<RouterOptions, 'tell' | 'memory' | 'directory'>> {
  readonly directory: RoutingDirectory
  readonly memory: unknown
  readonly tell: ((entry: RouterEntry) => void) | null
}

/** @internal The options as they are used, or what is wrong with them: before anything is sent. */
export const checkedOptions = (
  given: RouterOptions,
): Effect.Effect<CheckedOptions, InvalidInput | NotSupported> =>
  Effect.gen(function* () {
    const { inbox, policy, every = 60_000, clockSkew = 1000, dryRun = false } = given
    const { provider } = inbox
    const lacking = lackingForRouting(inbox)
    if (lacking !== null) return yield* lacking
    const wrong = (place: string, fix: string) => new InvalidInput({ provider, place, fix })
    if (typeof policy?.decide !== 'function')
      return yield* wrong('policy', 'give one, such as firstComeFirstServed()')
    if (given.directory == null) return yield* wrong('directory', 'give its queues and groups')
    if (!(every > 0)) return yield* wrong('every', `${every} is no time to wait: give milliseconds above 0`)
    if (!(clockSkew >= 0)) return yield* wrong('clockSkew', `${clockSkew} is no time: give milliseconds`)
    const directory = checkedDirectory(given.directory)
    if (Result.isFailure(directory)) {
      const [place, ...rest] = directory.failure.split(': ')
      return yield* wrong(`directory, ${place}`, rest.join(': '))
    }
    return {
      inbox,
      policy,
      every,
      clockSkew,
      dryRun,
      directory: directory.success,
      facts: given.facts ?? factsByPlace(directory.success),
      isOnDuty: given.isOnDuty ?? isOnline,
      explains: given.explains ?? dryRun,
      memory: given.memory ?? policy.initial,
      tell: given.tell ?? null,
    }
  })

const isOnline = ({ presence }: InboxUser): boolean => presence === null || presence === 'online'
