import { inspect } from 'node:util'
import { fc, it } from '@fast-check/vitest'
import { repeatUnknown } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Redacted from 'effect/Redacted'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { answer, type Turn } from '../../scripted-fetch.ts'
import { interaction, KEY, over, PAGE, says, TOKEN } from './over-ucontact.ts'

const PASSWORD = 'p4ss & word'
const sms = { destination: '331', message: 'Hi', campaign: 'Sales->', agent: 'anna', source: '' }

const login = (turn: Turn) => over([turn], ({ vendor }) => Effect.result(vendor.login('root', PASSWORD)))
const send = (turn: Turn, settings: object = {}) =>
  over([turn], ({ vendor }) => Effect.result(vendor.sendSms(sms)), settings)

const shownBy = (value: unknown): string =>
  `${inspect(value, { depth: 9 })} ${JSON.stringify(value)} ${value}`

describe('a login', () => {
  it.each(['0', ' 0\r\n', '"0"', '\ufeff0', 'ERROR'])('answered by %j is denied', async (body) => {
    const { value, seen } = await login(says(body))
    expect(value).toMatchObject({
      failure: {
        _tag: 'AccessDenied',
        status: 200,
        fateUnknown: false,
        detail: 'the user or the password is wrong',
      },
    })
    expect(seen).toHaveLength(1)
  })

  it.each([
    ['a page', PAGE, 'the body is a page: is the base URL right, and the key still good?'],
    ['nothing', '', 'the body is no list'],
    ['no list', '{"md5secret":"a2V5"}', 'the body is no list'],
    ['an empty list', '[]', 'the list has no key'],
    ['a list that ends with no text', '["root",null]', 'the list has no key'],
    ['a key that would add a header', JSON.stringify(['root', 'a2V5\r\nx-admin: 1']), 'the list has no key'],
    ['a key under a prototype', '[{"__proto__":{"md5secret":"a2V5"}}]', 'the list has no key'],
    ['a list cut off', '["root","a2V5"', 'the body is no list'],
    ['a list too deep', '['.repeat(100_000), 'the body is no list'],
  ])('answered by %s gives no key', async (_, body, detail) => {
    const { value } = await login(says(body))
    expect(value).toMatchObject({ failure: { _tag: 'Undecodable', detail } })
  })

  it('answered by more than may be read gives no key', async () => {
    const { value } = await over(
      [says(JSON.stringify(['x'.repeat(4096), 'a2V5']))],
      ({ vendor }) => Effect.result(vendor.login('root', PASSWORD)),
      { http: { maxBytes: 1024 } },
    )
    expect(value).toMatchObject({
      failure: { _tag: 'Undecodable', detail: 'the body has more than 1024 bytes' },
    })
  })

  it('shows the password in no error, whatever the server repeats', async () => {
    for (const turn of [
      says(`wrong password ${PASSWORD}`, 401),
      answer({ message: PASSWORD, code: PASSWORD }, 500),
      new TypeError(`cannot send ${PASSWORD}`),
      says(PASSWORD),
    ]) {
      const { value } = await login(turn)
      expect(Result.isFailure(value)).toBe(true)
      expect(shownBy(Result.isFailure(value) ? value.failure : null)).not.toContain(PASSWORD)
    }
  })

  it('keeps the key that it gives out of logs', async () => {
    const { value } = await login(answer(['root', 'a2V5']))
    expect(shownBy(value)).not.toContain('a2V5')
    expect(Redacted.value(Result.getOrThrow(value))).toBe('a2V5')
  })

  it('takes no key and no token along', async () => {
    const { seen } = await login(answer(['root', 'a2V5']))
    expect(seen[0]?.headers.get('authorization')).toBeNull()
    expect(`${seen[0]?.url}${seen[0]?.body}`).not.toMatch(new RegExp(`${KEY}|${TOKEN}`))
  })
})

