import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { ignored, json } from '../../http/answer.ts'
import type { Answer, Body, Call } from '../../http/call.ts'
import { type Path, path } from '../../http/path.ts'
import { record } from '../../record/record.ts'
import {
  ChatwootAccount,
  ChatwootAgent,
  ChatwootAssignmentPolicy,
  ChatwootCapacityPolicy,
  ChatwootContact,
  ChatwootContactInbox,
  ChatwootConversation,
  ChatwootCounts,
  ChatwootInbox,
  ChatwootInboxLimit,
  ChatwootLabel,
  ChatwootMessage,
  ChatwootTeam,
  ChatwootWebhook,
} from './records.ts'

const listOf = <S extends Schema.Codec<unknown, unknown>>(item: S) => Schema.Array(item)

/** An answer that stands in an envelope of the server. */
const picked = <S extends Schema.Codec<unknown, unknown>, A>(
  envelope: S,
  pick: (answer: S['Type']) => A,
): Answer<A> => {
  const read = json(envelope)
  return (body) => Result.map(read(body), pick)
}

const payloadOf = <S extends Schema.Codec<unknown, unknown>>(inner: S): Answer<S['Type']> =>
  picked(record({ payload: inner }), ({ payload }) => payload as S['Type'])

const conversation = json(ChatwootConversation)
const conversations = picked(
  record({ data: record({ meta: ChatwootCounts, payload: listOf(ChatwootConversation) }) }),
  ({ data }) => ({ counts: data.meta, conversations: data.payload }),
)
// The filter answers without the `data` of the list; the documentation has it in both.
const filtered = picked(
  Schema.Union([
    record({ payload: listOf(ChatwootConversation) }),
    record({ data: record({ payload: listOf(ChatwootConversation) }) }),
  ]),
  (answer) => ('data' in answer ? (answer as FilteredAsDocumented).data.payload : answer.payload),
)
interface FilteredAsDocumented {
  readonly data: { readonly payload: ReadonlyArray<ChatwootConversation> }
}
const counts = picked(record({ meta: ChatwootCounts }), ({ meta }) => meta)
const messages = payloadOf(listOf(ChatwootMessage))
const message = json(ChatwootMessage)
const labelNames = payloadOf(listOf(Schema.String))
const contact = payloadOf(ChatwootContact)
const contacts = payloadOf(listOf(ChatwootContact))
const created = picked(
  record({ payload: record({ contact: ChatwootContact }) }),
  ({ payload }) => payload.contact,
)
const agents = json(listOf(ChatwootAgent))
const agent = json(ChatwootAgent)
const team = json(ChatwootTeam)
const label = json(ChatwootLabel)
const inbox = json(ChatwootInbox)
const members = payloadOf(listOf(ChatwootAgent))
// The server wraps webhooks twice; its documentation shows them bare.
const wrappedWebhook = record({ payload: record({ webhook: ChatwootWebhook }) })
const webhook: Answer<ChatwootWebhook> = picked(Schema.Union([wrappedWebhook, ChatwootWebhook]), (answer) =>
  Schema.is(wrappedWebhook)(answer) ? answer.payload.webhook : (answer as ChatwootWebhook),
)
const webhooks: Answer<ReadonlyArray<ChatwootWebhook>> = picked(
  Schema.Union([record({ payload: record({ webhooks: listOf(ChatwootWebhook) }) }), listOf(ChatwootWebhook)]),
  (answer) => ('payload' in answer ? answer.payload.webhooks : answer),
)
const assignmentPolicy = json(ChatwootAssignmentPolicy)
const capacityPolicy = json(ChatwootCapacityPolicy)

type Query = NonNullable<Call<unknown>['query']>
type Fields = Readonly<Record<string, unknown>>

/**
 * @internal Every request that a client sends, one function each, in one account. What sets a value may be repeated; what
 * adds a message, a conversation or a record is done once more by a repetition.
 */
