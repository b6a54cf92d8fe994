import { deliveryStatus } from '@inboxlab/core'
import { isUnknown, Operation } from '@inboxlab/sdk'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Door, doors } from './doors.ts'
import { type Face, faces } from './faces.ts'
import { kinds } from './kinds.ts'
import type { Subject } from './subject.ts'

const HOUR = 3_600_000

describe.each(kinds)('$name', (kind) => {
  describe.each(Object.keys(doors) as ReadonlyArray<Door>)('through %s', (door) => {
    describe.each(Object.keys(faces) as ReadonlyArray<Face>)('in %s', (face) => {
      const open = async (): Promise<Subject> => {
        const subject = await kind.open(door, face)
        onTestFinished(subject.close)
        return subject
      }
      const has = kind.capabilities.operations
      /** A test of what a provider can do, where it can. */
      const itWith = (...needed: ReadonlyArray<Operation>) =>
        it.skipIf(needed.some((each) => has[each] !== true))

      itWith('list', 'get')('lists and gives what a contact wrote', async () => {
        const { inbox, contactWrites, contact } = await open()
        const id = contactWrites('Where is my order?')
        const listed = await inbox.list({ phase: 'open' })
        expect(listed.map((each) => each.id)).toEqual([id])
        const one = await inbox.get(id)
        expect(one).toMatchObject({
          id,
          state: { phase: 'open', holder: null, awaiting: 'agent', origin: { contact } },
        })
        expect(listed[0]?.state.origin).toEqual(one.state.origin)
      })

      itWith('list')('lists each of many once, whatever the pages', async () => {
        const { inbox, crowd } = await open()
        const ids = crowd(30)
        const listed = await inbox.list({})
        const begun = listed.filter(({ state }) => state.phase !== 'absent')
        expect(begun.map(({ id }) => id).sort()).toEqual([...ids].sort())
      })

      itWith('reply')('brings a reply to the contact', async () => {
        const { inbox, contactWrites, taken } = await open()
        const id = contactWrites('Hello?')
        const sent = await inbox.reply(id, { text: 'Hello!' })
        expect(sent.id).not.toBeNull()
        expect(taken()).toEqual(['Hello!'])
      })

      itWith('delivery')('tells what became of a reply', async () => {
        const { inbox, contactWrites, sandbox } = await open()
        const id = contactWrites('Hello?')
        const sent = await inbox.reply(id, { text: 'Hello!' })
        await sandbox.advance(HOUR)
        const { delivery } = await inbox.delivery(id, sent.id ?? '')
        expect(deliveryStatus(delivery)).toBe('read')
      })

      itWith('timeline')('shows what the contact and we have written', async () => {
        const { inbox, contactWrites } = await open()
        const id = contactWrites('Hello?')
        await inbox.reply(id, { text: 'Hello!' })
        const said = (await inbox.timeline(id)).flatMap(({ event }) =>
          event !== null && 'content' in event ? [[event._tag, event.content?.text]] : [],
        )
        expect(said).toEqual([
          ['MessageReceived', 'Hello?'],
          ['Replied', 'Hello!'],
        ])
        if (kind.tellsTurn) expect((await inbox.get(id)).state.awaiting).toBe('customer')
      })

      itWith('note', 'timeline')('keeps a note to ourselves', async () => {
        const { inbox, contactWrites } = await open()
        const id = contactWrites('Hello?')
        await inbox.note(id, 'an old friend')
        const replies = (await inbox.timeline(id)).filter(({ event }) => event?._tag === 'Replied')
        expect(replies).toEqual([])
      })

      itWith('assign', 'unassign')('gives an interaction to one agent at a time', async () => {
        const { inbox, contactWrites, agents } = await open()
        const id = contactWrites('Hello?')
        const holder = async () => (await inbox.get(id)).state.holder
        await inbox.assign(id, agents[0])
        expect(await holder()).toBe(agents[0])
        await inbox.assign(id, agents[1])
        expect(await holder()).toBe(agents[1])
        expect((await inbox.list({ holder: agents[1] })).map((each) => each.id)).toEqual([id])
        expect(await inbox.list({ holder: null, phase: 'open' })).toEqual([])
        await inbox.unassign(id)
        expect(await holder()).toBeNull()
      })

      itWith('close', 'reopen')('closes, opens again, and opens when the contact writes', async () => {
        const { inbox, contactWrites } = await open()
        const id = contactWrites('Hello?')
        const phase = async () => (await inbox.get(id)).state.phase
        await inbox.close(id, { _tag: 'Processed' })
        expect(await phase()).toBe('closed')
        await inbox.reopen(id)
        expect(await phase()).toBe('open')
        await inbox.close(id, { _tag: 'Processed' })
        expect((await inbox.list({ phase: 'closed' })).map((each) => each.id)).toEqual([id])
        expect(contactWrites('One more thing')).toBe(id)
        expect(await phase()).toBe('open')
      })

      itWith('snooze')('lets an interaction sleep until its time has come', async () => {
        const { inbox, contactWrites, sandbox } = await open()
        const id = contactWrites('Call me next week')
        const until = sandbox.now + HOUR
        await inbox.snooze(id, until)
        expect((await inbox.get(id)).state.snoozedUntil).toBe(until)
        await sandbox.advance(HOUR)
        expect((await inbox.get(id)).state.snoozedUntil).toBeNull()
      })

      itWith('tag')('adds and takes off tags, whether they are there or not', async () => {
        const { inbox, contactWrites } = await open()
        const id = contactWrites('Hello?')
        const tags = async () => (await inbox.get(id)).state.details.tags
        await inbox.tag(id, { add: [kind.tag] })
        await inbox.tag(id, { add: [kind.tag], remove: ['absent'] })
        expect(await tags()).toEqual([kind.tag])
        expect((await inbox.list({ tag: kind.tag })).map((each) => each.id)).toEqual([id])
        await inbox.tag(id, { remove: [kind.tag] })
        expect(await tags()).toEqual([])
      })

      itWith('assignTeam', 'teams')('makes an interaction the work of a team', async () => {
        const { inbox, contactWrites } = await open()
        const id = contactWrites('Hello?')
        await inbox.assignTeam(id, kind.team)
        expect((await inbox.get(id)).state.place.team).toBe(kind.team)
        expect((await inbox.list({ team: kind.team })).map((each) => each.id)).toEqual([id])
        await inbox.assignTeam(id, null)
        expect((await inbox.get(id)).state.place.team).toBeNull()
        expect((await inbox.teams()).map((each) => each.id)).toContain(kind.team)
      })

      itWith('start')('begins an interaction of ours', async () => {
        const { inbox, newcomer, agents, taken } = await open()
        const message = { text: 'Your order is there' }
        const begun = await inbox.start({
          channel: kind.medium,
          contact: newcomer,
          ...(kind.startsFor ? { agent: agents[0] } : {}),
          message,
        })
        const holder = kind.startsFor ? agents[0] : null
        expect(begun.state).toMatchObject({ phase: 'unanswered', holder, awaiting: 'customer' })
        expect(taken()).toEqual([message.text])
      })

      itWith(
        'addContact',
        'editContact',
        'contact',
        'contacts',
      )('keeps contacts', async () => {
        const { inbox } = await open()
        const id = await inbox.addContact({
          name: 'Fay',
          identities: [{ channel: 'email', address: 'fay@mail.example' }],
        })
        await inbox.editContact(id, { name: 'Faye' })
        const found = await inbox.contact(id)
        expect(found.name).toBe('Faye')
        expect(found.identities).toContainEqual({ channel: 'email', address: 'fay@mail.example' })
        expect((await inbox.contacts({ search: 'fay@' })).map((each) => each.name)).toEqual(['Faye'])
      })

      itWith('users', 'channels')('knows who works there and by which ways contacts come', async () => {
        const { inbox, agents } = await open()
        const users = await inbox.users()
        expect(users.map(({ id }) => id)).toEqual(expect.arrayContaining([...agents]))
        const media = (await inbox.channels()).map(({ channel }) => channel)
        expect(media.some((each) => !isUnknown(each) && each === kind.medium)).toBe(true)
      })

      itWith('get')('says what is not there', async () => {
        const { inbox } = await open()
        await expect(inbox.get('999')).rejects.toMatchObject({ _tag: 'NotFound', status: 404 })
        await expect(inbox.reply('999', { text: 'Hello' })).rejects.toMatchObject({ _tag: 'NotFound' })
      })

      itWith('reply')('does not answer to whom it does not know', async () => {
        const { contactWrites, stranger, taken } = await open()
        const id = contactWrites('Hello?')
        const denied = { _tag: 'AccessDenied', status: 401 }
        if (has.get === true) await expect(stranger.get(id)).rejects.toMatchObject(denied)
        await expect(stranger.reply(id, { text: 'Hello' })).rejects.toMatchObject(denied)
        expect(taken()).toEqual([])
      })

      const missing = Operation.literals.filter((each) => has[each] !== true)
      it.skipIf(missing.length === 0)('says of what it has not why, and asks nothing', async () => {
        const { inbox, sandbox } = await open()
        for (const operation of missing) {
          const ask = inbox[operation] as (id: string) => Promise<unknown>
          await expect(ask('1')).rejects.toMatchObject({
            _tag: 'NotSupported',
            operation,
            why: has[operation],
          })
        }
        expect(sandbox.requests).toEqual([])
      })

      const own = Object.entries(kind.own)
      it.skipIf(own.length === 0).each(own)('has of its own: %s', async (_, holds) => {
        await holds(await open())
      })
    })
  })
})
