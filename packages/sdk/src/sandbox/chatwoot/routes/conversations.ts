import {
  type ChatwootPriority,
  type Command,
  chatwoot,
  chatwootPriority,
  chatwootToggle,
  priorityOfChatwoot,
} from '@inboxlab/core'
import type { VendorAnswer } from '../../vendor.ts'
import { changing, giveOutSoon, tellOfConversation } from '../announce.ts'
import { actorOf, plainly, sourceOf, startConversation, writeTo } from '../conversing.ts'
import type { ConversationRecord, UserRecord } from '../data.ts'
import { Fields, isRecord } from '../fields.ts'
import { wakeLater } from '../jobs.ts'
import { agentJson, botJson, conversationJson, teamJson } from '../json.ts'
import type { Office } from '../office.ts'
import { invalid, notFound, unprocessable } from '../problem.ts'
import { ok, type Route, RouteCall } from '../route.ts'
import { canTake } from '../routing-view.ts'

/** Brings a status about: any may follow any (apis 2.2). */
const setStatus = (
  call: RouteCall,
  conversation: ConversationRecord,
  status: string | null,
  until: number | null,
): void => {
  const { office, caller } = call
  if (status !== null && !chatwoot.statuses.includes(status))
    throw unprocessable(`'${status}' is not a valid status`)
  const agent = caller.kind === 'user' ? String(caller.user.id) : 'bot'
  const role = caller.kind === 'user' ? caller.user.role : 'administrator'
  // A moment that is past is no snooze to the core; the server would have its job end it.
  const snoozedUntil = until === null ? null : Math.max(until, office.now + 1)
  const commands = chatwootToggle(
    office.state(conversation),
    { status, snoozedUntil },
    { agent, role },
    office.now,
  )
  for (const command of commands ?? []) office.ensure(conversation, byCaller(command, call))
  wakeLater(office, conversation)
}

const byCaller = (command: Command, { caller }: RouteCall): Command =>
  'by' in command ? { ...command, by: actorOf(caller) } : command

/** A moment in Unix seconds, or as a date; in milliseconds. */
const momentIn = (fields: Fields, name: string): number | null => {
  const number = fields.number(name)
  if (number !== undefined) return number * 1000
  const date = Date.parse(fields.text(name) ?? '')
  return Number.isNaN(date) ? null : date
}

const setPriority = (call: RouteCall, conversation: ConversationRecord, given: string | null): void => {
  const word = given === 'none' || given === '' ? null : given
  if (word !== null && chatwootPriority(priorityOfChatwoot(word as ChatwootPriority)) !== word) {
    throw unprocessable(`'${word}' is not a valid priority`)
  }
  const priority = priorityOfChatwoot(word as ChatwootPriority | null)
  const at = call.office.now
  changing(call.office, conversation, () =>
    call.office.ensure(conversation, { _tag: 'SetPriority', at, by: actorOf(call.caller), priority }),
  )
}

const setLabels = (
  call: RouteCall,
  conversation: ConversationRecord,
  wanted: ReadonlyArray<string>,
): void => {
  const { office, caller } = call
  const names = [...new Set(wanted.map((each) => each.trim().toLowerCase()).filter((each) => each !== ''))]
  const long = names.find((each) => each.length > 200)
  if (long !== undefined) throw invalid('Labels is too long (maximum is 200 characters)', ['labels'])
  const by = actorOf(caller)
  changing(office, conversation, () => {
    const { tags } = office.state(conversation).details
    for (const tag of tags.filter((each) => !names.includes(each))) {
      office.ensure(conversation, { _tag: 'RemoveTag', at: office.now, by, tag })
    }
    for (const tag of names.filter((each) => !tags.includes(each))) {
      office.ensure(conversation, { _tag: 'AddTag', at: office.now, by, tag })
    }
  })
}

