import { fc, test } from '@fast-check/vitest'
import { chatwoot, deliveryStatus, type InteractionState } from '@inboxlab/core'
import { type ChatwootMessage, chatwootWebhook, type Known, knownFrom, learn } from '@inboxlab/sdk'
import { receive } from '@inboxlab/sdk/promise'
import { type ChatwootControl, createSandbox, type Sandbox } from '@inboxlab/sdk/sandbox'
import { expect } from 'vitest'

const SECRET = 'whsec_9f3c5b1e'
const URL = 'https://chatwoot.example/api/v1/accounts/1/conversations'

const data = {
  users: [
    { id: 1, name: 'Olga', email: 'olga@acme.example', role: 'administrator', token: 'olga-token' },
    { id: 2, name: 'Anna', email: 'anna@acme.example', token: 'anna-token' },
    { id: 3, name: 'Ben', email: 'ben@acme.example', token: 'ben-token' },
  ],
  inboxes: [
    { id: 1, name: 'Website', members: [2, 3] },
    { id: 2, name: 'WhatsApp', channel_type: 'Channel::Whatsapp', members: [2, 3] },
  ],
  teams: [{ id: 1, name: 'billing', members: [2, 3], allow_auto_assign: false }],
  labels: [{ title: 'vip' }, { title: 'late' }],
  contacts: [
    { id: 1, name: 'Dana', phone_number: '+33144716601' },
    { id: 2, name: 'Eli', phone_number: '+33144716602' },
  ],
  delivery: { failing: 0.2 },
  webhooks: [
    {
      url: 'https://receiver.example/',
      secret: SECRET,
      subscriptions: [
        'conversation_created',
        'conversation_status_changed',
        'conversation_updated',
        'message_created',
        'message_updated',
      ],
    },
  ],
} as const

/** An office whose webhooks are heard, and what was learnt from them. */
const office = (seed: number) => {
  const known = new Map<string, Known>()
  const receiver: ReturnType<typeof receive> = receive(chatwootWebhook, SECRET, {
    now: (): number => sandbox.now,
    handle: (events) => {
      for (const event of events) {
        if (event._tag !== 'Known') throw new Error(`${event._tag} ${event.name}`)
        for (const each of event.happened)
          known.set(each.interaction, learn(known.get(each.interaction) ?? knownFrom(), each))
      }
    },
  })
  const sandbox: Sandbox<ChatwootControl> = createSandbox({
    provider: 'chatwoot',
    seed,
    data,
    deliver: async (request) => (await receiver(request)).response,
  })
  const post = (conversation: number, action: string, body: object, token = 'olga-token') =>
    sandbox.fetch(`${URL}/${conversation}/${action}`, {
      method: 'POST',
      headers: { api_access_token: token, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return { sandbox, post, known }
}

const conversation = fc.integer({ min: 1, max: 2 })
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), contact: conversation }),
  fc.record({
    do: fc.constant('messages' as const),
    conversation,
    body: fc.record({ content: fc.constantFrom('Hello', 'Bye'), private: fc.boolean() }),
    token: fc.constantFrom('anna-token', 'ben-token'),
  }),
  fc.record({
    do: fc.constant('toggle_status' as const),
    conversation,
    body: fc.record({ status: fc.constantFrom('open', 'resolved', 'pending', 'snoozed') }),
    token: fc.constantFrom('olga-token', 'anna-token'),
  }),
  fc.record({
    do: fc.constant('assignments' as const),
    conversation,
    body: fc.oneof(
      fc.record({ assignee_id: fc.constantFrom(2, 3, null) }),
      fc.record({ team_id: fc.constantFrom(1, 0) }),
    ),
  }),
  fc.record({
    do: fc.constant('labels' as const),
    conversation,
    body: fc.record({ labels: fc.subarray(['vip', 'late']) }),
  }),
  fc.record({
    do: fc.constant('toggle_priority' as const),
    conversation,
    body: fc.record({ priority: fc.constantFrom('low', 'urgent', null) }),
  }),
)

/** What of a conversation its webhooks tell. What is resolved is nobody's in the model. */
const told = (state: InteractionState) => ({
  status: chatwoot.statusOf(state),
  holder: chatwoot.statusOf(state) === 'resolved' ? null : state.holder,
  team: state.place.team,
  priority: state.priority,
  tags: [...state.details.tags].sort(),
})

/** The messages between us and the contact, as the server lists them. */
const thread = (messages: ReadonlyArray<unknown>): ReadonlyArray<ChatwootMessage> =>
  (messages as ReadonlyArray<ChatwootMessage>).filter(
    (each) => each.private !== true && each.message_type !== 2,
  )

/** A webhook tells the delivery of a conversation's last message only, so less than all may be known of the others. */
const COVERS: Readonly<Record<string, ReadonlyArray<string>>> = {
  sent: ['pending', 'sent'],
  delivered: ['pending', 'sent', 'delivered'],
  read: ['pending', 'sent', 'delivered', 'read'],
  failed: ['pending', 'sent', 'failed'],
}

const run = async (
  seed: number,
  steps: ReadonlyArray<typeof step extends fc.Arbitrary<infer Step> ? Step : never>,
  waits: ReadonlyArray<number>,
  broken: boolean,
) => {
  const { sandbox, post, known } = office(seed)
  for (const contact of [1, 2]) sandbox.control.contactWrites({ contact, inbox: contact, text: 'Hello?' })
  if (broken) {
    sandbox.inject({ fault: 'late', ms: 90_000, probability: 0.4 })
    sandbox.inject({ fault: 'duplicate', probability: 0.4 })
  }
  await sandbox.advance(1)
  for (const [index, each] of steps.entries()) {
    if (each.do === 'write') {
      sandbox.control.contactWrites({ contact: each.contact, inbox: each.contact, text: 'And?' })
    } else await post(each.conversation, each.do, each.body, 'token' in each ? each.token : 'olga-token')
    await sandbox.advance(waits[index % waits.length] ?? 1)
  }
  await sandbox.advance(600_000)
  return { sandbox, known }
}

test.prop(
  [
    fc.integer({ min: 1, max: 1000 }),
    fc.array(step, { minLength: 1, maxLength: 12 }),
    fc.array(fc.constantFrom(1, 500, 5000, 60_000), { minLength: 1, maxLength: 6 }),
    fc.boolean(),
  ],
  { numRuns: 30 },
)(
  'what webhooks tell, late, twice and out of order, comes to what the server holds',
  async (seed, steps, waits, broken) => {
    const { sandbox, known } = await run(seed, steps, waits, broken)
    for (const id of [1, 2]) {
      const { state, outdated } = known.get(String(id)) ?? knownFrom()
      const held = sandbox.control.state(id)
      expect(outdated).toBe(false)
      expect(told(state)).toEqual(told(held))
      const messages = thread(sandbox.control.messages(id))
      expect(state.details.messages.map((each) => each.id)).toEqual(messages.map((each) => String(each.id)))
      for (const [index, { delivery }] of state.details.messages.entries())
        expect(COVERS[String(messages[index]?.status)]).toContain(deliveryStatus(delivery))
    }
  },
)
