import type { InboxError, Respondio } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import { describe, expect, it } from 'vitest'
import { answer } from '../../scripted-fetch.ts'
import documented from './endpoints.json' with { type: 'json' }
import { contact, over } from './over-respondio.ts'

const page = (items: ReadonlyArray<unknown>) => ({ items, pagination: { next: '', previous: '' } })
const CHANGED = { contactId: 7 }
const NOTED = { code: '200', message: 'done' }
const USER = { id: 3, firstName: 'Anna', lastName: null, email: 'a@b.example', role: 'agent', team: null }
const FIELD = { id: 1, name: 'Size', dataType: 'text' }
const CHANNEL = { id: 5, name: 'Shop', source: 'whatsapp_cloud', created_at: 1 }
const TEMPLATE = { id: 8, name: 'hello', languageCode: 'en', category: 'UTILITY', status: 'approved' }
const TAG = { name: 'vip', description: null }
const MESSAGE = {
  messageId: 11,
  contactId: 7,
  channelId: 5,
  traffic: 'incoming',
  message: { type: 'text', text: 'Hi' },
}
const FILTER = {
  $or: [{ category: 'contactField', field: 'email', operator: 'exists', value: null }],
} as const

type Row = readonly [
  keyof Respondio,
  (api: Respondio) => Effect.Effect<unknown, InboxError> | Stream.Stream<unknown, InboxError>,
  endpoint: string,
  reply: unknown,
  sent: { readonly url: string; readonly body?: unknown },
]

const ROWS: ReadonlyArray<Row> = [
  [
    'getContact',
    (api) => api.getContact('phone:+6012'),
    'GET /contact/{identifier}',
    contact(),
    { url: '/contact/phone:+6012' },
  ],
  [
    'createContact',
    (api) => api.createContact('email:d@x.example', { firstName: 'D' }),
    'POST /contact/{identifier}',
    NOTED,
    { url: '/contact/email:d@x.example', body: { firstName: 'D' } },
  ],
  [
    'updateContact',
    (api) => api.updateContact('7', { language: 'en' }),
    'PUT /contact/{identifier}',
    CHANGED,
    { url: '/contact/id:7', body: { language: 'en' } },
  ],
  [
    'deleteContact',
    (api) => api.deleteContact('id:7'),
    'DELETE /contact/{identifier}',
    CHANGED,
    { url: '/contact/id:7' },
  ],
  [
    'createOrUpdateContact',
    (api) => api.createOrUpdateContact('phone:6012', { firstName: 'D' }),
    'POST /contact/create_or_update/{identifier}',
    CHANGED,
    { url: '/contact/create_or_update/phone:6012', body: { firstName: 'D' } },
  ],
  [
    'mergeContacts',
    (api) => api.mergeContacts([7, 8], { lastName: 'L' }),
    'POST /contact/merge',
    CHANGED,
    { url: '/contact/merge', body: { contactIds: [7, 8], lastName: 'L' } },
  ],
  [
    'listContacts',
    (api) => api.listContacts({ search: 'da', filter: FILTER }),
    'POST /contact/list',
    page([contact()]),
    { url: '/contact/list?limit=100', body: { search: 'da', timezone: 'UTC', filter: FILTER } },
  ],
  [
    'addTags',
    (api) => api.addTags('7', ['a', 'b']),
    'POST /contact/{identifier}/tag',
    CHANGED,
    { url: '/contact/id:7/tag', body: ['a', 'b'] },
  ],
  [
    'deleteTags',
    (api) => api.deleteTags('7', ['a']),
    'DELETE /contact/{identifier}/tag',
    CHANGED,
    { url: '/contact/id:7/tag', body: ['a'] },
  ],
  [
    'contactChannels',
    (api) => api.contactChannels('7'),
    'GET /contact/{identifier}/channels',
    page([CHANNEL]),
    { url: '/contact/id:7/channels?limit=100' },
  ],
  [
    'updateLifecycle',
    (api) => api.updateLifecycle('7', null),
    'POST /contact/{identifier}/lifecycle/update',
    { code: 200, message: 'ok' },
    { url: '/contact/id:7/lifecycle/update', body: { name: null } },
  ],
  [
    'sendMessage',
    (api) => api.sendMessage('7', null, { type: 'custom_payload', payload: { a: 1 } }),
    'POST /contact/{identifier}/message',
    { messageId: 11 },
    {
      url: '/contact/id:7/message',
      body: { channelId: null, message: { type: 'custom_payload', payload: { a: 1 } } },
    },
  ],
  [
    'getMessage',
    (api) => api.getMessage('7', '11'),
    'GET /contact/{identifier}/message/{messageId}',
    MESSAGE,
    { url: '/contact/id:7/message/11' },
  ],
  [
    'listMessages',
    (api) => api.listMessages('7'),
    'GET /contact/{identifier}/message/list',
    page([MESSAGE]),
    { url: '/contact/id:7/message/list?limit=100' },
  ],
  [
    'addComment',
    (api) => api.addComment('7', 'see {{@user.3}}'),
    'POST /contact/{identifier}/comment',
    { contactId: 7, text: 'x', created_at: 1 },
    { url: '/contact/id:7/comment', body: { text: 'see {{@user.3}}' } },
  ],
  [
    'assignConversation',
    (api) => api.assignConversation('7', null),
    'POST /contact/{identifier}/conversation/assignee',
    CHANGED,
    { url: '/contact/id:7/conversation/assignee', body: { assignee: null } },
  ],
  [
    'setConversationStatus',
    (api) => api.setConversationStatus('7', 'close', { category: 'Done' }),
    'POST /contact/{identifier}/conversation/status',
    CHANGED,
    { url: '/contact/id:7/conversation/status', body: { status: 'close', category: 'Done' } },
  ],
  ['users', (api) => api.users(), 'GET /space/user', page([USER]), { url: '/space/user?limit=100' }],
  ['user', (api) => api.user(3), 'GET /space/user/{id}', USER, { url: '/space/user/3' }],
  [
    'createCustomField',
    (api) => api.createCustomField({ name: 'Size', dataType: 'text' }),
    'POST /space/custom_field',
    FIELD,
    { url: '/space/custom_field', body: { name: 'Size', dataType: 'text' } },
  ],
  [
    'customFields',
    (api) => api.customFields(),
    'GET /space/custom_field',
    page([FIELD]),
    { url: '/space/custom_field?limit=100' },
  ],
  [
    'customField',
    (api) => api.customField('1'),
    'GET /space/custom_field/{id}',
    FIELD,
    { url: '/space/custom_field/1' },
  ],
  [
    'closingNotes',
    (api) => api.closingNotes(),
    'GET /space/closing_notes',
    page([{ category: 'Done', description: 'd' }]),
    { url: '/space/closing_notes?limit=100' },
  ],
  [
    'channels',
    (api) => api.channels(),
    'GET /space/channel',
    page([CHANNEL]),
    { url: '/space/channel?limit=100' },
  ],
  [
    'templates',
    (api) => api.templates(5),
    'GET /space/channel/{channelId}/template',
    page([TEMPLATE]),
    { url: '/space/channel/5/template?limit=100' },
  ],
  [
    'whatsappTemplates',
    (api) => api.whatsappTemplates(5),
    'GET /space/channel/{channelId}/mtm',
    page([TEMPLATE]),
    { url: '/space/channel/5/mtm?limit=100' },
  ],
  [
    'whatsappTemplate',
    (api) => api.whatsappTemplate(8),
    'GET /space/mtm/{templateId}',
    { status: 'success', message: '', data: TEMPLATE },
    { url: '/space/mtm/8' },
  ],
  [
    'createTag',
    (api) => api.createTag(TAG_TO_MAKE),
    'POST /space/tag',
    TAG,
    { url: '/space/tag', body: { name: 'vip', emoji: '⭐' } },
  ],
  [
    'updateTag',
    (api) => api.updateTag('vip', { name: 'gold' }),
    'PUT /space/tag',
    { code: 200, message: TAG },
    { url: '/space/tag', body: { currentName: 'vip', name: 'gold' } },
  ],
  [
    'deleteTag',
    (api) => api.deleteTag('vip'),
    'DELETE /space/tag',
    { message: 'deleted' },
    { url: '/space/tag', body: { name: 'vip' } },
  ],
]

