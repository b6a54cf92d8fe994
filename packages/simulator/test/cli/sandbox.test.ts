import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SANDBOX_PROVIDERS } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'
import { folder } from './folder.ts'
import { inboxlab, start } from './inboxlab.ts'

const { path: cwd } = folder()

/** Starts a sandbox on a free port, and gives its address once it is there. */
const serving = async (args: ReadonlyArray<string> = [], provider = 'chatwoot') => {
  const running = start(['sandbox', '--provider', provider, '--port', '0', ...args], { cwd })
  let printed = ''
  running.child.stdout?.on('data', (text: string) => {
    printed += text
  })
  await Promise.race([running.hasPrinted('control on'), running.ended])
  const [, url = ''] = /\w+ on (http:\S+)/.exec(printed) ?? []
  const post = (path: string, body: unknown) =>
    fetch(`${url}/_sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then((response) => response.json())
  return { ...running, url, post }
}

describe('inboxlab sandbox', () => {
  it('serves a vendor’s API on this machine, with its own control, until it is interrupted', async () => {
    const { url, post, child, ended } = await serving(['--virtual', '--seed', '7'])
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await post('control/contactWrites', [{ contact: 1, text: 'Hello?' }])).toEqual({
      conversation: 1,
      message: 1,
    })
    const before = await (await fetch(`${url}/_sandbox/now`)).json()
    expect(await post('advance', { ms: 60_000 })).toEqual({ now: before.now + 60_000 })
    expect(await post('advance', {})).toEqual({ error: expect.stringContaining('no time to let pass') })
    const answer = await fetch(`${url}/api/v1/accounts/1/conversations/1`, {
      headers: { api_access_token: 'olga-token' },
    })
    expect(await answer.json()).toMatchObject({ id: 1, status: 'open' })
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130, stderr: '' })
  })

  it('serves uContact: a login, a form that sends, and what is listed then', async () => {
    const { url, post, child, ended } = await serving(['--virtual'], 'ucontact')
    const from = '+33144716601'
    const { interaction } = await post('control/contactWrites', [{ from, text: 'Hello?' }])
    const form = async (path: string, fields: Readonly<Record<string, string>>, key = '') =>
      (
        await fetch(`${url}/Integra/resources/${path}`, {
          method: 'POST',
          headers: { authorization: `Basic ${key}` },
          body: new URLSearchParams(fields),
        })
      ).text()
    const list = await form('auth/getUserToken', { user: 'root', password: 'root-password' })
    const message = { destination: from, message: 'Hi', campaign: 'Desk->', agent: 'anna', source: '' }
    expect(await form('SMS/SendSMS', message, JSON.parse(list).at(-1))).toBe('OK')
    const answer = await fetch(`${url}/api/interactions/id/${interaction}/messages?lastMessage=-1&limit=9`, {
      headers: { authorization: `Bearer ${await post('control/token', [])}` },
    })
    expect(await answer.json()).toMatchObject({ result: [{ text: 'Hello?' }, { text: 'Hi' }] })
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130, stderr: '' })
  })

  it('is of every provider that there is a sandbox of, and its help names them', async () => {
    const { stdout } = await inboxlab(['sandbox', '--help'], { cwd })
    for (const provider of SANDBOX_PROVIDERS) expect(stdout).toContain(provider)
  })

  it('begins with the data of a file', async () => {
    const data = {
      users: [{ id: 1, name: 'Mia', email: 'mia@acme.example', role: 'administrator', token: 'mia' }],
      inboxes: [{ id: 5, name: 'Shop' }],
    }
    writeFileSync(join(cwd, 'office.json'), JSON.stringify(data))
    const { url, child, ended } = await serving(['--data', 'office.json'])
    const answer = await fetch(`${url}/api/v1/accounts/1/inboxes`, { headers: { api_access_token: 'mia' } })
    expect(await answer.json()).toMatchObject({ payload: [{ id: 5, name: 'Shop' }] })
    child.kill('SIGTERM')
    await ended
  })

  it.each([
    [[], "required option '--provider <name>' not specified"],
    [['--provider', 'chatwot'], "--provider: there is no sandbox of 'chatwot'; did you mean 'chatwoot'?"],
    [['--provider', 'chatwoot', '--port', '70000'], "--port: '70000' is too large"],
    [['--provider', 'chatwoot', '--data', 'absent.yaml'], "--data: 'absent.yaml' cannot be read"],
  ])('says in one line what is wrong with %j', async (args, line) => {
    const { code, stderr } = await inboxlab(['sandbox', ...args], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(line)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
