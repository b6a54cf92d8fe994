import { inspect } from 'node:util'
import { asInbox, BaseUrl, connect, repeatUnknown, respondio } from '@inboxlab/sdk'
import { connect as connectPromise } from '@inboxlab/sdk/promise'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as Logger from 'effect/Logger'
import * as Redacted from 'effect/Redacted'
import * as Schema from 'effect/Schema'
import * as Tracer from 'effect/Tracer'
import { describe, expect, it } from 'vitest'
import { acme } from '../acme.ts'
import { runOver } from '../run-over.ts'
import { answer, scriptedFetch, type Turn } from '../scripted-fetch.ts'

const TOKEN = 'tok-5f3e9a-secret'

/** Everything that a program lets out while it runs: logs, spans, and how it ended. */
const shownBy = async (
  turns: ReadonlyArray<Turn>,
): Promise<{ readonly shown: string; readonly spans: number }> => {
  const shown: Array<unknown> = []
  const spans: Array<Tracer.Span> = []
  const logger = Logger.make(({ message, cause }) => shown.push(message, cause))
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    },
  })
  const { fetch } = scriptedFetch(...turns)
  const program = Effect.gen(function* () {
    const client = yield* connect(acme, { token: TOKEN, http: { attempts: 2 } })
    const inbox = asInbox(client)
    for (const call of [
      inbox.get('1'),
      repeatUnknown(inbox.reply('1', { text: 'personal words' })),
      inbox.snooze('1', 0),
      inbox.get('..'),
    ]) {
      const exit = yield* Effect.exit(call)
      if (Exit.isFailure(exit)) yield* Effect.logError('it failed', exit.cause)
      shown.push(exit)
    }
    yield* Effect.log(client)
    shown.push(client, inspect(client, { depth: 9, showHidden: true }))
  })
  await runOver(
    fetch,
    program.pipe(Effect.provide(Logger.layer([logger])), Effect.provideService(Tracer.Tracer, tracer)),
  )
  for (const { name, attributes, status } of spans) shown.push(name, [...attributes], status)
  const text = shown.map((each) => `${inspect(each, { depth: 12 })} ${safely(each)}`).join('\n')
  return { shown: text, spans: spans.length }
}

const safely = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}

const echo: Turn = answer({ code: TOKEN, message: `Bearer ${TOKEN} is wrong` }, 401, {
  'x-request-id': 'r-1',
})

describe('a token', () => {
  it.each<readonly [string, Turn]>([
    ['the server repeats it in an error', echo],
    [
      'the connection repeats it in an error',
      new TypeError(`bad header ${TOKEN}`, { cause: new Error(`Bearer ${TOKEN}`) }),
    ],
    ['the server fails', answer({ message: TOKEN }, 500)],
    ['the answer cannot be read', answer({ [TOKEN]: TOKEN })],
    ['no answer comes', 'silence'],
  ])('is in no log, error or span when %s', async (_, turn) => {
    const { shown, spans } = await shownBy([turn])
    expect(spans).toBeGreaterThan(1)
    expect(shown).toContain('NotSupported')
    expect(shown).not.toContain(TOKEN)
    expect(shown).not.toContain('personal words')
  })

  it('is sent, and only as the provider wants it', async () => {
    const { fetch, seen } = scriptedFetch(answer({ contactId: 1 }))
    const inbox = connectPromise(respondio, { token: Redacted.make(TOKEN), fetch })
    await inbox.assign('1', '2')
    const [request] = seen
    expect(request?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`)
    expect(`${request?.url} ${request?.body}`).not.toContain(TOKEN)
  })

  it('that cannot be one is not repeated in the error', () => {
    for (const token of [`${TOKEN}\r\nx: 1`, `${TOKEN} `, 'ü'.repeat(9)]) {
      let error: unknown
      try {
        connectPromise(acme, { token })
      } catch (thrown) {
        error = thrown
      }
      expect(String(error)).toContain('settings, token')
      expect(`${inspect(error, { depth: 9 })} ${JSON.stringify(error)}`).not.toContain(token.slice(0, 9))
    }
  })
})

describe('the address of a server', () => {
  it.each([
    'http://inbox.example',
    'https://user:pass@inbox.example',
    'https://inbox.example/',
    'https://inbox.example?x=1',
    'https://inbox.example#x',
    'ftp://inbox.example',
    'javascript:alert(1)',
    'inbox.example',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'https://inbox.example\\@evil.example',
    '',
  ])('is not %j', (url) => {
    expect(Schema.is(BaseUrl)(url)).toBe(false)
  })

  it.each([
    'https://inbox.example',
    'https://inbox.example/v2',
    'http://localhost:4010',
    'http://127.0.0.1:4010/api',
    'http://[::1]:4010',
  ])('may be %s', (url) => {
    expect(Schema.is(BaseUrl)(url)).toBe(true)
  })
})
