import { respondio } from '@inboxlab/sdk'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import { doors } from './doors.ts'
import { faces } from './faces.ts'
import type { Kind } from './subject.ts'

/** respond.io, where an interaction is a contact. */
export const respondioKind: Kind = {
  name: 'respond.io',
  capabilities: respondio.capabilities,
  medium: 'sms',
  tellsTurn: false,
  startsFor: true,
  team: null,
  tag: 'vip',
  own: {},
  open: async (door, face) => {
    const sandbox = createSandbox({ provider: 'respondio', seed: 1 })
    const { fetch, baseUrl, close } = await doors[door](sandbox)
    const settings = { baseUrl: `${baseUrl}/v2`, token: sandbox.control.token() }
    return {
      sandbox,
      inbox: await faces[face](respondio, settings, fetch),
      stranger: await faces[face](respondio, { ...settings, token: 'nobody' }, fetch),
      contact: '1',
      newcomer: '2',
      agents: ['2', '3'],
      contactWrites: (text) => String(sandbox.control.contactWrites({ contact: 1, text }).contact),
      taken: () =>
        [1, 2].flatMap((id) =>
          (sandbox.control.messages(id) as ReadonlyArray<{ traffic: string; message: { text: string } }>)
            .filter(({ traffic }) => traffic === 'outgoing')
            .map(({ message }) => message.text),
        ),
      crowd: (size) =>
        Array.from({ length: size }, (_, index) => {
          const contact = sandbox.control.addContact({ firstName: `Caller ${index}` })
          return String(sandbox.control.contactWrites({ contact, text: `Hello from ${index}` }).contact)
        }),
      close,
    }
  },
}