export const endpointsOf = (account: number) => {
  const at = (rest: Path): Path => ({
    ...rest,
    sent: `/api/v1/accounts/${account}${rest.sent}`,
    shape: `/api/v1/accounts/{}${rest.shape}`,
  })
  const get = <A>(operation: string, where: Path, answer: Answer<A>, query: Query = {}): Call<A> => ({
    operation,
    method: 'GET',
    path: at(where),
    query,
    answer,
  })
  const add = <A>(operation: string, where: Path, answer: Answer<A>, fields: Fields): Call<A> => ({
    operation,
    method: 'POST',
    path: at(where),
    body: { json: fields },
    answer,
  })
  /** Sets a value: a repetition does no harm. */
  const set = <A>(
    operation: string,
    method: 'POST' | 'PUT' | 'PATCH',
    where: Path,
    answer: Answer<A>,
    fields: Fields = {},
  ): Call<A> => ({
    operation,
    method,
    path: at(where),
    body: { json: fields },
    repeating: 'same',
    answer,
  })
  const remove = (operation: string, where: Path, fields?: Fields): Call<void> => ({
    operation,
    method: 'DELETE',
    path: at(where),
    ...(fields === undefined ? {} : { body: { json: fields } }),
    answer: ignored,
  })
  const of = <A>(what: string, id: string | number, call: Call<A>): Call<A> => ({
    ...call,
    about: { what, id: String(id) },
  })
  const ofInteraction = <A>(id: string, call: Call<A>): Call<A> => of('interaction', id, call)

  return {
    account: () => get('account', path``, json(ChatwootAccount)),

    conversations: (query: Query) => get('conversations', path`/conversations`, conversations, query),
    conversationCounts: (query: Query) => get('conversationCounts', path`/conversations/meta`, counts, query),
    filterConversations: (
      conditions: ReadonlyArray<Fields>,
      page: number,
    ): Call<ReadonlyArray<ChatwootConversation>> => ({
      ...set('filterConversations', 'POST', path`/conversations/filter`, filtered, { payload: conditions }),
      repeating: 'reads',
      query: { page },
    }),
    conversation: (id: string) =>
      ofInteraction(id, get('conversation', path`/conversations/${id}`, conversation)),
    createConversation: (fields: Fields) =>
      add('createConversation', path`/conversations`, conversation, fields),
    toggleStatus: (id: string, fields: Fields) =>
      ofInteraction(
        id,
        set('toggleStatus', 'POST', path`/conversations/${id}/toggle_status`, ignored, fields),
      ),
    togglePriority: (id: string, priority: string) =>
      ofInteraction(
        id,
        set('togglePriority', 'POST', path`/conversations/${id}/toggle_priority`, ignored, { priority }),
      ),
    assign: (id: string, fields: Fields) =>
      ofInteraction(id, set('assign', 'POST', path`/conversations/${id}/assignments`, ignored, fields)),
    labelsOf: (id: string) =>
      ofInteraction(id, get('labelsOf', path`/conversations/${id}/labels`, labelNames)),
    setLabels: (id: string, labels: ReadonlyArray<string>) =>
      ofInteraction(id, set('setLabels', 'POST', path`/conversations/${id}/labels`, labelNames, { labels })),
    setCustomAttributes: (id: string, attributes: Fields) =>
      ofInteraction(
        id,
        set('setCustomAttributes', 'POST', path`/conversations/${id}/custom_attributes`, ignored, {
          custom_attributes: attributes,
        }),
      ),
    mute: (id: string) => ofInteraction(id, set('mute', 'POST', path`/conversations/${id}/mute`, ignored)),
    unmute: (id: string) =>
      ofInteraction(id, set('unmute', 'POST', path`/conversations/${id}/unmute`, ignored)),
    markSeen: (id: string) =>
      ofInteraction(id, set('markSeen', 'POST', path`/conversations/${id}/update_last_seen`, ignored)),
    markUnread: (id: string) =>
      ofInteraction(id, set('markUnread', 'POST', path`/conversations/${id}/unread`, ignored)),
    setTyping: (id: string, on: boolean) =>
      ofInteraction(
        id,
        set('setTyping', 'POST', path`/conversations/${id}/toggle_typing_status`, ignored, {
          typing_status: on ? 'on' : 'off',
        }),
      ),
    participants: (id: string) =>
      ofInteraction(id, get('participants', path`/conversations/${id}/participants`, agents)),
    addParticipants: (id: string, users: ReadonlyArray<number>) =>
      ofInteraction(
        id,
        set('addParticipants', 'POST', path`/conversations/${id}/participants`, agents, { user_ids: users }),
      ),
    setParticipants: (id: string, users: ReadonlyArray<number>) =>
      ofInteraction(
        id,
        set('setParticipants', 'PATCH', path`/conversations/${id}/participants`, agents, {
          user_ids: users,
        }),
      ),
    removeParticipants: (id: string, users: ReadonlyArray<number>) =>
      ofInteraction(
        id,
        remove('removeParticipants', path`/conversations/${id}/participants`, { user_ids: users }),
      ),

    messages: (id: string, query: Query) =>
      ofInteraction(id, get('messages', path`/conversations/${id}/messages`, messages, query)),
    createMessage: (id: string, body: Body): Call<ChatwootMessage> =>
      ofInteraction(id, {
        operation: 'createMessage',
        method: 'POST',
        path: at(path`/conversations/${id}/messages`),
        body,
        answer: message,
      }),
    updateMessage: (id: string, messageId: string, fields: Fields) =>
      of(
        'message',
        messageId,
        set('updateMessage', 'PATCH', path`/conversations/${id}/messages/${messageId}`, message, fields),
      ),
    retryMessage: (id: string, messageId: string): Call<ChatwootMessage> =>
      of(
        'message',
        messageId,
        add('retryMessage', path`/conversations/${id}/messages/${messageId}/retry`, message, {}),
      ),
    deleteMessage: (id: string, messageId: string) =>
      of('message', messageId, remove('deleteMessage', path`/conversations/${id}/messages/${messageId}`)),

    contacts: (page: number) => get('contacts', path`/contacts`, contacts, { page }),
    searchContacts: (q: string, page: number) =>
      get('searchContacts', path`/contacts/search`, contacts, { q, page }),
    contact: (id: string) => of('contact', id, get('contact', path`/contacts/${id}`, contact)),
    createContact: (fields: Fields) => add('createContact', path`/contacts`, created, fields),
    updateContact: (id: string, fields: Fields) =>
      of('contact', id, set('updateContact', 'PUT', path`/contacts/${id}`, ignored, fields)),
    deleteContact: (id: string) => of('contact', id, remove('deleteContact', path`/contacts/${id}`)),
    contactConversations: (id: string) =>
      of(
        'contact',
        id,
        get(
          'contactConversations',
          path`/contacts/${id}/conversations`,
          payloadOf(listOf(ChatwootConversation)),
        ),
      ),
    addContactInbox: (id: string, fields: Fields) =>
      of(
        'contact',
        id,
        set(
          'addContactInbox',
          'POST',
          path`/contacts/${id}/contact_inboxes`,
          json(ChatwootContactInbox),
          fields,
        ),
      ),

    agents: () => get('agents', path`/agents`, agents),
    updateAgent: (id: number, fields: Fields) =>
      of('user', id, set('updateAgent', 'PATCH', path`/agents/${id}`, agent, fields)),
    teams: () => get('teams', path`/teams`, json(listOf(ChatwootTeam))),
    createTeam: (fields: Fields) => add('createTeam', path`/teams`, team, fields),
    updateTeam: (id: number, fields: Fields) =>
      of('team', id, set('updateTeam', 'PATCH', path`/teams/${id}`, team, fields)),
    deleteTeam: (id: number) => of('team', id, remove('deleteTeam', path`/teams/${id}`)),
    teamMembers: (id: number) => of('team', id, get('teamMembers', path`/teams/${id}/team_members`, agents)),
    setTeamMembers: (id: number, users: ReadonlyArray<number>) =>
      of(
        'team',
        id,
        set('setTeamMembers', 'PATCH', path`/teams/${id}/team_members`, agents, { user_ids: users }),
      ),
    inboxes: () => get('inboxes', path`/inboxes`, payloadOf(listOf(ChatwootInbox))),
    inbox: (id: number) => of('inbox', id, get('inbox', path`/inboxes/${id}`, inbox)),
    updateInbox: (id: number, fields: Fields) =>
      of('inbox', id, set('updateInbox', 'PATCH', path`/inboxes/${id}`, inbox, fields)),
    inboxMembers: (id: number) => of('inbox', id, get('inboxMembers', path`/inbox_members/${id}`, members)),
    setInboxMembers: (id: number, users: ReadonlyArray<number>) =>
      of(
        'inbox',
        id,
        set('setInboxMembers', 'PATCH', path`/inbox_members`, members, { inbox_id: id, user_ids: users }),
      ),

    labels: () => get('labels', path`/labels`, payloadOf(listOf(ChatwootLabel))),
    createLabel: (fields: Fields) => add('createLabel', path`/labels`, label, fields),
    updateLabel: (id: number, fields: Fields) =>
      of('label', id, set('updateLabel', 'PATCH', path`/labels/${id}`, label, fields)),
    deleteLabel: (id: number) => of('label', id, remove('deleteLabel', path`/labels/${id}`)),

    webhooks: () => get('webhooks', path`/webhooks`, webhooks),
    createWebhook: (fields: Fields) => add('createWebhook', path`/webhooks`, webhook, fields),
    updateWebhook: (id: number, fields: Fields) =>
      of('webhook', id, set('updateWebhook', 'PATCH', path`/webhooks/${id}`, webhook, fields)),
    deleteWebhook: (id: number) => of('webhook', id, remove('deleteWebhook', path`/webhooks/${id}`)),

    assignmentPolicies: () =>
      get('assignmentPolicies', path`/assignment_policies`, json(listOf(ChatwootAssignmentPolicy))),
    createAssignmentPolicy: (fields: Fields) =>
      add('createAssignmentPolicy', path`/assignment_policies`, assignmentPolicy, fields),
    updateAssignmentPolicy: (id: number, fields: Fields) =>
      of(
        'assignment policy',
        id,
        set('updateAssignmentPolicy', 'PATCH', path`/assignment_policies/${id}`, assignmentPolicy, fields),
      ),
    deleteAssignmentPolicy: (id: number) =>
      of('assignment policy', id, remove('deleteAssignmentPolicy', path`/assignment_policies/${id}`)),
    inboxAssignmentPolicy: (inboxId: number) =>
      of(
        'assignment policy of inbox',
        inboxId,
        get('inboxAssignmentPolicy', path`/inboxes/${inboxId}/assignment_policy`, assignmentPolicy),
      ),
    setInboxAssignmentPolicy: (inboxId: number, policy: number) =>
      of(
        'inbox',
        inboxId,
        set('setInboxAssignmentPolicy', 'POST', path`/inboxes/${inboxId}/assignment_policy`, ignored, {
          assignment_policy_id: policy,
        }),
      ),
    clearInboxAssignmentPolicy: (inboxId: number) =>
      of('inbox', inboxId, remove('clearInboxAssignmentPolicy', path`/inboxes/${inboxId}/assignment_policy`)),

    capacityPolicies: () =>
      get('capacityPolicies', path`/agent_capacity_policies`, json(listOf(ChatwootCapacityPolicy))),
    createCapacityPolicy: (fields: Fields) =>
      add('createCapacityPolicy', path`/agent_capacity_policies`, capacityPolicy, fields),
    updateCapacityPolicy: (id: number, fields: Fields) =>
      of(
        'capacity policy',
        id,
        set('updateCapacityPolicy', 'PATCH', path`/agent_capacity_policies/${id}`, capacityPolicy, fields),
      ),
    deleteCapacityPolicy: (id: number) =>
      of('capacity policy', id, remove('deleteCapacityPolicy', path`/agent_capacity_policies/${id}`)),
    capacityPolicyUsers: (id: number) =>
      of(
        'capacity policy',
        id,
        get('capacityPolicyUsers', path`/agent_capacity_policies/${id}/users`, agents),
      ),
    addCapacityPolicyUser: (id: number, user: number) =>
      of(
        'capacity policy',
        id,
        set('addCapacityPolicyUser', 'POST', path`/agent_capacity_policies/${id}/users`, ignored, {
          user_id: user,
        }),
      ),
    removeCapacityPolicyUser: (id: number, user: number) =>
      of(
        'capacity policy',
        id,
        remove('removeCapacityPolicyUser', path`/agent_capacity_policies/${id}/users/${user}`),
      ),
    addInboxLimit: (id: number, fields: Fields) =>
      of(
        'capacity policy',
        id,
        add(
          'addInboxLimit',
          path`/agent_capacity_policies/${id}/inbox_limits`,
          json(ChatwootInboxLimit),
          fields,
        ),
      ),
    setInboxLimit: (id: number, limit: number, most: number) =>
      of(
        'inbox limit',
        limit,
        set(
          'setInboxLimit',
          'PUT',
          path`/agent_capacity_policies/${id}/inbox_limits/${limit}`,
          json(ChatwootInboxLimit),
          { conversation_limit: most },
        ),
      ),
    removeInboxLimit: (id: number, limit: number) =>
      of(
        'inbox limit',
        limit,
        remove('removeInboxLimit', path`/agent_capacity_policies/${id}/inbox_limits/${limit}`),
      ),
  }
}

/** Every request, by the name of what it does. */
export type ChatwootEndpoints = ReturnType<typeof endpointsOf>
