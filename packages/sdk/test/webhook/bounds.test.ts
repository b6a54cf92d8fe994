import { fc, test } from '@fast-check/vitest'
import { type ReceiveSettings, type Reception, receive, respondioWebhook, signedWebhook } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import { TestClock } from 'effect/testing'
import { describe, expect, it } from 'vitest'
import { respondioDelivery } from './samples.ts'

const SECRET = 'whsec_9f3c5b1e'

const send = (content: unknown) => signedWebhook(respondioWebhook, SECRET, content, { at: 0 })
const give = (request: Request, settings: ReceiveSettings = {}): Promise<Reception> =>
  Effect.runPromise(receive(respondioWebhook, SECRET, settings)(request))

const outcome = (reception: Reception): string =>
  reception._tag === 'Refused' ? `${reception.response.status} ${reception.error.reason}` : reception._tag

/** A body that comes in parts, and how many of them were asked for. */
const streamed = (parts: number, part: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
  const asked = { parts: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: (controller) => {
        if (asked.parts++ < parts) controller.enqueue(part)
        else controller.close()
      },
      cancel: () => {
        asked.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return { request: new Request('https://webhooks.example/', init), asked }
}

describe('the size of a body', () => {
  it('is bounded while it is read: the rest is never asked for', async () => {
    const { request, asked } = streamed(1000, new Uint8Array(1024))
    expect(outcome(await give(request, { limit: 4096 }))).toBe('413 body too large')
    expect(asked).toEqual({ parts: 5, cancelled: true })
  })

  it('is bounded whatever the length header says', async () => {
    const small = streamed(1000, new Uint8Array(1024), { 'content-length': '10' })
    expect(outcome(await give(small.request, { limit: 4096 }))).toBe('413 body too large')
    const announced = streamed(1, new Uint8Array(1), { 'content-length': '5000' })
    expect(outcome(await give(announced.request, { limit: 4096 }))).toBe('413 body too large')
    expect(announced.asked).toEqual({ parts: 0, cancelled: true })
  })

  it('may be just the limit', async () => {
    const text = JSON.stringify(respondioDelivery('message.received'))
    expect(outcome(await give(await send(text), { limit: text.length }))).toBe('Accepted')
    expect(outcome(await give(await send(text), { limit: text.length - 1 }))).toBe('413 body too large')
  })

  it('is 4 MiB at most, unless told otherwise', async () => {
    expect(outcome(await give(await send(`"${'x'.repeat(4 * 2 ** 20 - 2)}"`)))).toBe('Accepted')
    expect(outcome(await give(await send(`"${'x'.repeat(4 * 2 ** 20 - 1)}"`)))).toBe('413 body too large')
  })

  it('makes no difference in how many parts it comes', async () => {
    const whole = await send(respondioDelivery('message.received'))
    const bytes = new Uint8Array(await whole.clone().arrayBuffer())
    const body = new ReadableStream({
      start: (controller) => {
        for (let i = 0; i < bytes.length; i += 7) controller.enqueue(bytes.slice(i, i + 7))
        controller.close()
      },
    })
    const init = { method: 'POST', headers: whole.headers, body, duplex: 'half' }
    expect(outcome(await give(new Request(whole.url, init)))).toBe('Accepted')
  })
})

describe('a body that does not end as it should', () => {
  it('is waited for 10 seconds and no longer', async () => {
    const { promise: isWaitedFor, resolve: waits } = Promise.withResolvers<void>()
    let parts = 0
    const body = new ReadableStream(
      {
        pull: (controller) => {
          if (parts++ === 0) controller.enqueue(new Uint8Array(1))
          else waits()
        },
      },
      { highWaterMark: 0 },
    )
    const request = new Request('https://webhooks.example/', {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit)
    const reception = await Effect.runPromise(
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(receive(respondioWebhook, SECRET)(request))
        yield* Effect.promise(() => isWaitedFor)
        yield* TestClock.adjust(9_999)
        expect(fiber.pollUnsafe()).toBeUndefined()
        yield* TestClock.adjust(1)
        return yield* Fiber.join(fiber)
      }).pipe(Effect.provide(TestClock.layer())),
    )
    expect(outcome(reception)).toBe('408 body too slow')
  })

  it('breaks off', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('whsec: reset')) })
    const request = new Request('https://webhooks.example/', {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit)
    expect(outcome(await give(request))).toBe('400 body cut off')
  })

  it('was read by somebody else before', async () => {
    const request = await send(respondioDelivery('message.received'))
    await request.json()
    const reception = await give(request)
    expect(outcome(reception)).toBe('500 body already read')
    expect(reception._tag === 'Refused' && reception.error.message).toBe(
      'a webhook of respond.io was refused: body already read; give `receive` the request before any body parser has it',
    )
  })

  it('is not there', async () => {
    expect(outcome(await give(new Request('https://webhooks.example/', { method: 'POST' })))).toBe(
      '401 not signed',
    )
    expect(outcome(await give(await send('')))).toBe('400 not JSON')
  })
})

