import { chatwoot } from '@inboxlab/sdk'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import { doors } from './doors.ts'
import { faces } from './faces.ts'
import type { Kind } from './subject.ts'

/** Chatwoot, by an administrator. */
export const chatwootKind: Kind = {
  name: 'chatwoot',
  capabilities: chatwoot.capabilities,
  medium: 'chat',
  tellsTurn: true,
  startsFor: true,
  team: '1',
  tag: 'vip',
  own: {},
  open: async (door, face) => {
    const sandbox = createSandbox({ provider: 'chatwoot', seed: 1 })
    const { fetch, baseUrl, close } = await doors[door](sandbox)
    const settings = { account: 1, baseUrl, token: sandbox.control.token(1) }
    return {
      sandbox,
      inbox: await faces[face](chatwoot, settings, fetch),
      stranger: await faces[face](chatwoot, { ...settings, token: 'nobody' }, fetch),
      contact: '1',
      newcomer: '2',
      agents: ['2', '3'],
      contactWrites: (text) => String(sandbox.control.contactWrites({ contact: 1, text }).conversation),
      taken: () =>
        [...sandbox.control.inbox.interactions].flatMap((id) =>
          (sandbox.control.messages(Number(id)) as ReadonlyArray<{ message_type: number; content: string }>)
            .filter(({ message_type }) => message_type === 1)
            .map(({ content }) => content),
        ),
      crowd: (size) =>
        Array.from({ length: size }, (_, index) => {
          const contact = sandbox.control.addContact({
            name: `Caller ${index}`,
            email: `caller${index}@mail.example`,
          })
          return String(sandbox.control.contactWrites({ contact, text: `Hello from ${index}` }).conversation)
        }),
      close,
    }
  },
}
