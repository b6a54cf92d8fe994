import { normalAddress } from './address.ts'
import type { Directory } from './directory.ts'
import { isTimeZone } from './local-day.ts'
import { nearest } from './nearest.ts'

/**
 * What is amiss in a directory: ids given twice, names of what does not exist, wishes that contradict each other.
 * One line each, with place and value and, for an unknown name, the nearest known one; none if all is well.
 *
 * @example
 * ```ts
 * import { directoryProblems, EMPTY_DIRECTORY } from '@inboxlab/core'
 * const teams = [{ id: 'north', space: 'estern' }]
 * directoryProblems({ ...EMPTY_DIRECTORY, spaces: [{ id: 'eastern' }], teams })
 * // => ["teams[0].space: there is no space 'estern', did you mean 'eastern'?"]
 * ```
 */
export const directoryProblems = (directory: Directory): ReadonlyArray<string> => {
  const found: Array<string> = []
  if (!isTimeZone(directory.timeZone)) {
    found.push(`timeZone: '${directory.timeZone}' is no time zone, give one such as 'Europe/Paris'`)
  }
  for (const part of WITH_IDS) {
    twice(
      part,
      directory[part].map(({ id }) => id),
      found,
    )
  }
  twice('buttons', directory.buttons, found)
  const known = knownIn(directory)
  aboutUsers(directory, known, found)
  aboutWork(directory, known, found)
  aboutSenders(directory, known, found)
  aboutContacts(directory, found)
  aboutSubscriptions(directory, known, found)
  return found
}

const WITH_IDS = [
  'users',
  'profiles',
  'teams',
  'spaces',
  'queues',
  'campaigns',
  'senderProfiles',
  'contacts',
] as const

type Known = ReturnType<typeof knownIn>

const knownIn = ({ users, profiles, teams, spaces, queues }: Directory) => ({
  user: idsOf(users),
  profile: idsOf(profiles),
  team: idsOf(teams),
  space: idsOf(spaces),
  queue: idsOf(queues),
})

const idsOf = (values: ReadonlyArray<{ readonly id: string }>): ReadonlySet<string> =>
  new Set(values.map(({ id }) => id))

const twice = (place: string, values: ReadonlyArray<string>, found: Array<string>): void => {
  const first = new Map<string, number>()
  for (const [index, value] of values.entries()) {
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, index)
    else found.push(`${place}[${index}]: '${value}' is there already, as ${place}[${earlier}]`)
  }
}

const unknown = (
  place: string,
  what: keyof Known,
  name: string | null,
  known: Known,
  found: Array<string>,
): void => {
  if (name === null || known[what].has(name)) return
  const near = nearest(name, known[what])
  found.push(
    `${place}: there is no ${what} '${name}'${near === null ? ', add it or leave it out' : `, did you mean '${near}'?`}`,
  )
}

const unknownIn = (
  place: string,
  what: keyof Known,
  names: ReadonlyArray<string>,
  known: Known,
  found: Array<string>,
): void => {
  for (const [index, name] of names.entries()) unknown(`${place}[${index}]`, what, name, known, found)
}

const aboutUsers = ({ users }: Directory, known: Known, found: Array<string>): void => {
  for (const [index, user] of users.entries()) {
    const place = `users[${index}]`
    unknownIn(`${place}.profiles`, 'profile', user.profiles, known, found)
    if (user.activeProfile !== null && !user.profiles.includes(user.activeProfile)) {
      found.push(
        `${place}.activeProfile: '${user.activeProfile}' is none of the user's profiles, add it there`,
      )
    }
    unknownIn(`${place}.teams`, 'team', user.teams, known, found)
    unknownIn(`${place}.manages`, 'team', user.manages, known, found)
    if (user.type !== 'manager' && user.manages.length > 0) {
      found.push(`${place}.manages: a user of type '${user.type}' manages nobody, make it a manager`)
    }
    unknownIn(`${place}.spaces`, 'space', user.spaces, known, found)
  }
}

const aboutWork = ({ profiles, teams, campaigns }: Directory, known: Known, found: Array<string>): void => {
  for (const [index, { queues }] of profiles.entries()) {
    unknownIn(`profiles[${index}].queues`, 'queue', queues, known, found)
  }
  for (const [index, { space }] of teams.entries()) {
    unknown(`teams[${index}].space`, 'space', space, known, found)
  }
  for (const [index, { members }] of campaigns.entries()) {
    const place = `campaigns[${index}].members`
    const agents = members.map(({ agent }) => agent)
    unknownIn(place, 'user', agents, known, found)
    twice(place, agents, found)
    for (const [member, { penalty }] of members.entries()) {
      if (penalty > 100) found.push(`${place}[${member}].penalty: ${penalty} is too high, give 0 to 100`)
    }
  }
}

const aboutSenders = ({ senderProfiles }: Directory, known: Known, found: Array<string>): void => {
  const first = new Map<string, string>()
  for (const [index, { senders, teams, agents }] of senderProfiles.entries()) {
    const place = `senderProfiles[${index}]`
    unknownIn(`${place}.teams`, 'team', teams ?? [], known, found)
    unknownIn(`${place}.agents`, 'user', agents ?? [], known, found)
    for (const [position, { id }] of senders.entries()) {
      const here = `${place}.senders[${position}]`
      const earlier = first.get(id)
      if (earlier === undefined) first.set(id, here)
      else found.push(`${here}: '${id}' is there already, as ${earlier}: a sender is in one profile only`)
    }
  }
}

const aboutContacts = ({ contacts }: Directory, found: Array<string>): void => {
  const first = new Map<string, string>()
  for (const [index, { id, identities }] of contacts.entries()) {
    for (const [position, { channel, address }] of identities.entries()) {
      const reached = `${channel} ${normalAddress(channel, address)}`
      const earlier = first.get(reached)
      if (earlier === undefined) first.set(reached, id)
      else {
        found.push(
          `contacts[${index}].identities[${position}]: '${address}' reaches contact '${earlier}' already, on ${channel}`,
        )
      }
    }
  }
}

const aboutSubscriptions = ({ subscriptions }: Directory, known: Known, found: Array<string>): void => {
  const first = new Map<string, number>()
  for (const [index, { user, trigger }] of subscriptions.entries()) {
    unknown(`subscriptions[${index}].user`, 'user', user, known, found)
    const wish = `${trigger} ${user}`
    const earlier = first.get(wish)
    if (earlier === undefined) first.set(wish, index)
    else {
      found.push(
        `subscriptions[${index}]: '${user}' is told when '${trigger}' already, by subscriptions[${earlier}]`,
      )
    }
  }
}