const TAG_TO_MAKE = { name: 'vip', emoji: '⭐' }

/** `/contact/id:7/tag` as `/contact/{}/tag`, and the same of a documented path. */
const shapeOf = (endpoint: string): RegExp => new RegExp(`^${endpoint.replace(/\{\w+\}/g, '[^/]+')}$`)

describe('the requests of respond.io', () => {
  it.each(ROWS)('%s is sent as documented', async (_, run, endpoint, reply, { url, body }) => {
    const { seen } = await over([answer(reply)], ({ vendor }) => {
      const made = run(vendor)
      return Stream.isStream(made)
        ? Stream.runCollect(made as Stream.Stream<unknown, InboxError>)
        : (made as Effect.Effect<unknown, InboxError>)
    })
    expect(seen).toHaveLength(1)
    const [request] = seen
    expect(request?.url).toBe(`https://api.respond.io/v2${url}`)
    expect(`${request?.method} ${new URL(request?.url ?? '').pathname.replace('/v2', '')}`).toMatch(
      shapeOf(endpoint),
    )
    expect(request?.body === '' ? undefined : JSON.parse(request?.body ?? '')).toEqual(body)
    expect(request?.headers.get('authorization')).toBe('Bearer a-token')
    expect(request?.headers.get('content-type')).toBe(body === undefined ? null : 'application/json')
  })

  it('are all that is documented, once each', () => {
    const documentedOnes = documented.endpoints.map(({ m, p }) => `${m} ${p}`)
    expect(ROWS.map(([, , endpoint]) => endpoint).sort()).toEqual(documentedOnes.sort())
    expect(documentedOnes).toHaveLength(30)
  })

  it('are all that its namespace has', async () => {
    const { value } = await over([], ({ vendor }) => Effect.succeed(Object.keys(vendor)))
    expect(value.sort()).toEqual(ROWS.map(([name]) => name).sort())
  })
})
