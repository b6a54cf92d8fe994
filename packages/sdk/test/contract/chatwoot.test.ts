import { chatwoot, connect } from '@inboxlab/sdk/promise'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import { beforeAll, describe, expect, it } from 'vitest'
import { contractOfChatwoot, DEVIATIONS, document } from './chatwoot-contract.ts'
import type { Contract } from './open-api.ts'
import { recordingFetch } from './recording-fetch.ts'

/** Routes of the real server that its document leaves out (facts 2.4, 2.5, 2.9). */
const UNDOCUMENTED: ReadonlyArray<string> = [
  'DELETE /agent_capacity_policies/*',
  'DELETE /agent_capacity_policies/*/inbox_limits/*',
  'DELETE /agent_capacity_policies/*/users/*',
  'DELETE /assignment_policies/*',
  'DELETE /conversations/*/participants',
  'DELETE /inboxes/*/assignment_policy',
  'GET /agent_capacity_policies',
  'GET /agent_capacity_policies/*/users',
  'GET /assignment_policies',
  'GET /conversations/*/participants',
  'GET /inboxes/*/assignment_policy',
  'PATCH /agent_capacity_policies/*',
  'PATCH /assignment_policies/*',
  'PATCH /conversations/*/messages/*',
  'PATCH /conversations/*/participants',
  'POST /agent_capacity_policies',
  'POST /agent_capacity_policies/*/inbox_limits',
  'POST /agent_capacity_policies/*/users',
  'POST /assignment_policies',
  'POST /conversations/*/messages/*/retry',
  'POST /conversations/*/mute',
  'POST /conversations/*/participants',
  'POST /conversations/*/unmute',
  'POST /conversations/*/unread',
  'POST /conversations/*/update_last_seen',
  'POST /inboxes/*/assignment_policy',
  'PUT /agent_capacity_policies/*/inbox_limits/*',
]

/** Everything that a client can ask, of a day in a small office. */
const everything = async () => {
  const sandbox = createSandbox({ provider: 'chatwoot', seed: 1 })
  const { fetch, exchanges } = recordingFetch(sandbox.fetch)
  const inbox = connect(chatwoot, { account: 1, token: 'olga-token', fetch })
  const used = new Set<string>()
  const vendor = new Proxy(inbox.vendor, {
    get: (functions, name) => {
      used.add(String(name))
      return Reflect.get(functions, name)
    },
  })
  const all = async <A>(list: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
    const found: Array<A> = []
    for await (const each of list) found.push(each)
    return found
  }
  const writes = (contact: number, at: number) =>
    String(sandbox.control.contactWrites({ contact, inbox: at, text: 'Hello' }).conversation)

  const id = writes(1, 1)
  const api = writes(1, 3)
  await all(inbox.list({ phase: 'open', holder: null, team: '1', tag: 'vip', search: 'order', queue: '1' }))
  await all(inbox.list({ contact: '1' }))
  const sent = await inbox.reply(id, { text: 'Hello' })
  await inbox.reply(id, { text: 'Which?', quickReplies: ['S', 'M'] })
  await inbox.reply(id, { email: { text: 'See above', cc: ['a@b.example'] } })
  await inbox.reply(id, { template: { name: 'receipt', language: 'en_US' } })
  await inbox.reply(id, {
    file: { kind: 'image', name: 'cat.png', type: 'image/png', bytes: new Uint8Array([1]) },
    text: 'A cat',
  })
  await inbox.note(id, 'a friend')
  await all(inbox.timeline(id))
  await inbox.delivery(id, sent.id ?? '')
  await inbox.assign(id, '2')
  await inbox.assignTeam(id, '1')
  await inbox.assignTeam(id, null)
  await inbox.unassign(id)
  await inbox.snooze(id, sandbox.now + 60_000)
  await inbox.get(id)
  await all(inbox.list({}))
  await inbox.reopen(id)
  await inbox.tag(id, { add: ['vip'] })
  await inbox.close(id, { _tag: 'Processed' })
  await inbox.start({ channel: 'whatsapp', contact: '2', agent: '3', message: { text: 'Hello' } })
  const fay = await inbox.addContact({
    name: 'Fay',
    identities: [{ channel: 'email', address: 'fay@m.example' }],
  })
  await inbox.editContact(fay, { name: 'Faye' })
  await inbox.contact(fay)
  await all(inbox.contacts({}))
  await all(inbox.contacts({ search: 'fay' }))
  await all(inbox.users())
  await all(inbox.teams())
  await all(inbox.channels())
  await inbox.get('999').catch(() => {})
  await inbox.get(id)

  await vendor.account()
  await vendor.conversationCounts({ status: 'open' })
  await vendor.filterConversations(
    [{ attribute_key: 'status', filter_operator: 'equal_to', values: ['open'], query_operator: 'AND' }],
    1,
  )
  await vendor.togglePriority(id, 'high')
  await vendor.labelsOf(id)
  await vendor.setCustomAttributes(id, { plan: 'gold' })
  await vendor.mute(api)
  await vendor.unmute(api)
  await vendor.markSeen(id)
  await vendor.markUnread(id)
  await vendor.setTyping(id, true)
  await vendor.addParticipants(id, [2])
  await vendor.setParticipants(id, [2, 3])
  await vendor.participants(id)
  await vendor.removeParticipants(id, [2])
  const said = await vendor.createMessage(api, { json: { content: 'Hi', message_type: 'incoming' } })
  await vendor.updateMessage(api, String(said.id), { status: 'delivered' })
  await vendor.retryMessage(api, String(said.id))
  await vendor.deleteMessage(api, String(said.id))
  await vendor.addContactInbox(fay, { inbox_id: 1 })
  await vendor.updateAgent(2, { role: 'agent', availability: 'busy' })
  const team = await vendor.createTeam({ name: 'north' })
  await vendor.updateTeam(team.id, { description: 'of the river' })
  await vendor.setTeamMembers(team.id, [2])
  await vendor.teamMembers(team.id)
  await vendor.deleteTeam(team.id)
  await vendor.inbox(1)
  await vendor.updateInbox(1, { enable_auto_assignment: false })
  await vendor.inboxMembers(1)
  await vendor.setInboxMembers(1, [2])
  const label = await vendor.createLabel({ title: 'late' })
  await vendor.updateLabel(label.id, { color: '#ff0000' })
  await vendor.labels()
  await vendor.deleteLabel(label.id)
  const hook = await vendor.createWebhook({ url: 'https://bot.example/', subscriptions: ['message_created'] })
  await vendor.updateWebhook(hook.id, { url: 'https://bot.example/2', subscriptions: ['message_updated'] })
  await vendor.webhooks()
  await vendor.deleteWebhook(hook.id)
  const policy = await vendor.createAssignmentPolicy({ name: 'in turn' })
  await vendor.updateAssignmentPolicy(policy.id, { fair_distribution_limit: 10 })
  await vendor.assignmentPolicies()
  await vendor.setInboxAssignmentPolicy(1, policy.id)
  await vendor.inboxAssignmentPolicy(1)
  await vendor.clearInboxAssignmentPolicy(1)
  await vendor.deleteAssignmentPolicy(policy.id)
  const capacity = await vendor.createCapacityPolicy({ name: 'calm' })
  await vendor.updateCapacityPolicy(capacity.id, { exclusion_rules: { excluded_labels: ['vip'] } })
  await vendor.capacityPolicies()
  await vendor.addCapacityPolicyUser(capacity.id, 2)
  await vendor.capacityPolicyUsers(capacity.id)
  await vendor.removeCapacityPolicyUser(capacity.id, 2)
  const limit = await vendor.addInboxLimit(capacity.id, { inbox_id: 1, conversation_limit: 2 })
  await vendor.setInboxLimit(capacity.id, limit.id, 3)
  await vendor.removeInboxLimit(capacity.id, limit.id)
  await vendor.deleteCapacityPolicy(capacity.id)
  await vendor.createConversation({ source_id: '', inbox_id: 1, contact_id: 1 })
  await vendor.contactConversations('1')
  await vendor.deleteContact(fay)
  const untried = Object.keys(inbox.vendor).filter((name) => !used.has(name))
  return { exchanges, untried }
}

