import type { Operation } from '@inboxlab/sdk'
import { describe, expect, it, onTestFinished } from 'vitest'
import { kinds } from './kinds.ts'
import type { Kind } from './subject.ts'

/** What every inbox can do, once each. */
const everything = async (kind: Kind): Promise<ReadonlyArray<string>> => {
  const { inbox, sandbox, contactWrites, newcomer, agents, close } = await kind.open(
    'a fetch function',
    'promises',
  )
  onTestFinished(close)
  const { operations, filters } = kind.capabilities
  const filter = { phase: 'open', holder: agents[0], tag: kind.tag, search: 'dana' } as const
  const asked = Object.fromEntries(
    Object.entries(filter).filter(([name]) => filters[name as keyof typeof filter] === true),
  )
  const has = (...all: ReadonlyArray<Operation>) => all.every((each) => operations[each] === true)
  const id = contactWrites('Hello?')
  if (has('list')) await inbox.list(asked)
  if (has('get')) await inbox.get(id)
  const sent = has('reply') ? await inbox.reply(id, { text: 'Hello!' }) : null
  if (has('delivery')) await inbox.delivery(id, sent?.id ?? '')
  if (has('note')) await inbox.note(id, 'an old friend')
  if (has('timeline')) await inbox.timeline(id)
  if (has('assign')) await inbox.assign(id, agents[0])
  if (has('unassign')) await inbox.unassign(id)
  if (has('tag')) await inbox.tag(id, { add: [kind.tag], remove: ['late'] })
  if (has('snooze')) await inbox.snooze(id, sandbox.now + 600_000)
  if (has('assignTeam')) await inbox.assignTeam(id, kind.team)
  if (has('close')) await inbox.close(id, { _tag: 'Processed' })
  if (has('reopen')) await inbox.reopen(id)
  if (has('start')) {
    await inbox.start({
      channel: kind.medium,
      contact: newcomer,
      ...(kind.startsFor ? { agent: agents[0] } : {}),
      message: { text: 'Hello!' },
    })
  }
  if (has('addContact', 'editContact', 'contact', 'contacts')) {
    const fay = await inbox.addContact({
      name: 'Fay Low',
      identities: [{ channel: 'email', address: 'fay@mail.example' }],
    })
    await inbox.editContact(fay, { name: 'Faye Low' })
    await inbox.contact(fay)
    await inbox.contacts({ search: 'fay' })
  }
  if (has('users')) await inbox.users()
  if (has('teams')) await inbox.teams()
  if (has('channels')) await inbox.channels()
  const recorded = [...sandbox.requests]
  for (const own of Object.values(kind.own)) {
    const another = await kind.open('a fetch function', 'promises')
    onTestFinished(another.close)
    await own(another)
    recorded.push(...another.sandbox.requests)
  }
  return recorded.map(({ method, path, query, body }) =>
    [method, query === '' ? path : `${path}?${query}`, ...(body === null ? [] : [JSON.stringify(body)])]
      .join(' ')
      .replace(kind.random ?? /^$/, '$1…$2'),
  )
}

describe.each(kinds)('the requests of $name', (kind) => {
  it('are those on record', async () => {
    const requests = await everything(kind)
    await expect(`${requests.join('\n')}\n`).toMatchFileSnapshot(`fixtures/${kind.name}.requests.txt`)
  })
})
