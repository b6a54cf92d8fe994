import { type Directory, Right, Trigger, type User } from '@inboxlab/core'
import { InputError } from '../../scenario/input-error.ts'
import { didYouMean } from '../../scenario/nearest.ts'
import { topic } from '../vocabulary/step.ts'
import type { World } from '../world/world.ts'
import { step } from './step.ts'

type Profile = Directory['profiles'][number]

const profileIdOf = (agent: string): string => `profile of ${agent}`

/** Every right; to see the work of others only where the system's role has it. */
const everything = ({ dialect }: World): Profile['rights'] => {
  const shows =
    dialect?.roles.some(({ type, rights }) => type === 'collaborator' && rights.includes(OTHERS)) === true
  return shows ? Right.literals : Right.literals.filter((each) => each !== OTHERS)
}

const OTHERS = 'work of others'

/** Adds users who may do everything, each under a profile of their own. */
const hire = (world: World, names: ReadonlyArray<string>): void => {
  for (const name of names) {
    if (world.directory.users.some(({ id }) => id === name)) continue
    const profile = profileIdOf(name)
    world.change((directory) => ({
      ...directory,
      users: [
        ...directory.users,
        {
          id: name,
          name,
          type: 'collaborator',
          profiles: [profile],
          activeProfile: profile,
          teams: [],
          manages: [],
          spaces: [],
          channels: null,
          presence: 'online',
        },
      ],
      profiles: [
        ...directory.profiles,
        { id: profile, rights: everything(world), queues: [], channels: null },
      ],
    }))
  }
}

const changeUsers = (world: World, names: ReadonlyArray<string>, change: (user: User) => User): void => {
  for (const name of names) world.user(name)
  world.change((directory) => ({
    ...directory,
    users: directory.users.map((user) => (names.includes(user.id) ? change(user) : user)),
  }))
}

/** Changes the profile that each of these users works under. */
const changeProfiles = (
  world: World,
  names: ReadonlyArray<string>,
  change: (profile: Profile) => Profile,
): void => {
  const active = new Set(names.map((name) => world.user(name).activeProfile))
  world.change((directory) => ({
    ...directory,
    profiles: directory.profiles.map((profile) => (active.has(profile.id) ? change(profile) : profile)),
  }))
}

const changeProfile = (world: World, id: string, change: (profile: Profile) => Profile): void =>
  world.change((directory) => ({
    ...directory,
    profiles: directory.profiles.some((profile) => profile.id === id)
      ? directory.profiles.map((profile) => (profile.id === id ? change(profile) : profile))
      : [...directory.profiles, change({ id, rights: [], queues: [], channels: null })],
  }))

const added = <A>(before: ReadonlyArray<A>, more: ReadonlyArray<A>): ReadonlyArray<A> => [
  ...new Set([...before, ...more]),
]

export const addQueues = (world: World, queues: ReadonlyArray<string>): void =>
  world.change((directory) => ({
    ...directory,
    queues: [
      ...directory.queues,
      ...queues
        .filter((queue) => !directory.queues.some(({ id }) => id === queue))
        .map((id) => ({ id, channels: null })),
    ],
  }))

export const addTeams = (world: World, teams: ReadonlyArray<string>, space: string | null = null): void => {
  if (space !== null) addSpaces(world, [space])
  world.change((directory) => ({
    ...directory,
    teams: [
      ...directory.teams.map((team) =>
        space !== null && teams.includes(team.id) ? { ...team, space } : team,
      ),
      ...teams.filter((team) => !directory.teams.some(({ id }) => id === team)).map((id) => ({ id, space })),
    ],
  }))
}

export const addSpaces = (world: World, spaces: ReadonlyArray<string>): void =>
  world.change((directory) => ({
    ...directory,
    spaces: [
      ...directory.spaces,
      ...spaces.filter((space) => !directory.spaces.some(({ id }) => id === space)).map((id) => ({ id })),
    ],
  }))

const serve = (world: World, names: ReadonlyArray<string>, queues: ReadonlyArray<string>): void => {
  addQueues(world, queues)
  changeProfiles(world, names, (profile) => ({ ...profile, queues: added(profile.queues, queues) }))
}

const join = (world: World, names: ReadonlyArray<string>, teams: ReadonlyArray<string>): void => {
  addTeams(world, teams)
  changeUsers(world, names, (user) => ({ ...user, teams: added(user.teams, teams) }))
}

const enter = (world: World, names: ReadonlyArray<string>, spaces: ReadonlyArray<string>): void => {
  addSpaces(world, spaces)
  changeUsers(world, names, (user) => ({ ...user, spaces: added(user.spaces, spaces) }))
}

const right = (name: string): Right => {
  const known = Right.literals.find((each) => each === name)
  if (known !== undefined) return known
  throw new InputError({
    place: `the right "${name}"`,
    problem: 'there is no such right',
    fix: didYouMean(name, Right.literals),
  })
}

const trigger = (name: string): Trigger => {
  const known = Trigger.literals.find((each) => each === name)
  if (known !== undefined) return known
  throw new InputError({
    place: `"${name}"`,
    problem: 'users cannot be told of this',
    fix: didYouMean(name, Trigger.literals),
  })
}

const subscribe = (world: World, names: ReadonlyArray<string>, what: string, sound: string | null): void => {
  for (const user of names) world.user(user)
  world.change((directory) => ({
    ...directory,
    subscriptions: [
      ...directory.subscriptions,
      ...names.map((user) => ({ user, trigger: trigger(what), sound })),
    ],
  }))
}

