import type { VendorAnswer } from '../../vendor.ts'
import type { InboxRecord, TeamRecord, UserRecord } from '../data.ts'
import type { Fields } from '../fields.ts'
import { agentJson, botJson, inboxJson, teamJson } from '../json.ts'
import type { Office } from '../office.ts'
import { invalid, notFound } from '../problem.ts'
import { ok, type Route, type RouteCall } from '../route.ts'

const ROLES = ['agent', 'administrator'] as const
const AVAILABILITIES = ['online', 'busy', 'offline'] as const

const usersJson = (office: Office, ids: ReadonlyArray<number>) =>
  office.data.users.filter(({ id }) => ids.includes(id)).map((user) => agentJson(office, user))

const change = (user: UserRecord, fields: Fields): void => {
  const role = ROLES.find((each) => each === fields.text('role'))
  const availability = AVAILABILITIES.find((each) => each === fields.text('availability'))
  user.role = role ?? user.role
  user.availability = availability ?? user.availability
  user.autoOffline = fields.flag('auto_offline') ?? user.autoOffline
  user.name = fields.text('name') ?? user.name
}

/** The users named, all of whom must be in the account. */
const members = (call: RouteCall): ReadonlyArray<number> => {
  const ids = call.fields.required('user_ids', call.fields.numbers('user_ids'))
  for (const id of ids) if (!call.office.data.users.some((user) => user.id === id)) throw notFound()
  return ids
}

type Change = (had: ReadonlyArray<number>, given: ReadonlyArray<number>) => ReadonlyArray<number>

const add: Change = (had, given) => [...new Set([...had, ...given])]
const replace: Change = (_, given) => [...new Set(given)]
const remove: Change = (had, given) => had.filter((id) => !given.includes(id))

const inboxMembers =
  (changed: Change, isGone = false) =>
  (call: RouteCall): VendorAnswer => {
    call.onlyAdministrators()
    const { office, fields } = call
    const inbox = office.find('inboxes', fields.number('inbox_id') ?? 0)
    inbox.members = changed(inbox.members, members(call))
    return isGone ? ok() : ok({ payload: usersJson(office, inbox.members) })
  }

const teamMembers =
  (changed: Change, isGone = false) =>
  (call: RouteCall): VendorAnswer => {
    call.onlyAdministrators()
    const { office } = call
    const team = office.find('teams', call.id(0))
    team.members = changed(team.members, members(call))
    office.peopleChanged()
    return isGone ? ok() : ok(usersJson(office, team.members))
  }

const teamName = (office: Office, fields: Fields, self: TeamRecord | null): string => {
  const name = fields.required('name', fields.text('name')?.trim().toLowerCase() || undefined)
  if (office.data.teams.some((each) => each !== self && each.name === name)) {
    throw invalid('Name has already been taken', ['name'])
  }
  return name
}

/** Agents have the inboxes that they work in. */
const visible = ({ office, caller }: RouteCall): ReadonlyArray<InboxRecord> =>
  caller.kind === 'user' && caller.user.role === 'agent'
    ? office.data.inboxes.filter(({ members: ids }) => ids.includes(caller.user.id))
    : office.data.inboxes

