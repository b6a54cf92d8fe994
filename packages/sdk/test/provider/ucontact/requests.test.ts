import type { InboxError, Ucontact } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Redacted from 'effect/Redacted'
import * as Stream from 'effect/Stream'
import { describe, expect, it } from 'vitest'
import { answer } from '../../scripted-fetch.ts'
import { interaction, message, over, says } from './over-ucontact.ts'

const sms = {
  destination: '+33144716601',
  message: 'Où? A&B=1',
  campaign: 'Sales->',
  agent: 'anna',
  source: '5000',
}
const lead = { clientIds: ['59899000000'], timezone: 'America/Montevideo', data: { plan: 'Gold' } }

type Ask = (api: Ucontact) => Effect.Effect<unknown, InboxError>

/** What is asked, with what it is answered and what comes of it. */
const ROWS: Readonly<
  Record<string, readonly [ask: Ask, reply: () => Response, comes: unknown, settings?: object]>
> = {
  login: [
    (api) => Effect.map(api.login('root', 'p&ss'), Redacted.value),
    answer(['root', 'x', 'a2V5']),
    'a2V5',
  ],
  'login, the older way': [
    (api) => Effect.map(api.login('root', Redacted.make('p&ss')), Redacted.value),
    answer([{ name: 'root' }, { md5secret: 'a2V5' }, 'last']),
    'a2V5',
    { loginBy: 'UserLogin' },
  ],
  endSession: [(api) => api.endSession('root'), says('1'), undefined],
  sendSms: [(api) => api.sendSms(sms), answer({ id: 's-1' }), 's-1'],
  'sendSms, the older way': [(api) => api.sendSms(sms), says('OK\n'), null, { sendBy: 'SendSMS' }],
  receiveSms: [(api) => api.receiveSms('+331', 'Hello there'), says('"OK"'), undefined],
  addList: [
    (api) => api.addList('Hub A', 'monday', [lead]),
    answer({ status: 'loading' }),
    { status: 'loading' },
  ],
  'addList, on the other path': [
    (api) => api.addList('Hub A', 'monday', [{ clientId: 'a@b.example' }]),
    says('fine'),
    'fine',
    { automationPath: 'dialers' },
  ],
  addLeads: [(api) => api.addLeads('Hub A', [lead]), says(''), ''],
  interactions: [(api) => api.interactions({ page: 2 }), answer([interaction()]), [interaction()]],
  interaction: [(api) => api.interaction('g-1'), answer(interaction()), interaction()],
  messages: [(api) => Stream.runCollect(api.messages('g-1')), answer({ result: [message(1)] }), [message(1)]],
}

describe('the requests of uContact', () => {
  it.each(Object.entries(ROWS))('%s gives what the server says', async (_, [ask, reply, comes, settings]) => {
    const { value } = await over([reply], ({ vendor }) => ask(vendor), settings)
    expect(value).toEqual(comes)
  })

  it('are those on record', async () => {
    const lines: Array<string> = []
    for (const [name, [ask, reply, , settings]] of Object.entries(ROWS)) {
      const { seen } = await over([reply], ({ vendor }) => ask(vendor), settings)
      for (const { method, url, headers, body } of seen) {
        const kept = ['authorization', 'content-type'].flatMap((each) => {
          const value = headers.get(each)
          return value === null ? [] : [`  ${each}: ${value}`]
        })
        lines.push(`# ${name}`, `${method} ${url}`, ...kept, ...(body === '' ? [] : [`  ${body}`]), '')
      }
    }
    await expect(lines.join('\n')).toMatchFileSnapshot('fixtures/requests.txt')
  })

  it.each([
    ['login', (api) => api.login('root', 'p')],
    ['a message', (api) => api.sendSms(sms)],
    ['a message that comes in, though it is asked by GET', (api) => api.receiveSms('1', 'Hi')],
    ['a list', (api) => api.addList('h', 'f', [lead])],
    ['a lead', (api) => api.addLeads('h', [lead])],
  ] satisfies ReadonlyArray<readonly [string, Ask]>)(
    'do not repeat %s where nobody can tell whether it was carried out',
    async (_, ask) => {
      const { value, seen } = await over([new Error('reset'), says('OK')], ({ vendor }) =>
        Effect.flip(ask(vendor)),
      )
      expect(value).toMatchObject({ _tag: 'Unreachable', fateUnknown: true })
      expect(seen).toHaveLength(1)
    },
  )

  it.each([
    ['no message', (api) => api.sendSms({ ...sms, message: '' }), 'message.message'],
    ['nobody', (api) => api.addList('h', 'f', []), 'list'],
    ['a lead without a number', (api) => api.addLeads('h', [lead, { contactId: '7' }]), 'leads.1'],
  ] satisfies ReadonlyArray<readonly [string, Ask, string]>)(
    'take %s for a mistake',
    async (_, ask, place) => {
      const { value, seen } = await over([says('OK')], ({ vendor }) => Effect.flip(ask(vendor)))
      expect(value).toMatchObject({ _tag: 'InvalidInput', place: expect.stringContaining(place) })
      expect(seen).toEqual([])
    },
  )

  it('keep ids from leading elsewhere', async () => {
    const { seen } = await over([answer(interaction())], ({ vendor }) => vendor.interaction('../../auth?x=1'))
    expect(seen[0]?.url).toBe('https://acme.ucontactcloud.com/api/interactions/id/..%2F..%2Fauth%3Fx%3D1')
  })
})
