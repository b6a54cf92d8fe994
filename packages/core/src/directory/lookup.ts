import type { Channel } from '../interaction/facts.ts'
import type { AgentId, CampaignId, ContactId, ProfileId, QueueId, TeamId } from '../interaction/names.ts'
import type { Campaign, Member } from './campaign.ts'
import type { Contact } from './contact.ts'
import type { Directory, Queue } from './directory.ts'
import type { Profile } from './profile.ts'
import type { SenderProfile } from './sender.ts'
import type { Subscription, Trigger } from './subscription.ts'
import type { Team } from './team.ts'
import type { User } from './user.ts'

/**
 * A directory by its ids: every question is answered from maps that are built once. Whoever is unknown is null or
 * an empty list, never an error; {@link directoryProblems} finds what is amiss. Of two with one id the first counts.
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup } from '@inboxlab/core'
 * new Lookup(EMPTY_DIRECTORY).user('anna') // => null
 * ```
 */
export class Lookup {
  readonly directory: Directory
  readonly #users: ReadonlyMap<AgentId, User>
  readonly #profiles: ReadonlyMap<ProfileId, Profile>
  readonly #active: ReadonlyMap<AgentId, Profile>
  readonly #teams: ReadonlyMap<TeamId, Team>
  readonly #members: ReadonlyMap<TeamId, ReadonlyArray<User>>
  readonly #managed: ReadonlyMap<AgentId, ReadonlySet<AgentId>>
  readonly #queues: ReadonlyMap<QueueId, Queue>
  readonly #campaigns: ReadonlyMap<CampaignId, Campaign>
  readonly #campaignMembers: ReadonlyMap<CampaignId, ReadonlyMap<AgentId, Member>>
  readonly #senderProfiles: ReadonlyMap<string, SenderProfile>
  readonly #contacts: ReadonlyMap<ContactId, Contact>
  readonly #subscriptions: ReadonlyMap<Trigger, ReadonlyArray<Subscription>>

  constructor(directory: Directory) {
    this.directory = directory
    this.#users = byId(directory.users)
    this.#profiles = byId(directory.profiles)
    this.#active = activeProfiles([...this.#users.values()], this.#profiles)
    this.#teams = byId(directory.teams)
    this.#members = membersByTeam([...this.#users.values()])
    this.#managed = managedByManager([...this.#users.values()], this.#members)
    this.#queues = byId(directory.queues)
    this.#campaigns = byId(directory.campaigns)
    this.#campaignMembers = new Map([...this.#campaigns].map(([id, { members }]) => [id, byAgent(members)]))
    this.#senderProfiles = byId(directory.senderProfiles)
    this.#contacts = byId(directory.contacts)
    this.#subscriptions = byTrigger(directory.subscriptions)
  }

  user(id: AgentId): User | null {
    return this.#users.get(id) ?? null
  }

  profile(id: ProfileId): Profile | null {
    return this.#profiles.get(id) ?? null
  }

  /** The profile that a user works under now, if it is one of theirs. */
  activeProfile(user: AgentId): Profile | null {
    return this.#active.get(user) ?? null
  }

  team(id: TeamId): Team | null {
    return this.#teams.get(id) ?? null
  }

  queue(id: QueueId): Queue | null {
    return this.#queues.get(id) ?? null
  }

  campaign(id: CampaignId): Campaign | null {
    return this.#campaigns.get(id) ?? null
  }

  /** What an agent is in a campaign; null: no member of it. */
  memberOf(campaign: CampaignId, agent: AgentId): Member | null {
    return this.#campaignMembers.get(campaign)?.get(agent) ?? null
  }

  senderProfile(id: string): SenderProfile | null {
    return this.#senderProfiles.get(id) ?? null
  }

  contact(id: ContactId): Contact | null {
    return this.#contacts.get(id) ?? null
  }

  /** Who is in a team, in the order of the directory. */
  membersOf(team: TeamId): ReadonlyArray<User> {
    return this.#members.get(team) ?? NOBODY
  }

  /** The members of all teams that this manager manages; of anyone who is no manager: nobody. */
  managedBy(manager: AgentId): ReadonlySet<AgentId> {
    return this.#managed.get(manager) ?? NO_IDS
  }

  /** Whether a user is a member of a channel. */
  onChannel(user: User, channel: Channel): boolean {
    return user.channels === null || user.channels.includes(channel)
  }

  /** Who wishes to be told of this: each user once, in the order of the directory. */
  subscriptionsTo(trigger: Trigger): ReadonlyArray<Subscription> {
    return this.#subscriptions.get(trigger) ?? NO_SUBSCRIPTIONS
  }
}

const NOBODY: ReadonlyArray<User> = Object.freeze([])
const NO_SUBSCRIPTIONS: ReadonlyArray<Subscription> = Object.freeze([])
const NO_IDS: ReadonlySet<AgentId> = new Set()

const byKey = <Key, Value>(values: ReadonlyArray<Value>, keyOf: (value: Value) => Key): Map<Key, Value> => {
  const map = new Map<Key, Value>()
  for (const value of values) {
    const key = keyOf(value)
    if (!map.has(key)) map.set(key, value)
  }
  return map
}

const byId = <Value extends { readonly id: string }>(values: ReadonlyArray<Value>): Map<string, Value> =>
  byKey(values, ({ id }) => id)

const byAgent = (members: ReadonlyArray<Member>): Map<AgentId, Member> => byKey(members, ({ agent }) => agent)

const activeProfiles = (
  users: ReadonlyArray<User>,
  profiles: ReadonlyMap<ProfileId, Profile>,
): Map<AgentId, Profile> => {
  const active = new Map<AgentId, Profile>()
  for (const { id, activeProfile, profiles: own } of users) {
    const profile = activeProfile === null ? undefined : profiles.get(activeProfile)
    if (profile !== undefined && own.includes(profile.id)) active.set(id, profile)
  }
  return active
}

const membersByTeam = (users: ReadonlyArray<User>): Map<TeamId, ReadonlyArray<User>> => {
  const members = new Map<TeamId, Array<User>>()
  for (const user of users) {
    for (const team of new Set(user.teams)) {
      const others = members.get(team)
      if (others === undefined) members.set(team, [user])
      else others.push(user)
    }
  }
  return members
}

const managedByManager = (
  users: ReadonlyArray<User>,
  members: ReadonlyMap<TeamId, ReadonlyArray<User>>,
): Map<AgentId, ReadonlySet<AgentId>> => {
  const managed = new Map<AgentId, ReadonlySet<AgentId>>()
  for (const { id, type, manages } of users) {
    if (type !== 'manager') continue
    managed.set(id, new Set(manages.flatMap((team) => (members.get(team) ?? NOBODY).map((user) => user.id))))
  }
  return managed
}

const byTrigger = (subscriptions: ReadonlyArray<Subscription>): Map<Trigger, ReadonlyArray<Subscription>> => {
  const sorted = new Map<Trigger, Map<AgentId, Subscription>>()
  for (const subscription of subscriptions) {
    const { trigger, user } = subscription
    const others = sorted.get(trigger)
    if (others === undefined) sorted.set(trigger, new Map([[user, subscription]]))
    else if (!others.has(user)) others.set(user, subscription)
  }
  return new Map([...sorted].map(([trigger, ofUsers]) => [trigger, [...ofUsers.values()]]))
}
