import {
  Campaign,
  Contact,
  type Directory,
  Profile,
  Queue,
  Right,
  SenderProfile,
  Trigger,
  User,
} from '@inboxlab/core'
import fc from 'fast-check'
import { knownNames, NAMES, type Names } from './names.ts'
import { type Known, schemaArbitrary } from './schema-arbitrary.ts'

/**
 * Directories of a few people, queues and senders, derived from their schemas and valid by construction: nothing is named
 * that is not there. Everybody is told of everything that they may see.
 *
 * @example
 * ```ts
 * import { directoryProblems } from '@inboxlab/core'
 * import { directories } from '@inboxlab/simulator/property'
 * import fc from 'fast-check'
 * fc.sample(directories(), { numRuns: 20, seed: 1 }).flatMap(directoryProblems) // => []
 * ```
 */
export const directories = (given: Partial<Names> = {}): fc.Arbitrary<Directory> => {
  const names = { ...NAMES, ...given }
  const known = knownNames(names)
  return fc
    .record({
      users: each(names.agents, schemaArbitrary(User, known)),
      profiles: each(names.profiles, profiles(known)),
      queues: each(names.queues, schemaArbitrary(Queue, known)),
      campaigns: each(names.campaigns, schemaArbitrary(Campaign, known)),
      senders: schemaArbitrary(SenderProfile, known),
      limits: fc.array(fc.option(fc.nat(2)), {
        minLength: names.senders.length,
        maxLength: names.senders.length,
      }),
      contacts: each(names.contacts, schemaArbitrary(Contact, known)),
      undoWithin: fc.constantFrom(null, 5000),
    })
    .map(({ users, profiles, queues, campaigns, senders, limits, contacts, undoWithin }) => ({
      timeZone: 'Europe/Paris',
      users: users.map(madeUser),
      profiles: profiles.map((profile) => ({ ...profile, queues: unique(profile.queues) })),
      teams: names.teams.map((id) => ({ id, space: names.spaces[0] ?? null })),
      spaces: names.spaces.map((id) => ({ id })),
      queues,
      campaigns: campaigns.map((campaign) => ({
        ...campaign,
        members: names.agents.map((agent, position) => ({ agent, penalty: 0, position })),
      })),
      senderProfiles: [
        {
          ...senders,
          id: 'ours',
          senders: names.senders.map((id, index) => ({
            id,
            country: 'FR',
            dailyLimit: limits[index] ?? null,
          })),
        },
      ],
      contacts: contacts.map((contact) => ({ ...contact, identities: [] })),
      subscriptions: names.agents.flatMap((user) =>
        Trigger.literals.map((trigger) => ({ user, trigger, sound: null })),
      ),
      buttons: [],
      undoWithin,
    }))
}

/** One for each name. */
const each = <A extends { readonly id: string }>(
  names: ReadonlyArray<string>,
  arbitrary: fc.Arbitrary<A>,
): fc.Arbitrary<ReadonlyArray<A>> =>
  fc.tuple(...names.map((id) => arbitrary.map((drawn): A => ({ ...drawn, id }))))

/** Most people may do what there is to do, but see no more than is theirs. */
const profiles = (known: Known): fc.Arbitrary<Profile> =>
  fc
    .tuple(schemaArbitrary(Profile, known), fc.nat(3))
    .map(([profile, limits]) => (limits < 3 ? { ...profile, rights: OWN_WORK } : profile))

const OWN_WORK = Right.literals.filter((right) => right !== 'work of others')

const madeUser = (user: User): User => {
  const profiles = unique(
    user.activeProfile === null ? user.profiles : [...user.profiles, user.activeProfile],
  )
  return {
    ...user,
    profiles,
    activeProfile: user.activeProfile ?? profiles[0] ?? null,
    manages: user.type === 'manager' ? unique(user.manages) : [],
    teams: unique(user.teams),
    spaces: unique(user.spaces),
  }
}

const unique = <A>(values: ReadonlyArray<A>): ReadonlyArray<A> => [...new Set(values)]