describe('the nesting of a body', () => {
  const nested = (levels: number, open: string, close: string) =>
    `${open.repeat(levels)}1${close.repeat(levels)}`

  it.each([
    ['[', ']'],
    ['{"a":', '}'],
    ['[{"a":', '}]'],
  ])('of %s is bounded', async (open, close) => {
    const each = open.length === 6 ? 2 : 1
    expect(outcome(await give(await send(nested(64 / each, open, close))))).toBe('Accepted')
    expect(outcome(await give(await send(nested(64 / each + 1, open, close))))).toBe('400 nested too deep')
    expect(outcome(await give(await send(nested(300_000, open, close))))).toBe('400 nested too deep')
  })

  it('does not count what stands in texts', async () => {
    const content = respondioDelivery('message.received', {
      note: `${'['.repeat(500)}"\\"${'{'.repeat(500)}`,
    })
    expect(outcome(await give(await send(content)))).toBe('Accepted')
  })

  test.prop([fc.json({ maxDepth: 10, depthSize: 'large' }), fc.integer({ min: 1, max: 8 })])(
    'is what the levels of the JSON are',
    async (text, depth) => {
      const expected = levels(JSON.parse(text)) > depth ? '400 nested too deep' : 'Accepted'
      expect(outcome(await give(await send(text), { depth }))).toBe(expected)
    },
  )

  const levels = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(levels)) : 0
})

describe('what a body says', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{event: 1}'],
    ['JSON and more', '{} {}'],
    ['half of it', '{"event_type":"mess'],
  ])('is refused if it is %s', async (_, text) => {
    expect(outcome(await give(await send(text)))).toBe('400 not JSON')
  })

  it('must be UTF-8', async () => {
    const bytes = new Uint8Array([0x22, 0xff, 0x22])
    const key = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(SECRET),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    const signature = Buffer.from(await crypto.subtle.sign('HMAC', key, bytes)).toString('base64')
    const headers = { 'x-webhook-signature': signature }
    expect(
      outcome(await give(new Request('https://webhooks.example/', { method: 'POST', headers, body: bytes }))),
    ).toBe('400 not JSON')
  })

  it.each([
    ['__proto__', '"__proto__":{"admin":true}'],
    ['__proto__ in escapes', '"\\u005f_proto_\\u005f":{"admin":true}'],
    ['constructor.prototype', '"constructor":{"prototype":{"admin":true}}'],
    ['constructor.prototype in escapes', '"\\u0063onstructor":{"\\u0070rototype":{"admin":true}}'],
  ])('keeps nothing that could reach a prototype: %s', async (_, bad) => {
    const text = `{"event_type":"none such",${bad},"deep":[{${bad},"kept":1}],"kept":{"constructor":"a word"}}`
    const reception = await give(await send(text))
    const raw = reception.events[0]?.raw as Record<string, unknown>
    expect(raw).toEqual({ event_type: 'none such', deep: [{ kept: 1 }], kept: { constructor: 'a word' } })
    expect(Object.getPrototypeOf(raw)).toBe(Object.prototype)
    const merged: Record<string, unknown> = Object.assign({}, raw)
    expect(merged.admin).toBeUndefined()
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })
})

describe('the method', () => {
  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('is POST, not %s', async (method) => {
    const reception = await give(new Request('https://webhooks.example/', { method }))
    expect(outcome(reception)).toBe('405 wrong method')
    expect(reception.response.headers.get('allow')).toBe('POST')
  })
})

describe('a bound', () => {
  it.each(['limit', 'depth', 'within', 'tolerance', 'lease'] as const)(
    'of nothing is a mistake: %s',
    (name) => {
      for (const value of [0, -1, Number.NaN])
        expect(() => receive(respondioWebhook, SECRET, { [name]: value })).toThrow(
          `receive(respond.io): ${name} is ${value}, nothing could pass: use a number above 0`,
        )
    },
  )
})