/** Gives it to a team, and takes it from whoever is not in that (apis 2.3). */
const setTeam = (call: RouteCall, conversation: ConversationRecord, id: number | null): void => {
  const { office, caller } = call
  const by = actorOf(caller)
  const team = id === null ? null : office.find('teams', id)
  office.ensure(conversation, {
    _tag: 'AssignTeam',
    at: office.now,
    by,
    team: team === null ? null : String(team.id),
  })
  if (team === null) return
  const holder = office.assignee(conversation)
  if (holder !== null && team.members.includes(holder.id)) return
  if (holder !== null) office.assign(conversation, null, by)
  const inbox = office.find('inboxes', conversation.inbox)
  const free = team.allowAutoAssign
    ? office.data.users.find((user) => team.members.includes(user.id) && canTake(office, inbox, user))
    : undefined
  if (free !== undefined) office.assign(conversation, free, { _tag: 'Automation' })
}

const assignment = (call: RouteCall): VendorAnswer => {
  const { office, conversation, fields, caller } = call
  if (fields.has('assignee_id')) {
    const id = fields.number('assignee_id')
    if (fields.text('assignee_type') === 'AgentBot' && id !== undefined) {
      const bot = office.find('bots', id)
      changing(office, conversation, () => {
        office.assign(conversation, null, actorOf(caller))
        conversation.assignedBot = bot.id
      })
      return ok(botJson(office, bot))
    }
    // Who is not in the account is nobody.
    const user = office.data.users.find((each) => each.id === id) ?? null
    changing(office, conversation, () => office.assign(conversation, user, actorOf(caller)))
    return ok(user === null ? null : agentJson(office, user))
  }
  const team = fields.number('team_id') ?? null
  if (team !== null) office.find('teams', team)
  changing(office, conversation, () => setTeam(call, conversation, team === 0 ? null : team))
  const now = office.team(conversation)
  return ok(now === null ? null : teamJson(office, office.find('teams', now), call.user))
}

const create = (call: RouteCall): VendorAnswer => {
  const { office, fields, caller } = call
  const { contact, inbox, source } = beginning(call)
  const assignee = office.data.users.find(({ id }) => id === fields.number('assignee_id')) ?? null
  const team = fields.number('team_id')
  if (team !== undefined) office.find('teams', team)
  const status = fields.text('status') ?? null
  if (status !== null && !chatwoot.statuses.includes(status))
    throw unprocessable(`'${status}' is not a valid status`)
  const going = office.data.conversations.findLast(
    (each) => each.contact === contact.id && each.inbox === inbox.id && each.source === source,
  )
  const conversation =
    inbox.lockToSingleConversation && going !== undefined
      ? going
      : startConversation(office, contact, inbox, source, actorOf(caller), assignee)
  conversation.customAttributes = fields.record('custom_attributes') ?? {}
  conversation.additionalAttributes = fields.record('additional_attributes') ?? {}
  if (status !== null && status !== office.status(conversation)) {
    setStatus(call, conversation, status, momentIn(fields, 'snoozed_until'))
  }
  if (team !== undefined) setTeam(call, conversation, team)
  if (conversation !== going) tellOfConversation(office, conversation, 'conversation_created')
  const message = fields.record('message')
  if (message !== undefined) {
    const said = new Fields(message)
    const template = new Fields(said.record('template_params')).text('name') ?? null
    writeTo(office, conversation, caller, { ...plainly(said.text('content') ?? null), template })
  }
  if (office.status(conversation) === 'open') giveOutSoon(office, inbox.id)
  return ok(conversationJson(office, conversation))
}

/** Whom a new conversation is with, and where: named by inbox and contact, or by the contact's name in the inbox. */
const beginning = ({ office, fields }: RouteCall) => {
  const inboxId = fields.number('inbox_id')
  const contactId = fields.number('contact_id')
  const source = fields.text('source_id') || undefined
  if (inboxId !== undefined && contactId !== undefined) {
    const inbox = office.find('inboxes', inboxId)
    const contact = office.find('contacts', contactId)
    return { contact, inbox, source: sourceOf(office, contact, inbox, source) }
  }
  for (const contact of office.data.contacts) {
    const known = contact.sources.find((each) => each.source === source)
    if (known !== undefined) {
      return { contact, inbox: office.find('inboxes', known.inbox), source: known.source }
    }
  }
  throw notFound()
}

const participants = (office: Office, conversation: ConversationRecord): ReadonlyArray<UserRecord> =>
  office
    .state(conversation)
    .details.participants.filter(({ leftAt }) => leftAt === null)
    .flatMap(({ name }) => office.data.users.find(({ id }) => String(id) === name) ?? [])

