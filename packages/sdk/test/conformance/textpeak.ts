import { textpeak } from '@inboxlab/sdk'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import { expect } from 'vitest'
import { doors } from './doors.ts'
import { faces } from './faces.ts'
import type { Kind, Subject } from './subject.ts'

const DANA = '33144716601'
const ELI = '33144716602'

/** A stream of TextPeak, where an interaction is a phone number. */
export const textpeakKind: Kind = {
  name: 'textpeak',
  capabilities: textpeak.capabilities,
  medium: 'sms',
  tellsTurn: false,
  startsFor: false,
  team: null,
  tag: 'vip',
  random: /("internal_id":")[0-9a-z]{7,}-[0-9a-z]+(")/,
  own: {
    'sends several at once, under names of the caller': async ({ inbox, taken }) => {
      const before = taken()
      const message = (internal_id: string, recipient_phone: string, message_content: string) => ({
        internal_id,
        sender: 'ACME',
        recipient_phone,
        message_content,
      })
      await inbox.own('send', [message('a-1', DANA, 'Ready'), message('a-2', ELI, 'Ready too')])
      expect(taken()).toEqual([...before, 'Ready', 'Ready too'])
    },
  },
  open: async (door, face): Promise<Subject> => {
    const sandbox = createSandbox({ provider: 'textpeak', seed: 1 })
    const { fetch, baseUrl, close } = await doors[door](sandbox)
    const settings = { baseUrl, token: sandbox.control.token(), sender: 'ACME' }
    return {
      sandbox,
      inbox: await faces[face](textpeak, settings, fetch),
      stranger: await faces[face](textpeak, { ...settings, token: 'nobody' }, fetch),
      contact: DANA,
      newcomer: ELI,
      agents: ['anna', 'ben'],
      contactWrites: (text) => sandbox.control.contactWrites({ contact: DANA, text }).contact,
      taken: () =>
        [DANA, ELI]
          .flatMap((contact) => sandbox.control.messages(contact))
          .filter(({ from }) => from === 'us')
          .sort((one, other) => one.number - other.number)
          .map(({ text }) => text),
      crowd: (size) =>
        Array.from({ length: size }, (_, index) => {
          const text = `Hello from ${index}`
          return sandbox.control.contactWrites({ contact: String(33_600_000_000 + index), text }).contact
        }),
      close,
    }
  },
}
