import type { Capacity } from '@inboxlab/core'
import type { ChannelAccount, InboxUser, RouterOptions } from '@inboxlab/sdk'
import type { Plan } from '../engine/plan.ts'
import { InputError } from '../scenario/input-error.ts'
import { factsByType } from './facts-by-type.ts'

/** Who works on a server and what it has queues for. */
export interface LiveServerDesk {
  readonly users: ReadonlyArray<InboxUser>
  /** What contacts write to; null: the server knows no queues. */
  readonly places: ReadonlyArray<ChannelAccount> | null
}

/** How the people and queues of a scenario are known on the server, where that is said. */
export interface Namesakes {
  readonly users: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, ReadonlyArray<string>>
}

/** What a live router is to know of people, queues and interactions. */
export type LiveDesk = Pick<RouterOptions, 'directory' | 'facts'>

/** Everybody on the server takes from all its queues, so many units at once. Names are those that the server shows. */
export const deskOfServer = ({ users, places }: LiveServerDesk, units: number): LiveDesk => {
  if (users.length === 0)
    throw new InputError({ place: '--provider', problem: 'its server lists no users', fix: 'add some there' })
  const queues =
    places === null
      ? [{ id: 'all' }]
      : places.map((place) => ({ id: ownName(place, places), places: [place.id] }))
  return {
    directory: {
      queues,
      groups: [
        {
          id: 'everyone',
          queues: queues.map(({ id }) => id),
          capacity: { units },
          agents: users.map((user) => ({ id: ownName(user, users), user: user.id })),
        },
      ],
    },
  }
}

/** Its name, with its number where others have the same. */
const ownName = ({ id, name }: Named, all: ReadonlyArray<Named>): string =>
  all.filter((other) => other.name === name).length === 1 ? name : `${name} (${id})`

/**
 * The queues, groups and named people of a scenario, found on the server by number, e-mail or name. Throws an
 * {@link InputError} that says who is there, if one of them is not.
 */
export const deskOfPlan = (plan: Plan, server: LiveServerDesk, { users, places }: Namesakes): LiveDesk => {
  const people = plan.groups.flatMap(({ agents = [] }) => agents.map(({ id }) => id))
  allKnown('--user', users, people)
  allKnown(
    '--place',
    places,
    plan.queues.map(({ id }) => id),
  )
  const queues = plan.queues.map(({ id }) => ({ id, places: placesOf(id, server, places.get(id)) }))
  return {
    directory: {
      queues,
      groups: plan.groups.map(({ id, queues: served, skills = [], capacity, agents = [] }) => {
        if (agents.length === 0)
          throw new InputError({
            place: `agents.${id}`,
            problem: 'nobody in it has a name, and only people can be given work',
            fix: 'name them under people',
          })
        return {
          id,
          queues: served.map((queue) => plan.queues[queue]?.id ?? ''),
          skills,
          ...(capacity === undefined ? {} : { capacity: written(capacity) }),
          agents: agents.map((person) => ({
            id: person.id,
            user: userOf(person.id, server, users.get(person.id)),
            skills: person.skills ?? [],
            ...(person.capacity === undefined ? {} : { capacity: written(person.capacity) }),
          })),
        }
      }),
    },
    facts: factsByType(plan, (place) => queues.findIndex((queue) => queue.places.includes(place))),
  }
}

const written = ({ units, ...limits }: Capacity) => ({
  ...limits,
  ...(Number.isFinite(units) ? { units } : {}),
})

const allKnown = (
  option: string,
  given: ReadonlyMap<string, unknown>,
  known: ReadonlyArray<string>,
): void => {
  for (const name of given.keys()) {
    if (known.includes(name)) continue
    throw new InputError({
      place: `${option} ${name}`,
      problem: 'the scenario has no such name',
      fix: `use ${known.join(', ')}`,
    })
  }
}

interface Named {
  readonly id: string
  readonly name: string
  readonly email?: string | null
}

const isCalled = ({ id, name, email }: Named, wanted: string): boolean =>
  [id, name, email ?? ''].some((each) => each.toLowerCase() === wanted.toLowerCase())

/** So many of those who are there are named. */
const NAMED = 12

const listed = (there: ReadonlyArray<Named>): string =>
  there.length === 0
    ? 'the server has none'
    : `there are ${there
        .slice(0, NAMED)
        .map(({ id, name }) => `${name} (${id})`)
        .join(', ')}${there.length > NAMED ? ` and ${there.length - NAMED} more` : ''}`

const userOf = (person: string, { users }: LiveServerDesk, said: string | undefined): string => {
  const found = users.filter((user) => isCalled(user, said ?? person))
  if (found.length === 1) return found[0]?.id ?? ''
  throw new InputError({
    place: `--user ${person}=${said ?? '…'}`,
    problem: `${found.length === 0 ? 'nobody' : 'more than one'} on the server has the number, e-mail or name ${said ?? person}`,
    fix: `say who it is, for example --user ${person}=${users[0]?.id ?? '1'}: ${listed(users)}`,
  })
}

const placesOf = (
  queue: string,
  { places }: LiveServerDesk,
  said: ReadonlyArray<string> | undefined,
): Array<string> => {
  if (places === null) {
    if (said === undefined) return []
    throw new InputError({
      place: `--place ${queue}`,
      problem: 'this server knows no queues',
      fix: 'leave it out: a tag with the name of a contact type says which queue it is',
    })
  }
  return (said ?? [queue]).map((wanted) => {
    const found = places.filter((place) => isCalled(place, wanted))
    if (found.length === 1) return found[0]?.id ?? ''
    throw new InputError({
      place: `--place ${queue}=${said === undefined ? '…' : wanted}`,
      problem: `${found.length === 0 ? 'nothing' : 'more than one'} on the server has the number or name ${wanted}`,
      fix: `say what waits in it, for example --place ${queue}=${places[0]?.id ?? '1'}: ${listed(places)}`,
    })
  })
}