const participantsJson = (office: Office, users: ReadonlyArray<UserRecord>) =>
  users.map((user) => agentJson(office, user))

/** The users named, who must be assignable: members of the inbox and administrators. */
const assignable = (
  { office, fields }: RouteCall,
  conversation: ConversationRecord,
): ReadonlyArray<UserRecord> => {
  const { members } = office.find('inboxes', conversation.inbox)
  return fields.required('user_ids', fields.numbers('user_ids')).map((id) => {
    const user = office.data.users.find((each) => each.id === id)
    if (user === undefined || !(members.includes(id) || user.role === 'administrator')) {
      throw invalid('User must have inbox access', ['user_id'])
    }
    return user
  })
}

const join = (office: Office, conversation: ConversationRecord, { id }: UserRecord): void =>
  office.ensure(conversation, { _tag: 'Join', at: office.now, participant: String(id) })

const leave = (office: Office, conversation: ConversationRecord, id: number): void =>
  office.ensure(conversation, { _tag: 'Leave', at: office.now, participant: String(id) })

const block = ({ office, conversation }: RouteCall, blocked: boolean): VendorAnswer => {
  const contact = office.find('contacts', conversation.contact)
  changing(office, conversation, () => {
    contact.blocked = blocked
    if (!blocked) return
    office.ensure(conversation, {
      _tag: 'Close',
      at: office.now,
      by: { _tag: 'Automation' },
      outcome: { _tag: 'Processed' },
    })
  })
  return ok()
}

const bulk = (call: RouteCall): VendorAnswer => {
  const { office, fields } = call
  const ids = fields.required('ids', fields.numbers('ids'))
  const wanted = new Fields(fields.record('fields') ?? {})
  const labels = new Fields(fields.record('labels') ?? {})
  for (const id of ids) {
    const conversation = office.data.conversations.find((each) => each.id === id)
    if (conversation === undefined) continue
    const one = new RouteCall(office, call.caller, [id], call.request)
    changing(office, conversation, () => {
      if (wanted.has('assignee_id')) {
        const user = office.data.users.find((each) => each.id === wanted.number('assignee_id')) ?? null
        office.assign(conversation, user, actorOf(call.caller))
      }
      if (wanted.has('team_id')) setTeam(one, conversation, wanted.number('team_id') ?? null)
      const status = wanted.text('status')
      if (status !== undefined) setStatus(one, conversation, status, momentIn(wanted, 'snoozed_until'))
    })
    const { tags } = office.state(conversation).details
    const removed = labels.texts('remove') ?? []
    const kept = tags.filter((tag) => !removed.includes(tag))
    const next = [...kept, ...(labels.texts('add') ?? [])]
    if (labels.has('add') || labels.has('remove')) setLabels(one, conversation, next)
  }
  return ok()
}