describe('a message that is sent', () => {
  it.each(['0', 'ERROR', '"ERROR"', ' ERROR '])('and answered by %j was not taken', async (body) => {
    for (const sendBy of ['SendSMS', 'SendSMSv2']) {
      const { value } = await send(says(body), { sendBy })
      expect(value).toMatchObject({
        failure: { _tag: 'BadRequest', fateUnknown: false, detail: 'the message was not taken' },
      })
    }
  })

  it.each([
    ['SendSMS', 'error'],
    ['SendSMS', 'OK ERROR'],
    ['SendSMS', PAGE],
    ['SendSMS', ''],
    ['SendSMS', '{"id":"1"}'],
    ['SendSMSv2', 'OK'],
    ['SendSMSv2', PAGE],
    ['SendSMSv2', '{"id":""}'],
    ['SendSMSv2', '{"id":null}'],
    ['SendSMSv2', '[]'],
  ])('by %s and answered by %j was perhaps taken, and is not sent again', async (sendBy, body) => {
    const { value, seen } = await send(says(body), { sendBy })
    expect(value).toMatchObject({
      failure: { _tag: 'Undecodable', fateUnknown: true, retry: { _tag: 'CheckFirst' } },
    })
    expect(seen).toHaveLength(1)
  })

  it('shows neither key nor page in an error', async () => {
    for (const status of [200, 403, 502]) {
      const { value } = await send(says(PAGE, status))
      expect(shownBy(Result.isFailure(value) ? value.failure : null)).not.toMatch(
        new RegExp(`${KEY}|${TOKEN}|Bad gateway`),
      )
    }
  })

  const turn: fc.Arbitrary<Turn> = fc.oneof(
    fc.constantFrom('OK', 'ERROR', '0', '{"id":"7"}', '{"id":', PAGE).map((text) => says(text)),
    fc.string({ unit: 'binary' }).map((text) => says(text)),
    fc.constantFrom(408, 429, 449, 500, 502, 503).map((status) => says('OK', status)),
    fc.constantFrom<Turn>(
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) }),
      'silence',
    ),
  )
  const turns = fc.array(turn, { minLength: 1, maxLength: 6 })
  const services = fc.constantFrom('SendSMS', 'SendSMSv2')

  /** Whether the message was perhaps taken by a server that answered so. */
  const perhapsTaken = (given: Turn): boolean => {
    if (given === 'silence') return true
    if (given instanceof Error) return (given.cause as { code: string }).code !== 'ECONNREFUSED'
    return given().status !== 429
  }

  it.prop([turns, services], { numRuns: 60 })(
    'is taken once at most, and reported as sent only where the last answer says so',
    async (given, sendBy) => {
      const { value, seen } = await over(given, ({ vendor }) => Effect.result(vendor.sendSms(sms)), {
        sendBy,
      })
      const met = seen.map((_, index) => given[Math.min(index, given.length - 1)] ?? 'silence')
      expect(met.slice(0, -1).filter(perhapsTaken)).toEqual([])
      if (Result.isFailure(value)) return
      const last = met.at(-1)
      expect(typeof last === 'function' ? (await last().text()).trim() : last).toMatch(
        sendBy === 'SendSMS' ? /^"?OK"?$/ : /"id"/,
      )
    },
  )

  it('is sent again where the caller allows it', async () => {
    const { value, seen } = await over([says('', 502), answer({ id: 1 })], ({ vendor }) =>
      repeatUnknown(vendor.sendSms(sms)),
    )
    expect([value, seen.length]).toEqual(['1', 2])
  })
})

describe('a proof', () => {
  it('goes to the services of its own generation alone', async () => {
    const { seen } = await over([answer(interaction()), answer({ id: 1 })], (inbox) =>
      inbox.reply('g-1', { text: 'Hi' }),
    )
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual([
      `Bearer ${TOKEN}`,
      `Basic ${KEY}`,
    ])
  })
})