/** Who works here and what they may do. */
export const people = topic('Agents, managers and what they may do', [
  step(
    'agent(s) {names}',
    'Introduces users who may do everything, each under a profile of their own',
    (world, names) => hire(world, names),
  ),
  step(
    'agent(s) {names} in queue(s) {names}',
    'Introduces users who serve queues',
    (world, names, queues) => {
      hire(world, names)
      serve(world, names, queues)
    },
  ),
  step('agent(s) {names} in team(s) {names}', 'Introduces members of teams', (world, names, teams) => {
    hire(world, names)
    join(world, names, teams)
  }),
  step(
    '{names} serve(s) queue(s) {names}',
    'Puts queues into the active profile of users',
    (world, names, queues) => serve(world, names, queues),
  ),
  step(
    '{names} no longer serve(s) queue(s) {names}',
    'Takes queues out of the active profile of users',
    (world, names, queues) =>
      changeProfiles(world, names, (profile) => ({
        ...profile,
        queues: profile.queues.filter((queue) => !queues.includes(queue)),
      })),
  ),
  step('{names} is/are in team(s) {names}', 'Makes users members of teams', (world, names, teams) =>
    join(world, names, teams),
  ),
  step('{names} is/are in space(s) {names}', 'Lets users switch to spaces', (world, names, spaces) =>
    enter(world, names, spaces),
  ),
  step(
    '{names} is/are (a )(an ){userType}(s)',
    'Sets the type of users: collaborator (else), manager, administrator',
    (world, names, type) => {
      hire(world, names)
      changeUsers(world, names, (user) => ({ ...user, type }))
    },
  ),
  step(
    '{names} manage(s) team(s) {names}',
    'Makes users managers of the members of teams',
    (world, names, teams) => {
      hire(world, names)
      addTeams(world, teams)
      changeUsers(world, names, (user) => ({ ...user, type: 'manager', manages: added(user.manages, teams) }))
    },
  ),
  step('{names} is/are {presence}', 'Sets whether users can be given work', (world, names, presence) =>
    changeUsers(world, names, (user) => ({ ...user, presence })),
  ),
  step(
    '{names} is/are on the channel(s) {channels} only',
    'Makes users members of these channels and no others',
    (world, names, channels) => changeUsers(world, names, (user) => ({ ...user, channels })),
  ),
  step(
    '{names} has/have only the right(s) {strings}',
    'Leaves only these rights in the active profile of users',
    (world, names, rights) =>
      changeProfiles(world, names, (profile) => ({ ...profile, rights: rights.map(right) })),
  ),
  step(
    '{names} has/have the right(s) {strings}',
    'Adds rights to the active profile of users',
    (world, names, rights) =>
      changeProfiles(world, names, (profile) => ({
        ...profile,
        rights: added(profile.rights, rights.map(right)),
      })),
  ),
  step(
    '{names} has/have no right(s) to {strings}',
    'Takes rights from the active profile of users',
    (world, names, rights) =>
      changeProfiles(world, names, (profile) => ({
        ...profile,
        rights: profile.rights.filter((each) => !rights.map(right).includes(each)),
      })),
  ),
  step(
    '{names} may see the flow(s) {channels} only',
    'Limits the active profile of users to these channels',
    (world, names, channels) => changeProfiles(world, names, (profile) => ({ ...profile, channels })),
  ),
  step(
    'the profile {string} has the right(s) {strings}',
    'Makes a profile, or adds rights to it',
    (world, id, rights) =>
      changeProfile(world, id, (profile) => ({
        ...profile,
        rights: added(profile.rights, rights.map(right)),
      })),
  ),
  step(
    'the profile {string} has the queue(s) {names}',
    'Makes a profile, or adds queues to it',
    (world, id, queues) => {
      addQueues(world, queues)
      changeProfile(world, id, (profile) => ({ ...profile, queues: added(profile.queues, queues) }))
    },
  ),
  step(
    'the profile {string} has the flow(s) {channels} only',
    'Makes a profile, or limits it to these channels',
    (world, id, channels) => changeProfile(world, id, (profile) => ({ ...profile, channels })),
  ),
  step(
    '{names} work(s) under the profile {string}',
    'Makes it the active profile of users',
    (world, names, id) => {
      changeProfile(world, id, (profile) => profile)
      changeUsers(world, names, (user) => ({
        ...user,
        profiles: added(user.profiles, [id]),
        activeProfile: id,
      }))
    },
  ),
  step('{names} work(s) under no profile', 'Leaves users without an active profile', (world, names) =>
    changeUsers(world, names, (user) => ({ ...user, activeProfile: null })),
  ),
  step(
    '{names} want(s) to be told of {string}',
    'Subscribes users to a trigger: message arrives, message arrives in a queue, messaging has ended, participant leaves, message exits a queue',
    (world, names, what) => subscribe(world, names, what, null),
  ),
  step(
    '{names} want(s) to be told of {string} with the sound {string}',
    'Subscribes users to a trigger with a sound',
    (world, names, what, sound) => subscribe(world, names, what, sound),
  ),
  step(
    '{names} no longer want(s) to be told of {string}',
    'Ends the subscriptions of users to a trigger',
    (world, names, what) =>
      world.change((directory) => ({
        ...directory,
        subscriptions: directory.subscriptions.filter(
          (each) => !(names.includes(each.user) && each.trigger === trigger(what)),
        ),
      })),
  ),
])