/** @internal What is done to one conversation (apis 2.2, 2.3). */
export const conversationRoutes: ReadonlyArray<Route> = [
  { method: 'POST', path: 'conversations', answer: create },
  {
    method: 'GET',
    path: 'conversations/:id',
    answer: ({ office, conversation }) => ok(conversationJson(office, conversation)),
  },
  {
    method: 'PATCH',
    path: 'conversations/:id',
    answer: (call) => {
      const { office, conversation, fields } = call
      if (fields.has('priority')) setPriority(call, conversation, fields.text('priority') ?? null)
      return ok(conversationJson(office, conversation))
    },
  },
  {
    method: 'DELETE',
    path: 'conversations/:id',
    answer: (call) => {
      call.onlyAdministrators()
      call.office.removeConversation(call.conversation)
      return ok()
    },
  },
  {
    method: 'POST',
    path: 'conversations/:id/toggle_status',
    answer: (call) => {
      const { office, conversation, fields } = call
      changing(office, conversation, () =>
        setStatus(call, conversation, fields.text('status') || null, momentIn(fields, 'snoozed_until')),
      )
      const { snoozedUntil } = office.state(conversation)
      return ok({
        meta: {},
        payload: {
          success: true,
          current_status: office.status(conversation),
          conversation_id: conversation.id,
          snoozed_until: snoozedUntil === null ? null : conversationJson(office, conversation).snoozed_until,
        },
      })
    },
  },
  {
    method: 'POST',
    path: 'conversations/:id/toggle_priority',
    answer: (call) => {
      setPriority(call, call.conversation, call.fields.text('priority') ?? null)
      return ok()
    },
  },
  {
    method: 'POST',
    path: 'conversations/:id/toggle_typing_status',
    answer: ({ office, conversation, fields }) => {
      const on = fields.text('typing_status') === 'on'
      tellOfConversation(office, conversation, on ? 'conversation_typing_on' : 'conversation_typing_off', {
        is_private: fields.flag('is_private') ?? false,
      })
      return ok()
    },
  },
  { method: 'POST', path: 'conversations/:id/assignments', answer: assignment },
  {
    method: 'GET',
    path: 'conversations/:id/labels',
    answer: ({ office, conversation }) => ok({ payload: office.state(conversation).details.tags }),
  },
  {
    method: 'POST',
    path: 'conversations/:id/labels',
    answer: (call) => {
      const { office, conversation, fields } = call
      setLabels(call, conversation, fields.texts('labels') ?? [])
      return ok({ payload: office.state(conversation).details.tags })
    },
  },
  {
    method: 'GET',
    path: 'conversations/:id/participants',
    answer: ({ office, conversation }) => ok(participantsJson(office, participants(office, conversation))),
  },
  {
    method: 'POST',
    path: 'conversations/:id/participants',
    answer: (call) => {
      const { office, conversation } = call
      const there = participants(office, conversation)
      const added = assignable(call, conversation).filter((user) => !there.includes(user))
      for (const user of added) join(office, conversation, user)
      return ok(participantsJson(office, added))
    },
  },
  {
    method: 'PATCH',
    path: 'conversations/:id/participants',
    answer: (call) => {
      const { office, conversation } = call
      const wanted = assignable(call, conversation)
      for (const user of participants(office, conversation)) {
        if (!wanted.includes(user)) leave(office, conversation, user.id)
      }
      for (const user of wanted) join(office, conversation, user)
      return ok(participantsJson(office, participants(office, conversation)))
    },
  },
  {
    method: 'DELETE',
    path: 'conversations/:id/participants',
    answer: ({ office, conversation, fields }) => {
      for (const id of fields.required('user_ids', fields.numbers('user_ids')))
        leave(office, conversation, id)
      return ok()
    },
  },
  { method: 'POST', path: 'conversations/:id/mute', answer: (call) => block(call, true) },
  { method: 'POST', path: 'conversations/:id/unmute', answer: (call) => block(call, false) },
  {
    method: 'POST',
    path: 'conversations/:id/update_last_seen',
    answer: (call) => {
      const { office, conversation, caller } = call
      conversation.agentLastSeenAt = office.now
      if (office.assignee(conversation)?.id === call.user) conversation.assigneeLastSeenAt = office.now
      office.ensure(conversation, { _tag: 'ReadMessages', at: office.now, by: actorOf(caller) })
      return ok(conversationJson(office, conversation))
    },
  },
  {
    method: 'POST',
    path: 'conversations/:id/unread',
    answer: ({ office, conversation }) => {
      const last = office.thread(conversation).findLast(({ type }) => type === 'incoming')
      conversation.agentLastSeenAt = last === undefined ? null : last.createdAt - 1000
      conversation.assigneeLastSeenAt = conversation.agentLastSeenAt
      return ok(conversationJson(office, conversation))
    },
  },
  {
    method: 'POST',
    path: 'conversations/:id/custom_attributes',
    answer: ({ office, conversation, fields }) => {
      const given = fields.record('custom_attributes') ?? {}
      changing(office, conversation, () => {
        conversation.customAttributes = given
      })
      return ok({ custom_attributes: conversation.customAttributes })
    },
  },
  {
    method: 'POST',
    path: 'bulk_actions',
    answer: (call) => {
      if (call.fields.text('type') !== 'Conversation' || !isRecord(call.request.body)) {
        throw unprocessable('type must be Conversation')
      }
      return bulk(call)
    },
  },
]
