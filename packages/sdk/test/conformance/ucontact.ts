import { ucontact } from '@inboxlab/sdk'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import * as Redacted from 'effect/Redacted'
import { expect } from 'vitest'
import { doors } from './doors.ts'
import { faces } from './faces.ts'
import type { Kind, Subject } from './subject.ts'

const DANA = '+33144716601'
const ELI = '+33144716602'

const lead = { clientIds: ['59899000000'], timezone: 'America/Montevideo', data: { plan: 'Gold' } }
const sms = { destination: DANA, message: 'On its way', campaign: 'Desk->', agent: 'anna', source: '' }

const controlOf = ({ sandbox }: Subject) => (sandbox as ReturnType<typeof createSandbox<'ucontact'>>).control

/** uContact, where text is sent by one generation of services and read by the other. */
export const ucontactKind: Kind = {
  name: 'ucontact',
  capabilities: ucontact.capabilities,
  medium: 'sms',
  tellsTurn: false,
  startsFor: true,
  team: null,
  tag: 'vip',
  own: {
    'messages that a program sends and has come in': async (subject) => {
      const { inbox, taken } = subject
      const before = taken().length
      await inbox.own('receiveSms', DANA, 'Where is my parcel?')
      expect(await inbox.own('sendSms', sms)).toMatch(/^[0-9a-f]{12}$/)
      expect(taken().slice(before)).toEqual(['On its way'])
      const listed = (await inbox.own('interactions')) as ReadonlyArray<{
        guid: string
        client: { id: string }
      }>
      const guid = listed.find(({ client }) => client.id === DANA)?.guid ?? ''
      expect(await inbox.own('interaction', guid)).toMatchObject({ guid, channel: 'sms', finished: false })
      const messages = (await inbox.own('messages', guid)) as ReadonlyArray<{ text: string }>
      expect(messages.slice(-2).map(({ text }) => text)).toEqual(['Where is my parcel?', 'On its way'])
      await expect(inbox.own('sendSms', { ...sms, campaign: 'Sales' })).rejects.toMatchObject({
        _tag: 'BadRequest',
        status: 200,
        code: 'ERROR',
      })
    },
    'lists and leads for an outbound hub': async (subject) => {
      const { inbox, sandbox } = subject
      await inbox.own('addList', 'Recall', 'monday', [lead])
      await inbox.own('addLeads', 'Recall', [lead, lead])
      const statuses = () =>
        controlOf(subject)
          .hub('Recall')
          .lists.map((each) => (each as { status: string }).status)
      expect(statuses()).toEqual(['loading'])
      await sandbox.advance(5000)
      expect(statuses()).toEqual(['inactive'])
      expect(controlOf(subject).hub('Recall').leads).toEqual([lead, lead])
      await expect(inbox.own('addLeads', 'Sales', [lead])).rejects.toMatchObject({ _tag: 'NotFound' })
      await expect(inbox.own('addLeads', 'Recall', [{ clientId: 'a@b.example' }])).rejects.toMatchObject({
        _tag: 'BadRequest',
      })
    },
    'a login, and an end of the session': async ({ inbox, sandbox }) => {
      const key = (await inbox.own('login', 'root', 'root-password')) as Redacted.Redacted<string>
      expect(atob(Redacted.value(key))).toMatch(/^root:[0-9a-f-]{36}$/)
      await expect(inbox.own('login', 'root', 'nonsense')).rejects.toMatchObject({
        _tag: 'AccessDenied',
        status: 200,
        code: '0',
      })
      await inbox.own('endSession', 'anna')
      await expect(inbox.own('sendSms', sms)).rejects.toMatchObject({ _tag: 'AccessDenied' })
      expect(sandbox.requests.at(-1)?.status).toBe(401)
    },
  },
  open: async (door, face) => {
    const sandbox = createSandbox({ provider: 'ucontact', seed: 1 })
    const { fetch, baseUrl, close } = await doors[door](sandbox)
    const { control } = sandbox
    const settings = {
      baseUrl,
      key: control.key('anna'),
      token: control.token(),
      campaign: 'Desk->',
      agent: 'anna',
      // Several pages for a few messages.
      pageSize: 2,
    }
    return {
      sandbox,
      inbox: await faces[face](ucontact, settings, fetch),
      stranger: await faces[face](ucontact, { ...settings, key: 'nobody', token: 'nobody' }, fetch),
      contact: DANA,
      newcomer: ELI,
      agents: ['anna', 'ben'],
      contactWrites: (text) => control.contactWrites({ from: DANA, text }).interaction,
      taken: () =>
        [...control.inbox.interactions]
          .flatMap(
            (guid) =>
              control.messages(guid) as ReadonlyArray<{ id: number; direction: string; text: string }>,
          )
          .filter(({ direction }) => direction === 'out')
          .sort((one, other) => one.id - other.id)
          .map(({ text }) => text),
      crowd: (size) =>
        Array.from(
          { length: size },
          (_, index) =>
            control.contactWrites({ from: `+3315550${100 + index}`, text: `Hello from ${index}` })
              .interaction,
        ),
      close,
    }
  },
}