/** @internal Agents, bots, teams, inboxes and who is in them (apis 2.3). */
export const staffRoutes: ReadonlyArray<Route> = [
  {
    method: 'GET',
    path: 'agents',
    answer: ({ office }) => ok(office.data.users.map((user) => agentJson(office, user))),
  },
  {
    method: 'POST',
    path: 'agents',
    answer: (call) => {
      call.onlyAdministrators()
      const { office, fields } = call
      const email = fields.required('email', fields.text('email'))
      const name = fields.required('name', fields.text('name'))
      if (office.data.users.some((each) => each.email === email)) {
        throw invalid('Email has already been taken', ['email'])
      }
      const user: UserRecord = {
        id: office.nextId('users'),
        name,
        email,
        role: 'agent',
        availability: 'offline',
        autoOffline: true,
        token: office.world.chance.hex('access token', 24),
      }
      change(user, fields)
      office.data.users.push(user)
      office.peopleChanged()
      return ok(agentJson(office, user))
    },
  },
  {
    method: 'PATCH',
    path: 'agents/:id',
    answer: (call) => {
      call.onlyAdministrators()
      const user = call.office.find('users', call.id(0))
      change(user, call.fields)
      call.office.peopleChanged()
      return ok(agentJson(call.office, user))
    },
  },
  {
    method: 'DELETE',
    path: 'agents/:id',
    answer: (call) => {
      call.onlyAdministrators()
      const { office } = call
      const { id } = office.find('users', call.id(0))
      for (const each of office.data.conversations) {
        if (office.assignee(each)?.id === id) office.assign(each, null, { _tag: 'Automation' })
      }
      office.data.users = office.data.users.filter((each) => each.id !== id)
      for (const each of [...office.data.inboxes, ...office.data.teams])
        each.members = remove(each.members, [id])
      office.peopleChanged()
      return ok()
    },
  },
  {
    method: 'GET',
    path: 'agent_bots',
    answer: ({ office }) => ok(office.data.bots.map((bot) => botJson(office, bot))),
  },
  {
    method: 'GET',
    path: 'agent_bots/:id',
    answer: (call) => ok(botJson(call.office, call.office.find('bots', call.id(0)))),
  },
  {
    method: 'GET',
    path: 'teams',
    answer: ({ office, user }) => ok(office.data.teams.map((team) => teamJson(office, team, user))),
  },
  {
    method: 'POST',
    path: 'teams',
    answer: (call) => {
      call.onlyAdministrators()
      const { office, fields, user } = call
      const team: TeamRecord = {
        name: teamName(office, fields, null),
        id: office.nextId('teams'),
        description: fields.text('description') ?? null,
        allowAutoAssign: fields.flag('allow_auto_assign') ?? true,
        members: [],
      }
      office.data.teams.push(team)
      office.peopleChanged()
      return ok(teamJson(office, team, user))
    },
  },
  {
    method: 'GET',
    path: 'teams/:id',
    answer: (call) => ok(teamJson(call.office, call.office.find('teams', call.id(0)), call.user)),
  },
  {
    method: 'PATCH',
    path: 'teams/:id',
    answer: (call) => {
      call.onlyAdministrators()
      const { office, fields, user } = call
      const team = office.find('teams', call.id(0))
      if (fields.has('name')) team.name = teamName(office, fields, team)
      team.description = fields.text('description') ?? team.description
      team.allowAutoAssign = fields.flag('allow_auto_assign') ?? team.allowAutoAssign
      return ok(teamJson(office, team, user))
    },
  },
  {
    method: 'DELETE',
    path: 'teams/:id',
    answer: (call) => {
      call.onlyAdministrators()
      const { office } = call
      const { id } = office.find('teams', call.id(0))
      const by = { _tag: 'Automation' } as const
      for (const each of office.data.conversations) {
        if (office.team(each) === id)
          office.ensure(each, { _tag: 'AssignTeam', at: office.now, by, team: null })
      }
      office.data.teams = office.data.teams.filter((each) => each.id !== id)
      office.peopleChanged()
      return ok()
    },
  },
  {
    method: 'GET',
    path: 'teams/:id/team_members',
    answer: ({ office, ids: [id = 0] }) => ok(usersJson(office, office.find('teams', id).members)),
  },
  { method: 'POST', path: 'teams/:id/team_members', answer: teamMembers(add) },
  { method: 'PATCH', path: 'teams/:id/team_members', answer: teamMembers(replace) },
  { method: 'DELETE', path: 'teams/:id/team_members', answer: teamMembers(remove, true) },
  { method: 'GET', path: 'inboxes', answer: (call) => ok({ payload: visible(call).map(inboxJson) }) },
  {
    method: 'GET',
    path: 'inboxes/:id',
    answer: (call) => {
      const inbox = call.office.find('inboxes', call.id(0))
      if (!visible(call).includes(inbox)) throw notFound()
      return ok(inboxJson(inbox))
    },
  },
  {
    method: 'PATCH',
    path: 'inboxes/:id',
    answer: (call) => {
      call.onlyAdministrators()
      const { office, fields } = call
      const inbox = office.find('inboxes', call.id(0))
      inbox.name = fields.text('name') ?? inbox.name
      inbox.autoAssignment = fields.flag('enable_auto_assignment') ?? inbox.autoAssignment
      inbox.lockToSingleConversation =
        fields.flag('lock_to_single_conversation') ?? inbox.lockToSingleConversation
      const most = fields.record('auto_assignment_config')?.max_assignment_limit
      if (most === null || (typeof most === 'number' && Number.isSafeInteger(most) && most > 0)) {
        inbox.assignmentLimit = most
      }
      return ok(inboxJson(inbox))
    },
  },
  {
    method: 'POST',
    path: 'inboxes/:id/set_agent_bot',
    answer: (call) => {
      call.onlyAdministrators()
      const { office, fields } = call
      const inbox = office.find('inboxes', call.id(0))
      const bot = fields.number('agent_bot') ?? null
      if (bot !== null) office.find('bots', bot)
      inbox.bot = bot
      return ok()
    },
  },
  {
    method: 'GET',
    path: 'inboxes/:id/agent_bot',
    answer: (call) => {
      const { office } = call
      const { bot } = office.find('inboxes', call.id(0))
      return ok({ agent_bot: bot === null ? {} : botJson(office, office.find('bots', bot)) })
    },
  },
  {
    method: 'GET',
    path: 'inbox_members/:id',
    answer: (call) => {
      const inbox = call.office.find('inboxes', call.id(0))
      return ok({ payload: usersJson(call.office, inbox.members) })
    },
  },
  { method: 'POST', path: 'inbox_members', answer: inboxMembers(add) },
  { method: 'PATCH', path: 'inbox_members', answer: inboxMembers(replace) },
  { method: 'DELETE', path: 'inbox_members', answer: inboxMembers(remove, true) },
]
