import { chatwoot, connect } from '@inboxlab/sdk/promise'
import { describe, expect, it } from 'vitest'
import { acme } from '../acme.ts'
import { answer, scriptedFetch } from '../scripted-fetch.ts'

const page = (id: number, next: string | null) =>
  answer({ tickets: [{ id, state: 'open', owner: null }], next })

describe('the face in promises', () => {
  it('resolves, rejects with the same errors, and reads lists with for await', async () => {
    const { fetch } = scriptedFetch(
      page(1, 'b'),
      page(2, null),
      answer({ id: 3 }),
      answer({}, 404),
      answer({}),
    )
    const inbox = connect(acme, { token: 'a-token', fetch })
    const ids: Array<string> = []
    for await (const { id } of inbox.list()) ids.push(id)
    expect(ids).toEqual(['1', '2'])
    expect((await inbox.reply('1', { text: 'a' })).id).toBe('3')
    await expect(inbox.get('7')).rejects.toMatchObject({ _tag: 'NotFound', id: '7' })
    await expect(inbox.vendor.remove('7')).resolves.toBeUndefined()
  })

  it('fetches no page that nobody reads', async () => {
    const { fetch, seen } = scriptedFetch(page(1, 'b'), page(2, null))
    for await (const _ of connect(acme, { token: 'a-token', fetch }).list({})) break
    expect(seen).toHaveLength(1)
  })

  it('stops a call and a list when the signal says so, with its reason', async () => {
    const { fetch } = scriptedFetch(page(1, 'b'), 'silence')
    const stop = new AbortController()
    const inbox = connect(acme, { token: 'a-token', fetch }).with({ signal: stop.signal })
    const list = inbox.list({})[Symbol.asyncIterator]()
    expect(await list.next()).toMatchObject({ value: { id: '1' } })
    const reading = list.next()
    const call = inbox.get('1')
    stop.abort(new Error('enough'))
    await expect(reading).rejects.toThrow('enough')
    await expect(call).rejects.toThrow('enough')
    await expect(inbox.get('1')).rejects.toThrow('enough')
  })

  it('repeats a message whose fate is unknown only where that is allowed', async () => {
    const { fetch, seen } = scriptedFetch(answer({}, 502), answer({}, 502), answer({ id: 3 }))
    const inbox = connect(acme, { token: 'a-token', fetch, http: { backoff: 1 } })
    await expect(inbox.reply('1', { text: 'a' })).rejects.toMatchObject({ fateUnknown: true, attempts: 1 })
    expect((await inbox.with({ repeatUnknown: true }).reply('1', { text: 'a' })).id).toBe('3')
    expect(seen).toHaveLength(3)
  })

  it('throws at once when a setting is wrong', () => {
    expect(() => connect(acme, { token: '' })).toThrow('acme: settings, token')
  })

  it('takes what is not set, as an environment variable may be, for left out', () => {
    const unset = (process.env as Record<string, string>).NO_SUCH_VARIABLE as string
    expect(() => connect(chatwoot, { account: 1, token: unset })).toThrow(
      'chatwoot: settings, token: it is missing',
    )
    expect(connect(chatwoot, { account: 1, token: 'a-token', baseUrl: unset }).provider).toBe('chatwoot')
  })

  it('refuses a setting that there is not: the token might go elsewhere than its owner thinks', () => {
    const settings = { account: 1, token: 'a-token', baseURL: 'https://chat.example' }
    expect(() => connect(chatwoot, settings)).toThrow(
      'chatwoot: settings, baseURL: there is no such setting, give baseUrl, account, token, http, fetch',
    )
  })
})