describe.skipIf(contractOfChatwoot === null)(
  contractOfChatwoot !== null
    ? 'the contract of Chatwoot'
    : `the contract of Chatwoot is not there (${document})`,
  () => {
    let day: Awaited<ReturnType<typeof everything>>
    let contract: Contract
    beforeAll(async () => {
      day = await everything()
      contract = contractOfChatwoot as Contract
    })

    it('is tried with everything that the client has under its own names', () => {
      // The inbox's own operations have asked these.
      const asked = [
        'conversations',
        'conversation',
        'toggleStatus',
        'assign',
        'setLabels',
        'messages',
        'contacts',
      ]
      const more = [
        'searchContacts',
        'contact',
        'createContact',
        'updateContact',
        'agents',
        'teams',
        'inboxes',
      ]
      expect(day.untried.sort()).toEqual([...asked, ...more].sort())
    })

    it('notices what is not as documented', () => {
      const listings = day.exchanges.filter(
        ({ method, path }) => method === 'GET' && path === '/api/v1/accounts/1/conversations',
      )
      expect(listings.map(({ query, status }) => [query, status])).toEqual([
        ['status=open&assignee_type=unassigned&team_id=1&inbox_id=1&labels=vip&q=order&page=1', 200],
        ['status=pending&assignee_type=unassigned&team_id=1&inbox_id=1&labels=vip&q=order&page=1', 200],
        ['status=snoozed&assignee_type=unassigned&team_id=1&inbox_id=1&labels=vip&q=order&page=1', 200],
        ['status=all&assignee_type=all&page=1', 200],
      ])
      const wrong = { query: 'status=lost', answer: { data: { meta: { mine_count: 'one' } } } }
      for (const listing of listings) {
        expect(contract.faults({ ...listing, ...wrong })).toEqual([
          'GET /conversations asks /query/status: must be equal to one of the allowed values',
          'GET /conversations answers 200 /data/meta/mine_count: must be number',
        ])
      }
    })

    it('holds for every request and answer, but for the deviations of the real server', () => {
      const faults = new Set(day.exchanges.flatMap((each) => contract.faults(each) ?? []))
      expect([...faults].sort()).toEqual([...DEVIATIONS].sort())
    })

    it('does not know these requests, which the real server does', () => {
      const unknown = new Set(
        day.exchanges
          .filter((each) => contract.faults(each) === null)
          .map(
            ({ method, path }) => `${method} ${path.replace(/^.*accounts\/1/, '').replace(/\/\d+/g, '/*')}`,
          ),
      )
      expect([...unknown].sort()).toEqual([...UNDOCUMENTED].sort())
    })
  },
)
