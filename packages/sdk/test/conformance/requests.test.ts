import { describe, expect, it, onTestFinished } from 'vitest'
import { chatwootKind } from './chatwoot.ts'
import { respondioKind } from './respondio.ts'
import type { Kind } from './subject.ts'

const kinds: ReadonlyArray<Kind> = [chatwootKind, respondioKind]

/** What every inbox can do, once each. */
const everything = async (kind: Kind): Promise<ReadonlyArray<string>> => {
  const { inbox, sandbox, contactWrites, newcomer, agents, close } = await kind.open(
    'a fetch function',
    'promises',
  )
  onTestFinished(close)
  const id = contactWrites('Hello?')
  await inbox.list({ phase: 'open', holder: agents[0], tag: kind.tag, search: 'dana' })
  await inbox.get(id)
  const sent = await inbox.reply(id, { text: 'Hello!' })
  await inbox.delivery(id, sent.id ?? '')
  await inbox.note(id, 'an old friend')
  await inbox.timeline(id)
  await inbox.assign(id, agents[0])
  await inbox.unassign(id)
  await inbox.tag(id, { add: [kind.tag], remove: ['late'] })
  if (kind.capabilities.operations.snooze === true) await inbox.snooze(id, sandbox.now + 600_000)
  if (kind.team !== null) await inbox.assignTeam(id, kind.team)
  await inbox.close(id, { _tag: 'Processed' })
  await inbox.reopen(id)
  await inbox.start({
    channel: kind.medium,
    contact: newcomer,
    agent: agents[0],
    message: { text: 'Hello!' },
  })
  const fay = await inbox.addContact({
    name: 'Fay Low',
    identities: [{ channel: 'email', address: 'fay@mail.example' }],
  })
  await inbox.editContact(fay, { name: 'Faye Low' })
  await inbox.contact(fay)
  await inbox.contacts({ search: 'fay' })
  await inbox.users()
  if (kind.capabilities.operations.teams === true) await inbox.teams()
  await inbox.channels()
  return sandbox.requests.map(({ method, path, query, body }) =>
    [method, query === '' ? path : `${path}?${query}`, ...(body === null ? [] : [JSON.stringify(body)])].join(
      ' ',
    ),
  )
}

describe.each(kinds)('the requests of $name', (kind) => {
  it('are those on record', async () => {
    const requests = await everything(kind)
    await expect(`${requests.join('\n')}\n`).toMatchFileSnapshot(`fixtures/${kind.name}.requests.txt`)
  })
})
